// Raw HTML inside a page → part of its tree. Parsed block by block: most blocks have none, and the parser is not cheap.
import type { ElementContent, Root, RootContent } from 'hast';
import { type Options, raw } from 'hast-util-raw';
import type { Nodes } from 'mdast';
import { columnAt, type SourceLine } from '../source/lines';

/**
 * Parses the raw HTML in `tree`. A block that leaves an element open is parsed together with all that follows it. `source` is the tree
 * that `tree` was made from: it knows where the lines of the raw HTML came from.
 */
export function parseRawHtml(tree: Root, source: Nodes): Root {
  const lines = new Map<number, SourceLine>();
  collectLines(source, lines);
  const children: RootContent[] = [];
  for (let index = 0; index < tree.children.length; index++) {
    const block = tree.children[index];
    if (!block) continue;
    if (!hasRaw(block)) children.push(block);
    else if (isBalanced(block)) children.push(...parse([block]));
    else {
      children.push(...parse(tree.children.slice(index)));
      break;
    }
  }
  if (lines.size > 0) for (const child of children) restorePlaces(child, lines);
  return { ...tree, children };
}

/** The lines behind the first of each HTML block, under the numbers that the HTML parser counts up to. */
function collectLines(node: Nodes, into: Map<number, SourceLine>): void {
  if (node.type === 'html') {
    const first = node.position?.start.line ?? 0;
    for (const [index, origin] of (node.data?.origins ?? []).entries()) if (index > 0) into.set(first + index, origin);
  } else if ('children' in node) for (const child of node.children) collectLines(child, into);
}

/** Blank lines and indentation are gone from raw HTML: its elements get the places that the author sees. */
function restorePlaces(node: RootContent, lines: ReadonlyMap<number, SourceLine>): void {
  const start = node.position?.start;
  const origin = start && lines.get(start.line);
  if (origin && node.position) {
    const place = { ...start, line: origin.line, column: columnAt(origin, start.column - 1) };
    node.position = { ...node.position, start: place };
  }
  if ('children' in node) for (const child of node.children) restorePlaces(child, lines);
}

/** hast-util-raw keeps places only where it is given a file, whose text it does not need for them. */
const ANY_FILE = { toString: () => '' } as unknown as Options['file'];

function parse(children: RootContent[]): RootContent[] {
  const result = raw({ type: 'root', children }, { passThrough: ['container'], file: ANY_FILE });
  return result.type === 'root' ? result.children : [result as RootContent];
}

/** A piece of HTML on its own. */
export function parseHtml(html: string): ElementContent[] {
  return parse([{ type: 'raw', value: html }]) as ElementContent[];
}

function hasRaw(node: RootContent | ElementContent): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(hasRaw));
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Whether every element that the block's raw HTML opens is closed in it, and the other way round. */
function isBalanced(block: RootContent): boolean {
  const open: string[] = [];
  for (const match of rawText(block).matchAll(/<(\/?)([A-Za-z][\w-]*)(?:"[^"]*"|'[^']*'|[^'">])*?(\/?)>/g)) {
    const tag = (match[2] ?? '').toLowerCase();
    if (VOID.has(tag) || match[3] === '/') continue;
    if (match[1] === '') open.push(tag);
    else {
      const index = open.lastIndexOf(tag);
      if (index === -1) return tag === 'p';
      open.length = index;
    }
  }
  // Elements whose end may be left out close themselves.
  return open.every((tag) => ['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'tbody', 'thead', 'option'].includes(tag));
}

function rawText(node: RootContent | ElementContent): string {
  if (node.type === 'raw') return node.value;
  return 'children' in node ? node.children.map(rawText).join('') : '';
}
