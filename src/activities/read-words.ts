// Words in Markdown trees, as the readers of activities need them: plain, compared, and with their places in the author's file.
import type { Nodes, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { placeOf } from '../markdown/nodes';
import type { Place } from '../model/message';
import type { Content, Draft, DraftPart, PageReading } from './draft';
import { takeAttributes } from './read-attributes';

/** So much of a text is enough to recognise it by. */
const RECOGNISED = 200;

/** What the lock keeps of a text. */
export function recognised(text: string): string {
  return text.slice(0, RECOGNISED);
}

/** Text without markup, on one line. */
export function plainText(nodes: Nodes | readonly Nodes[]): string {
  const text = Array.isArray(nodes) ? nodes.map(wordsOf).join('') : wordsOf(nodes as Nodes);
  return text.replace(/\s+/g, ' ').trim();
}

/** A block's words end where it ends: two paragraphs are no one word. */
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'listItem', 'tableCell', 'code']);

function wordsOf(node: Nodes): string {
  // Of a tag only what it says instead of a picture is words.
  if (node.type === 'html')
    return `${/\salt\s*=\s*["']([^"']*)/i.exec(node.value)?.[1] ?? node.value.replace(/<[^<>]*>/g, ' ')} `;
  // What a list gives to the link before it is not said.
  if (node.type === 'attributeList') return '';
  const text = 'children' in node ? node.children.map(wordsOf).join('') : textOf(node);
  return BLOCKS.has(node.type) ? `${text} ` : text;
}

/** How a message quotes a text. */
export function shortened(text: string, length = 60): string {
  return text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
}

/** What tells two contents apart besides their words: `**a**` and `*a*` differ, and so do two pictures. */
export function likeness(nodes: readonly Nodes[]): string {
  const describe = (node: Nodes): unknown => [
    node.type,
    'value' in node ? node.value.replace(/\s+/g, ' ').trim() : '',
    'url' in node ? node.url : '',
    'alt' in node ? node.alt : '',
    'children' in node ? node.children.map(describe) : [],
  ];
  return JSON.stringify(nodes.map(describe));
}

/** The words of a single paragraph; anything else as it is. */
export function unwrapped(blocks: readonly RootContent[]): Content {
  const [only, ...others] = blocks;
  return only?.type === 'paragraph' && others.length === 0 ? only.children : [...blocks];
}

export function visit(nodes: readonly Nodes[], look: (node: Nodes) => void): void {
  for (const node of nodes) {
    look(node);
    if ('children' in node) visit(node.children, look);
  }
}

/** Where `words` first stand in the author's lines of `node`; the node's own place where they look different there. */
export function placeOfText(node: Nodes, words: string | RegExp, lines: readonly string[]): Place | undefined {
  const { start, end } = node.position ?? {};
  for (let line = start?.line ?? 1; line <= (end?.line ?? 0); line++) {
    const from = line === start?.line ? start.column - 1 : 0;
    const text = lines[line - 1]?.slice(from) ?? '';
    const at = typeof words === 'string' ? text.indexOf(words) : text.search(words);
    if (at === -1) continue;
    const length = typeof words === 'string' ? words.length : (words.exec(text)?.[0].length ?? 1);
    return { line, column: from + at + 1, endLine: line, endColumn: from + at + 1 + length };
  }
  return placeOf(node);
}

/** A part with words: its explicit `{#id}` taken off its end. */
export function partOf(
  kind: Draft['kind'],
  blocks: Content,
  node: Nodes,
  reading: PageReading,
  feedback?: Content,
): DraftPart {
  const explicitId = takeAttributes(blocks, node, [], reading).id;
  const content = unwrapped(blocks);
  const text = plainText(content);
  return {
    kind,
    text: recognised(text),
    stem: text,
    explicitId,
    id: '',
    rank: 0,
    place: placeOf(node),
    parts: [],
    report: reading.report,
    content,
    feedback: feedback && feedback.length > 0 ? feedback : undefined,
  };
}
