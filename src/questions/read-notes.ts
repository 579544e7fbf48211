// What is said back: `>` under a choice, and `> **Hint:**` and its like after a question (AUTHORING, section 4).
import type { Blockquote, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Content } from '../activities/draft';
import { beginsLine, isBreak } from '../markdown/nodes';
import type { Notes, Words } from './draft';

export const NOTE_KINDS = ['hint', 'correct', 'tryAgain', 'explanation'] as const;

type NoteKind = (typeof NOTE_KINDS)[number];

export interface ReadNotes {
  /** What stands before the first label. */
  unlabelled: Content;
  notes: { kind: NoteKind; content: Content }[];
}

/** Divides a quotation at its labels: a line that begins with one in bold starts a new note. */
export function readNotes(quote: Blockquote, words: Words): ReadNotes {
  const read: ReadNotes = { unlabelled: [], notes: [] };
  for (const block of quote.children) {
    for (const piece of block.type === 'paragraph' ? divide(block, words) : [{ content: block }]) {
      if ('kind' in piece && piece.kind) read.notes.push({ kind: piece.kind, content: [] });
      const current = read.notes.at(-1)?.content ?? read.unlabelled;
      if (piece.content) current.push(piece.content);
    }
  }
  return read;
}

/** Whether the quotation begins with a label: it is a note wherever it stands. */
export function beginsWithLabel(quote: Blockquote, words: Words): boolean {
  const [first] = quote.children;
  return first?.type === 'paragraph' && labelAt(first.children, 0, words) !== undefined;
}

/** Adds what `quote` says to `notes`; words without a label explain. */
export function addNotes(notes: Notes, { unlabelled, notes: labelled }: ReadNotes): void {
  if (unlabelled.length > 0) notes.explanation = [...(notes.explanation ?? []), ...unlabelled];
  for (const { kind, content } of labelled) notes[kind] = [...(notes[kind] ?? []), ...content];
}

/** The parts of a paragraph, each from one label to the next. */
function divide(paragraph: Paragraph, words: Words): { kind?: NoteKind; content?: RootContent }[] {
  const pieces: { kind?: NoteKind; children: PhrasingContent[] }[] = [{ children: [] }];
  paragraph.children.forEach((child, index) => {
    const kind = labelAt(paragraph.children, index, words);
    if (kind) pieces.push({ kind, children: [] });
    else pieces.at(-1)?.children.push(child);
  });
  return pieces
    .map(({ kind, children }) => ({ kind, content: asParagraph(children, paragraph) }))
    .filter(({ kind, content }) => kind !== undefined || content !== undefined);
}

/** The label that begins a line at `index`: bold, one of ours, its colon inside or behind. */
function labelAt(children: readonly PhrasingContent[], index: number, words: Words): NoteKind | undefined {
  const node = children[index];
  if (node?.type !== 'strong' || !beginsLine(children, index)) return undefined;
  const after = children[index + 1];
  const bold = textOf(node).trim();
  const isClosed = /:$/.test(bold) || (after?.type === 'text' && /^\s*:/.test(after.value));
  const label = bold.replace(/\s*:$/, '').toLowerCase();
  return isClosed ? NOTE_KINDS.find((kind) => words[kind].includes(label)) : undefined;
}

function asParagraph(children: PhrasingContent[], { position }: Paragraph): Paragraph | undefined {
  const [first] = children;
  const last = children.at(-1);
  if (first?.type === 'text') first.value = first.value.replace(/^\s*:?\s*/, '');
  if (last?.type === 'text') last.value = last.value.trimEnd();
  const content = children.filter((child) => child.type !== 'text' || child.value !== '');
  while (isBreak(content.at(-1))) content.pop();
  return content.length === 0 ? undefined : { type: 'paragraph', children: content, position };
}
