// `:::name … :::` and `::leaf`: any number of colons, any spacing; a bare fence closes the innermost open container.

import { nearest } from '../../read/nearest';
import { CONTAINERS, isContainerName, isExclusive } from '../constructs/containers';
import { withStraightQuotes } from './attributes';
import { type FenceLine, parseFenceLine } from './fence-line';
import { placeIn, replaceEach, restOf, type SourceLine } from './lines';
import { closeDownTo, emitBlank, emitLeaf, emitText, type Fence, openContainer, type Scan, wholePlace } from './scan';
import { shortFence, withThirdColon } from './short-fence';

/** The parser gives up at 32. */
const MAX_TITLE_BRACKETS = 8;

/** Takes the line if it is a fence. */
export function takeFence(scan: Scan, source: SourceLine): boolean {
  endQuotedContainers(scan, source);
  const written = parseFenceLine(source.text);
  if (!written) return takeWords(scan, source);
  const line = shortFence(scan, source, written);
  if (line.kind === 'close') takeClose(scan, source);
  else if (line.kind === 'leaf') return takeLeaf(scan, source, line);
  else takeOpen(scan, source, line);
  return true;
}

/** `:: note Some words`: words behind two colons are prose, unless a fence ahead closes them. */
function takeWords(scan: Scan, source: SourceLine): boolean {
  const fence = withThirdColon(scan, source);
  const line = fence && parseFenceLine(fence.text);
  if (!fence || line?.kind !== 'open') return false;
  takeOpen(scan, fence, line);
  return true;
}

/** A container opened inside a quotation ends with it. */
function endQuotedContainers(scan: Scan, source: SourceLine): void {
  if (source.text.trimStart().startsWith('>')) return;
  const index = scan.open.findIndex((container) => container.prefix.includes('>'));
  if (index !== -1) closeDownTo(scan, index, false);
}

function takeClose(scan: Scan, source: SourceLine): void {
  if (scan.unopened > 0) {
    scan.unopened--;
    emitBlank(scan, source);
    return;
  }
  const innermost = scan.open.at(-1);
  if (innermost && innermost.tag === undefined) {
    closeDownTo(scan, scan.open.length - 1, true);
    return;
  }
  scan.report('container-stray-close', {
    place: wholePlace(source),
    reason: 'This fence closes nothing: no container is open here.',
    note: 'Take it out, or open a container above it, such as  :::note',
  });
  emitBlank(scan, source);
}

/** A fence behind text ends its container there, as a closing tag does: `… the last words. :::`. */
export function takeClosingFence(scan: Scan, source: SourceLine): boolean {
  const innermost = scan.open.at(-1);
  const match = innermost && innermost.tag === undefined ? /\S([ \t]+:{3,})[ \t]*$/.exec(source.text) : null;
  if (!match) return false;
  const at = match.index + 1;
  scan.pending.push({ ...restOf(source, at), text: (match[1] ?? '').trim() });
  scan.pending.push({ ...source, text: source.text.slice(0, at) });
  return true;
}

function takeLeaf(scan: Scan, source: SourceLine, line: FenceLine): boolean {
  const known = isContainerName(line.name);
  if (!known && ((!line.title && !line.braces) || line.rest !== undefined)) return false;
  const fence = toFence(source, line, 'leaf');
  if (!known) reportUnknown(scan, fence);
  reportAttributes(scan, source, line);
  emitLeaf(scan, fence, line.prefix, line.title && titleOf(source, line.title));
  if (line.rest !== undefined) scan.pending.push(restOf(source, line.rest));
  return true;
}

function takeOpen(scan: Scan, source: SourceLine, line: FenceLine): void {
  const fence = toFence(source, line, 'container');
  const known = isContainerName(line.name);
  if (!known) reportUnknown(scan, fence);
  reportAttributes(scan, source, line);
  const exclusive = isExclusive(line.name);
  if (exclusive) {
    const index = scan.open.findIndex((container) => container.exclusive);
    if (index !== -1) closeDownTo(scan, index, false);
  }
  const title = line.title && titleOf(source, line.title);
  if (!openContainer(scan, fence, { prefix: line.prefix, exclusive, title })) emitText(scan, { ...source, text: '' });
  if (line.rest !== undefined) pushRest(scan, restOf(source, line.rest));
}

/** Words on the fence's own line are its first content; `:::` behind them closes it. */
function pushRest(scan: Scan, rest: SourceLine): void {
  const closing = /\s*(:{3,})\s*$/.exec(rest.text);
  if (closing) scan.pending.push({ ...restOf(rest, closing.index), text: closing[1] ?? '' });
  scan.pending.push(closing ? { ...rest, text: rest.text.slice(0, closing.index) } : rest);
}

function toFence(source: SourceLine, line: FenceLine, form: Fence['form']): Fence {
  return { name: line.name, form, attributes: line.attributes, place: wholePlace(source) };
}

function titleOf(source: SourceLine, title: { start: number; end: number }): SourceLine {
  const rest = restOf(source, title.start);
  const words = rest.text.slice(0, title.end - title.start);
  return isPaired(words) ? { ...rest, text: words } : escapeBrackets({ ...rest, text: words });
}

/** Whether the parser will find the title's end: brackets in pairs, not too deep, and no backslash before the closing one. */
function isPaired(title: string): boolean {
  let depth = 0;
  for (const [mark] of title.matchAll(/\\.?|[[\]]/g)) {
    if (mark === '\\' || depth > MAX_TITLE_BRACKETS) return false;
    if (mark === '[') depth++;
    else if (mark === ']' && --depth < 0) return false;
  }
  return depth === 0;
}

function escapeBrackets(title: SourceLine): SourceLine {
  const marks = [...title.text.matchAll(/\\.?|[[\]]/g)].filter(([mark]) => mark.length === 1);
  return replaceEach(
    title,
    marks.map(({ index }) => ({ at: index, length: 0, words: '\\' })),
  );
}

function reportUnknown(scan: Scan, fence: Fence): void {
  const suggestion = nearest(fence.name, Object.keys(CONTAINERS));
  scan.report('container-unknown', {
    place: fence.place,
    reason: `There is no container "${fence.name}"; its content is shown as plain text.`,
    note: suggestion ? `Did you mean "${suggestion}"?` : `Containers are: ${Object.keys(CONTAINERS).join(', ')}.`,
    actual: fence.name,
    expected: suggestion ? [suggestion] : Object.keys(CONTAINERS),
  });
}

/** Curly quotes are repaired; what is no attribute at all is named. */
function reportAttributes(scan: Scan, source: SourceLine, line: FenceLine): void {
  if (!line.braces) return;
  const place = placeIn(source, line.braces.start, line.braces.end);
  const written = source.text.slice(line.braces.start, line.braces.end);
  if (line.attributes.curly) {
    const straight = withStraightQuotes(written);
    scan.report('attr-quotes', {
      place,
      reason: 'The quotation marks in this attribute list are curly; they are read as straight ones.',
      note: `Write  ${straight}`,
      actual: written,
      expected: [straight],
    });
  }
  if (line.attributes.unreadable.length > 0) {
    scan.report('attr-syntax', {
      place,
      reason: `Part of this attribute list cannot be read: ${line.attributes.unreadable.join(' ')}`,
      note: 'Write attributes as  {#id .class key="value"}',
      actual: written,
    });
  }
}
