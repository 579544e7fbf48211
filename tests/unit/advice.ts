// What is said of an author's words. Tests of how a page is read, whose words mean nothing, look past it.
import type { Message } from '../../src/model/message';
import type { RuleId } from '../../src/rules/rules';

const ADVICE: ReadonlySet<string> = new Set<RuleId>([
  'img-alt-weak',
  'img-long',
  'link-generic',
  'link-ambig',
  'link-insecure',
  'head-fake',
  'head-link',
  'color-only',
  'table-header',
  'media-captions',
  'media-transcript',
  'embed-only-page',
  'reading-level',
  'long-sentence',
  'obj-vague',
  'obj-unassessed',
]);

export function withoutAdvice(messages: readonly Message[]): Message[] {
  return messages.filter(({ ruleId }) => !ADVICE.has(ruleId));
}
