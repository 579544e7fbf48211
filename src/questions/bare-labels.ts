// `> Hint: …`, `> **Correct!** …`: labels that lack their bold or their colon. Unread, everybody would be shown all of them as one explanation.
import type { Blockquote, Paragraph, PhrasingContent, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { placeOfText } from '../activities/read-words';
import { beginsLine } from '../markdown/nodes';
import type { Reading } from './draft';
import { NOTE_KINDS } from './read-notes';

/** Makes labels of them where they begin a line of `quote`, and says so. */
export function mendLabels(quote: Blockquote, reading: Reading): void {
  const labels = NOTE_KINDS.flatMap((kind) => reading.words[kind]).join('|');
  for (const block of quote.children) if (block.type === 'paragraph') mend(block, labels, reading);
}

function mend(paragraph: Paragraph, labels: string, reading: Reading): void {
  const marked = new RegExp(`^(${labels})\\s*[.!:]?$`, 'i');
  const plain = new RegExp(`(^|\\n)[ \\t]*(${labels})[ \\t]*:`, 'gi');
  paragraph.children = paragraph.children.flatMap((node, index, all): PhrasingContent[] => {
    const begins = beginsLine(all, index);
    if (node.type === 'text') return divided(node, plain, begins, reading);
    if (!begins || (node.type !== 'strong' && node.type !== 'emphasis')) return [node];
    const label = marked.exec(textOf(node).trim())?.[1];
    const after = all[index + 1];
    const isClosed = /:\s*$/.test(textOf(node)) || (after?.type === 'text' && /^\s*:/.test(after.value));
    if (label === undefined || (node.type === 'strong' && isClosed)) return [node];
    say(node, label, reading);
    return [bold(label, node)];
  });
}

/** The text with each label that begins a line of it in bold. */
function divided(node: Text, plain: RegExp, begins: boolean, reading: Reading): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let from = 0;
  for (const { 0: whole, 1: line = '', 2: label = '', index } of node.value.matchAll(plain)) {
    if (index === 0 && line === '' && !begins) continue;
    const value = node.value.slice(from, index) + line;
    if (value !== '') pieces.push({ ...node, value });
    say(node, label, reading);
    pieces.push(bold(label, node));
    from = index + whole.length;
  }
  return [...pieces, ...(from < node.value.length ? [{ ...node, value: node.value.slice(from) }] : [])];
}

function bold(label: string, { position }: PhrasingContent): PhrasingContent {
  return { type: 'strong', children: [{ type: 'text', value: `${label}:` }], position };
}

function say(node: PhrasingContent, label: string, reading: Reading): void {
  reading.report('quiz-repaired', {
    place: placeOfText(node, label, reading.lines),
    reason: `This label is read as  **${label}:**  – only in bold and with a colon it is one.`,
    note: `Write  > **${label}:**  before the words.`,
    actual: label,
    expected: [`**${label}:**`],
  });
}
