// The state of one pass over a page's lines, and the few ways in which it changes.
import type { Place } from '../../model/message';
import type { Report } from '../../report/report';
import type { Attributes } from './attributes';
import { isBlank, placeIn, type SourceLine } from './lines';
import type { LiquidValues } from './liquid';
import type { SilenceComment } from './silence-comment';

/** A container or leaf as the author opened it, whatever its spelling. */
export interface Fence {
  /** Lower case, as written: `note`, `quiz`; for an HTML container the name its class or tag stands for. */
  name: string;
  form: 'container' | 'leaf' | 'html';
  /** The HTML tag, for `form: 'html'`. */
  tag?: string;
  attributes: Attributes;
  place: Place;
}

interface OpenContainer {
  fence: number;
  /** The tag that closes it; undefined for a `:::` fence. */
  tag?: string;
  /** White space and `>` marks before its opening fence; its closing fence gets the same. */
  prefix: string;
  /** Quiz, worksheet, survey and objectives never nest and never swallow a heading. */
  exclusive: boolean;
  /** Nothing stands in it yet. */
  empty: boolean;
  /** Columns of indentation that its content has for looks alone; known from its first line. */
  dedent?: number;
}

type OutLine =
  | { kind: 'text'; source: SourceLine }
  | { kind: 'open' | 'leaf'; fence: number; depth: number; prefix: string; title?: SourceLine }
  | { kind: 'close'; fence: number; depth: number; prefix: string };

export interface Scan {
  /** Lines still to come, the next one last. */
  pending: SourceLine[];
  out: OutLine[];
  fences: Fence[];
  open: OpenContainer[];
  /** Inside a fenced code block. */
  code?: { marker: string; length: number; place: Place; quoted: boolean; indent: number };
  /** Width of the list item that a following line may belong to; 0 outside lists. */
  listIndent: number;
  previous: 'blank' | 'text' | 'code' | 'fence';
  /** Containers that were not opened because they stand too deep; their closing fences close nothing else. */
  unopened: number;
  saidTooDeep: boolean;
  /** The bare fence ahead, by its place in `pending`, that closes the innermost of `open` containers. */
  closing?: { at: number; open: number };
  /** HTML tags that are opened and never closed on this page. */
  neverClosed: Set<string>;
  /** `carrel-ignore` comments, in order. */
  silences: SilenceComment[];
  report: Report;
  liquid: LiquidValues;
}

/** So many containers may stand inside each other. Real pages need three. */
const MAX_DEPTH = 12;

export function emitText(scan: Scan, source: SourceLine): void {
  scan.out.push({ kind: 'text', source });
  const blank = isBlank(source.text);
  if (!blank) for (const container of scan.open) container.empty = false;
  scan.previous = blank ? 'blank' : 'text';
}

export function emitBlank(scan: Scan, source: SourceLine): void {
  emitText(scan, { ...source, text: '', edits: [] });
}

export function emitLeaf(scan: Scan, fence: Fence, prefix: string, title?: SourceLine): void {
  scan.fences.push(fence);
  scan.out.push({ kind: 'leaf', fence: scan.fences.length - 1, depth: 0, prefix, title });
  for (const container of scan.open) container.empty = false;
  scan.previous = 'fence';
}

/** Opens a container; false (and reported) when containers are nested beyond reason. */
export function openContainer(
  scan: Scan,
  fence: Fence,
  options: { prefix: string; exclusive: boolean; title?: SourceLine },
): boolean {
  if (scan.open.length >= MAX_DEPTH) {
    // Said once: a page of unclosed containers would say it on every line.
    if (scan.unopened++ > 0 || scan.saidTooDeep) return false;
    scan.saidTooDeep = true;
    scan.report('nesting-too-deep', {
      place: fence.place,
      reason: `Containers stand more than ${MAX_DEPTH} deep inside each other here.`,
      note: 'Close each container with a line  :::  before you open the next.',
    });
    return false;
  }
  scan.fences.push(fence);
  const index = scan.fences.length - 1;
  for (const container of scan.open) container.empty = false;
  const last = scan.out.at(-1);
  // A table would take the fence for one more row.
  if (last?.kind === 'text' && last.source.text.includes('|'))
    scan.out.push({ kind: 'text', source: { ...last.source, text: '' } });
  scan.out.push({ kind: 'open', fence: index, depth: scan.open.length, prefix: options.prefix, title: options.title });
  scan.open.push({ fence: index, tag: fence.tag, prefix: options.prefix, exclusive: options.exclusive, empty: true });
  scan.previous = 'fence';
  return true;
}

/** Closes open containers down to and with number `index`; those above it were never closed by the author, nor was it unless `closed`. */
export function closeDownTo(scan: Scan, index: number, closed: boolean): void {
  while (scan.open.length > index) {
    const container = scan.open.pop();
    if (!container) return;
    const depth = scan.open.length;
    scan.out.push({ kind: 'close', fence: container.fence, depth, prefix: container.prefix });
    if (depth > index || !closed) reportUnclosed(scan, container);
  }
  scan.previous = 'fence';
}

function reportUnclosed(scan: Scan, container: OpenContainer): void {
  const fence = scan.fences[container.fence];
  if (!fence) return;
  const closing = container.tag ? `</${container.tag}>` : ':::';
  scan.report(container.tag ? 'html-unclosed' : 'container-unclosed', {
    place: fence.place,
    reason: container.tag
      ? `<${container.tag}> is opened here and never closed.`
      : `The container "${fence.name}" is opened here and never closed.`,
    note: `Put a line  ${closing}  where it ends.`,
    expected: [closing],
  });
}

/** The text with which a page's Markdown parser is called, and where each of its lines came from. */
export function writeOut(scan: Scan): { lines: string[]; origins: SourceLine[] } {
  const deepest = scan.out.reduce((most, line) => Math.max(most, 'depth' in line ? line.depth : 0), 0);
  const shortest = Math.max(3, 1 + longestFence(scan));
  const lines: string[] = [];
  const origins: SourceLine[] = [];
  for (const line of scan.out) {
    if (line.kind === 'text') {
      lines.push(line.source.text);
      origins.push(line.source);
      continue;
    }
    // The parser closes a container at a fence at least as long as its opening: so outer ones get longer fences.
    const colons = line.kind === 'leaf' ? '::' : ':'.repeat(shortest + deepest - line.depth);
    const start = `${line.prefix}${colons}${line.kind === 'close' ? '' : `c${line.fence}`}`;
    const title = line.kind === 'close' ? undefined : line.title;
    lines.push(title ? `${start}[${title.text}]` : start);
    origins.push(originOf(scan, line.fence, start.length + 1, title));
  }
  return { lines, origins };
}

/** Colons of the longest fence inside code: the parser would take it for the end of the container around the code. */
function longestFence(scan: Scan): number {
  let longest = 0;
  for (const line of scan.out) {
    const colons = line.kind === 'text' ? /^[ \t>]*(:{3,})/.exec(line.source.text)?.[1] : undefined;
    longest = Math.max(longest, Math.min(colons?.length ?? 0, 1000));
  }
  return longest;
}

function originOf(scan: Scan, fence: number, titleAt: number, title: SourceLine | undefined): SourceLine {
  if (title) return { ...title, column: title.column - titleAt };
  const place = scan.fences[fence]?.place ?? { line: 1, column: 1 };
  return { text: '', line: place.line, column: place.column, edits: [] };
}

/** The place of a whole line without the white space around it. */
export function wholePlace(source: SourceLine): Place {
  const start = source.text.length - source.text.trimStart().length;
  return placeIn(source, start, Math.max(start, source.text.trimEnd().length));
}
