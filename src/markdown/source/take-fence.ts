// `:::name … :::` and `::leaf`: any number of colons, any spacing; a bare fence closes the innermost open container.

import { nearest } from '../../read/nearest';
import { CONTAINERS, isContainerName, isExclusive } from '../constructs/containers';
import { type FenceLine, parseFenceLine } from './fence-line';
import { placeIn, restOf, type SourceLine } from './lines';
import { closeDownTo, emitBlank, emitLeaf, emitText, type Fence, openContainer, type Scan, wholePlace } from './scan';

/** Takes the line if it is a fence. */
export function takeFence(scan: Scan, source: SourceLine): boolean {
  endQuotedContainers(scan, source);
  const line = parseFenceLine(source.text);
  if (!line) return false;
  if (line.kind === 'close') takeClose(scan, source);
  else if (line.kind === 'leaf') return takeLeaf(scan, source, line);
  else takeOpen(scan, source, line);
  return true;
}

/** A container opened inside a quotation ends with it. */
function endQuotedContainers(scan: Scan, source: SourceLine): void {
  if (source.text.trimStart().startsWith('>')) return;
  const index = scan.open.findIndex((container) => container.prefix.includes('>'));
  if (index !== -1) closeDownTo(scan, index, false);
}

function takeClose(scan: Scan, source: SourceLine): void {
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

function takeLeaf(scan: Scan, source: SourceLine, line: FenceLine): boolean {
  const known = isContainerName(line.name);
  if (!known && !line.title && !line.braces) return false;
  const fence = toFence(source, line, 'leaf');
  if (!known) reportUnknown(scan, fence);
  reportAttributes(scan, source, line);
  emitLeaf(scan, fence, line.prefix, line.title && titleOf(source, line.title));
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
}

function toFence(source: SourceLine, line: FenceLine, form: Fence['form']): Fence {
  return { name: line.name, form, attributes: line.attributes, place: wholePlace(source) };
}

function titleOf(source: SourceLine, title: { start: number; end: number }): SourceLine {
  const rest = restOf(source, title.start);
  return { ...rest, text: rest.text.slice(0, title.end - title.start) };
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
    const straight = written.replace(/[“”„«»″]/g, '"').replace(/[‘’]/g, "'");
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
