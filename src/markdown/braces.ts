// `## Aims {#aims}`: a list of attributes in braces behind words or, of a heading, before them, where no other program reads one.
import type { Heading, Nodes, Parents } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Place } from '../model/message';
import type { Report } from '../report/report';

const TAIL = /(?<!\s)\s*\{:?([^{}]*)\}\s*$/;
const HEAD = /^\{:?([^{}]*)\}\s+/;

export interface Braces<T> {
  /** What was read between them. */
  list: T;
  /** With them, as its author wrote it. */
  written: string;
  isBefore: boolean;
}

/** Takes such a list off `parent`'s words, where `read` makes something of what stands between the braces. */
export function takeBraces<T>(parent: Parents, read: (inside: string) => T | undefined): Braces<T> | undefined {
  return takeTail(parent, read) ?? (parent.type === 'heading' ? takeHead(parent, read) : undefined);
}

function takeTail<T>(parent: Parents, read: (inside: string) => T | undefined): Braces<T> | undefined {
  const last = parent.children.at(-1) as Nodes | undefined;
  const match = last?.type === 'text' ? TAIL.exec(last.value) : null;
  const list = match ? read(match[1] ?? '') : undefined;
  if (!match || list === undefined || last?.type !== 'text') return undefined;
  last.value = last.value.slice(0, match.index);
  // Signs that close a heading close it only at the end of its line (CommonMark 4.2).
  if (parent.type === 'heading') last.value = last.value.replace(/\s+#+$/, '');
  if (last.value === '') parent.children.pop();
  return { list, written: match[0].trim(), isBefore: false };
}

function takeHead<T>(heading: Heading, read: (inside: string) => T | undefined): Braces<T> | undefined {
  const [first] = heading.children;
  const match = first?.type === 'text' ? HEAD.exec(first.value) : null;
  const list = match ? read(match[1] ?? '') : undefined;
  if (!match || list === undefined || first?.type !== 'text') return undefined;
  first.value = first.value.slice(match[0].length);
  return { list, written: match[0].trim(), isBefore: true };
}

/** Says of a list that was taken off a heading's beginning where it belongs. */
export function reportBefore(heading: Heading, written: string, place: Place | undefined, report: Report): void {
  report('attr-syntax', {
    place,
    reason: 'This attribute list stands before the words that it belongs to; it is read as if it stood behind them.',
    note: `Write it at the end of the heading:  ${'#'.repeat(heading.depth)} ${textOf(heading).trim()} ${written}`,
    actual: written,
  });
}
