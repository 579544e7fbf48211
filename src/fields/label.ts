// What labels a field: the line, paragraph or heading before it (AUTHORING, section 5).
import type { RootContent } from 'mdast';
import type { Content } from '../activities/draft';
import { takeAttributes } from '../activities/read-attributes';
import { plainText, shortened } from '../activities/read-words';
import { placeOf } from '../markdown/nodes';
import { isFieldMark, type Label, type Scope } from './draft';

/** A longer paragraph is an introduction: read out before every keystroke it would be a burden. */
const LONGEST_LABEL = 200;

/** So much of a label is enough where it is named in a list. */
const LISTED = 120;

/** Takes the label of a field out of the blocks before it. Undefined when nothing there can be one. */
export function labelBefore(before: Content, scope: Scope): Label | undefined {
  const above = before.at(-1);
  if (above === undefined) return scope.heading === '' ? undefined : { text: scope.heading };
  if (above.type === 'heading') return { text: labelText(plainText(above)), explicitId: idOfHeading(above) };
  if (above.type === 'list') {
    const last = above.children.at(-1);
    // What its last item asks for is written there.
    return last && !hasField(last) ? usable({ text: labelText(plainText(last)) }) : undefined;
  }
  if (above.type !== 'paragraph' || hasField(above)) return undefined;
  const explicitId = takeAttributes([above], above, [], scope.reading).id;
  const text = plainText(above);
  return usable({
    text: labelText(text),
    explicitId,
    paragraph: text.length <= LONGEST_LABEL ? above : undefined,
  });
}

function usable(label: Label): Label | undefined {
  return label.text === '' ? undefined : label;
}

function hasField(node: RootContent): boolean {
  if (isFieldMark(node)) return true;
  return 'children' in node && (node.children as RootContent[]).some(hasField);
}

/** A heading keeps its `{#id}`: links may lead there too. */
function idOfHeading(heading: RootContent): string | undefined {
  const last = 'children' in heading ? heading.children.at(-1) : undefined;
  return last?.type === 'text' ? /\{:?\s*#([a-z0-9]+(?:-[a-z0-9]+)*)\s*\}\s*$/.exec(last.value)?.[1] : undefined;
}

/** Words as a label: `Name:` is `Name`. Of a long text the last sentence, which is what asks for something. */
export function labelText(text: string): string {
  const words = text.replace(/\s*\{:?\s*#[^{}]*\}\s*$/, '');
  const whole = words.replace(/[\s:：,;–—-]+$/u, '');
  if (whole.length <= LISTED) return whole;
  const last = whole.split(/(?<=[.?!])\s+/).at(-1) ?? whole;
  return shortened(last, LISTED);
}

/** The label of a field that must have one of its own; reported where there is none, and something has to stand in. */
export function neededLabel(label: Label | undefined, block: RootContent, scope: Scope, example: string): Label {
  if (label) return label;
  scope.reading.report('worksheet-no-label', {
    place: placeOf(block),
    reason: `Nothing says what belongs in this field${scope.heading === '' ? '' : `; it is called "${shortened(scope.heading)}", like what stands around it`}.`,
    note: `Write its label on the line above it, or before it:  ${example}`,
  });
  return { text: scope.heading, standsIn: true };
}
