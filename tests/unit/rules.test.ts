// Every rule: its bad example earns exactly its message, at the right place and with a way out; its good example earns none.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/model/message';
import type { Rule } from '../../src/rules/rule';
import { RULES, type RuleId } from '../../src/rules/rules';
import { kept } from './course-world';
import { messagesDocuments } from './messages-document';
import { filesOf, messagesOf } from './rule-examples';

const DOCS = fileURLToPath(new URL('../../docs', import.meta.url));

/** Rules whose mistake no text can show; each has a test of its own in rules-files.test.ts. */
const SHOWN_BY_COMMANDS: readonly RuleId[] = [
  'file-unreadable',
  'link-dead',
  'file-too-large',
  'file-encoding',
  'lock-frozen',
  'lock-unwritable',
  'path-skipped',
  'lrs-key-missing',
  'lrs-key-reads',
  'lrs-not-probed',
  'lrs-key-public',
];

/** Where the bad example's mistake is: an example of one page begins on line 5 of its file. */
const PLACES: Partial<Record<RuleId, string[]>> = {
  'yaml-syntax': ['module/index.md:2:8'],
  'fm-typo': ['module/index.md:3:1'],
  'fm-value': ['module/index.md:3:1'],
  'fm-missing': ['module/index.md:1:1'],
  'fm-misplaced': ['module/10-more.md:3:1'],
  'file-duplicate': ['module/20-who.md:1:1'],
  'id-duplicate': ['module/index.md:9:1'],
  'id-changed': ['module/10-a.md:1:1', 'module/20-b.md:1:1'],
  'ignore-wrong': ['module/index.md:5:1'],
  'ignore-unused': ['module/index.md:5:1'],
  'img-alt-weak': ['module/index.md:5:1'],
  'img-long': ['module/index.md:5:1'],
  'link-generic': ['module/index.md:5:27'],
  'link-ambig': ['module/index.md:5:40'],
  'link-insecure': ['module/index.md:5:10'],
  'head-fake': ['module/index.md:5:1'],
  'head-link': ['module/index.md:5:1'],
  'list-mark': ['module/index.md:5:1'],
  'color-only': ['module/index.md:5:40'],
  'table-header': ['module/index.md:5:1'],
  'media-captions': ['module/index.md:5:1'],
  'media-transcript': ['module/index.md:5:1'],
  'embed-only-page': ['module/index.md:5:1'],
  'reading-level': ['module/index.md:2:1'],
  'long-sentence': ['module/index.md:5:1'],
  'obj-vague': ['module/index.md:7:1'],
  'obj-unassessed': ['module/index.md:8:1'],
  'ce-missing': ['module/index.md:3:1'],
  'id-kept': ['module/index.md:7:8'],
  'module-empty': ['module'],
  'module-renamed': ['our-partners/index.md:1:1'],
  'course-list': ['course.yml:2:1', 'course.yml:2:19'],
  'path-outside': ['module/index.md:5:9'],
  'lock-unreadable': ['carrel.lock.json:1:1'],
  'container-unclosed': ['module/index.md:5:1'],
  'container-unknown': ['module/index.md:5:1'],
  'container-stray-close': ['module/index.md:7:1'],
  'nesting-too-deep': ['module/index.md:29:1'],
  'text-too-dense': ['module/index.md:5:1'],
  'html-unclosed': ['module/index.md:5:1'],
  'html-disallowed': ['module/index.md:7:1'],
  'html-script': ['module/index.md:7:1'],
  'attr-quotes': ['module/index.md:5:33'],
  'attr-syntax': ['module/index.md:5:1'],
  'liquid-unknown': ['module/index.md:7:1'],
  'markup-stray': ['module/index.md:5:14'],
  'head-skip': ['module/index.md:9:1'],
  'link-broken': ['module/index.md:5:6'],
  'link-crosspkg': ['module/index.md:5:6'],
  'asset-unsafe': ['module/index.md:5:10'],
  'img-remote': ['module/index.md:5:1'],
  'img-alt': ['module/index.md:5:1'],
  'img-missing': ['module/index.md:5:1'],
  'media-title': ['module/index.md:5:1'],
  'media-file': ['module/index.md:5:1'],
  'video-missing': ['module/index.md:5:1'],
  placeholder: ['module/index.md:5:1'],
  'theme-contrast': ['course.yml:2:10'],
  'theme-logo': ['course.yml:2:10'],
  'language-unknown': ['module/index.md:3:1'],
  'complete-unmet': ['module/index.md:3:1'],
  'ce-hours': ['module/index.md:4:3'],
  'survey-fixed': ['module/index.md:5:1'],
  'survey-graded': ['module/index.md:9:1'],
  'survey-ticked': ['module/index.md:9:1'],
  'lrs-key': ['course.yml:7:11'],
  'lrs-settings': ['course.yml:4:1'],
  'worksheet-show': ['module/index.md:13:1'],
  'worksheet-nearly': ['module/index.md:9:6'],
  'worksheet-no-label': ['module/index.md:13:1'],
  'worksheet-same-label': ['module/index.md:9:7'],
  'worksheet-empty': ['module/index.md:5:1'],
  'worksheet-outside': ['module/index.md:5:1'],
  'worksheet-ticked': ['module/index.md:9:1'],
  'worksheet-repaired': ['module/index.md:9:6'],
  'worksheet-budget': ['module/index.md:5:1'],
  'quiz-pick': ['module/index.md:5:1'],
  'quiz-settings': ['module/index.md:5:1'],
  'quiz-no-feedback': ['module/index.md:5:1'],
  'quiz-answer-pattern': ['module/index.md:5:1'],
  'quiz-no-shape': ['module/index.md:7:1'],
  'quiz-no-correct': ['module/index.md:7:1'],
  'quiz-one-choice': ['module/index.md:7:1'],
  'quiz-table-shown': ['module/index.md:9:1'],
  'quiz-too-many': ['module/index.md:7:1'],
  'quiz-multi-wording': ['module/index.md:7:1'],
  'quiz-two-shapes': ['module/index.md:9:1'],
  'quiz-no-answer': ['module/index.md:9:1'],
  'quiz-number': ['module/index.md:9:1'],
  'quiz-blank-empty': ['module/index.md:9:19'],
  'quiz-stray-blank': ['module/index.md:9:19'],
  'quiz-dup-choice': ['module/index.md:11:1'],
  'quiz-empty-choice': ['module/index.md:11:1'],
  'quiz-all-above': ['module/index.md:11:1'],
  'quiz-matrix': ['module/index.md:12:1'],
  'quiz-empty-match': ['module/index.md:12:16'],
  'quiz-repaired': ['module/index.md:9:1', 'module/index.md:10:1'],
};

const entries = Object.entries(RULES) as [RuleId, Rule][];

describe.each(entries.filter(([id]) => !SHOWN_BY_COMMANDS.includes(id)))('%s', (id, rule) => {
  test('is what its bad example earns, at its place', async () => {
    const messages = await messagesOf(filesOf(rule.bad ?? ''));
    expect(new Set(messages.map(({ ruleId }) => ruleId))).toEqual(new Set([id]));
    expect(messages.map(placeOf)).toEqual(PLACES[id]);
    for (const message of messages) expectHelpful(message, rule);
  });

  test('is not what its good example earns, nor is any other', async () => {
    expect(await messagesOf(filesOf(rule.good ?? ''))).toEqual([]);
  });
});

test('only the rules that no text can show are without examples', () => {
  const without = entries.filter(([, { bad, good }]) => bad === undefined || good === undefined).map(([id]) => id);
  expect(without.sort()).toEqual([...SHOWN_BY_COMMANDS].sort());
});

test.each([
  [':::worksheet\n\nName: ____\n\n:::', false],
  [':::quiz\n\n### Right?\n\n- [x] True\n- [ ] False\n\n:::', false],
  [':::note\n\nWatch.\n\n:::', true],
])('embed-only-page: a film and %j are nothing of the page’s own: %j', async (block, isSaid) => {
  const messages = await messagesOf(filesOf(`::video[Film]{src="https://video.example.org/1"}\n\n${block}\n`));
  expect(messages.some(({ ruleId }) => ruleId === 'embed-only-page')).toBe(isSaid);
});

test('what a rule is about is said in whole sentences', () => {
  for (const [id, { about }] of entries) expect(about, id).toMatch(/^[A-Z].*[a-z\d)…]\.$/s);
});

test('docs/messages.md and docs/rules say of every rule what the table says (UPDATE=1 writes them)', () => {
  const documents = messagesDocuments();
  for (const [path, text] of Object.entries(documents)) expect(text, path).toBe(kept(join(DOCS, path), text));
  const pages = readdirSync(join(DOCS, 'rules')).map((name) => `rules/${name}`);
  expect(pages.filter((path) => !Object.hasOwn(documents, path))).toEqual([]);
});

function placeOf({ file, place }: Message): string {
  return place ? `${file}:${place.line}:${place.column}` : file;
}

/** Whole sentences: what was found and what to do, without the words of programmers. */
function expectHelpful({ reason, note = '', severity }: Message, rule: Rule): void {
  expect(severity).toBe(rule.severity);
  expect(reason).toMatch(/^[A-Z"<].{15,}[.:)a-z\]"]$/s);
  expect(note).toMatch(/^[A-Z].{8,}/s);
  expect(`${reason} ${note}`).not.toMatch(
    /\b(undefined|null|NaN|regex|parse|token|node|invalid|exception|AST)\b|\[object/i,
  );
}
