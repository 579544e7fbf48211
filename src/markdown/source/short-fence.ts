// `::note … ::`: a container whose fences have two colons. Other tools write it so; here two colons are a leaf, such as `::video`.
import { isContainerName } from '../constructs/containers';
import type { FenceLine } from './fence-line';
import { placeIn, replaceIn, type SourceLine } from './lines';
import type { Scan } from './scan';

/** What stands on a line of its own (AUTHORING, section 3): no content follows it. */
const LEAVES = new Set(['video', 'survey', 'worksheet']);

const OPENS = /^[ \t>]*:{2,}[ \t]*([A-Za-z][\w-]*|\{)/;
const CLOSES = /^[ \t>]*:{2,}[ \t]*$/;

/** Lines that are searched for the closing fence: a page of openings must not be searched to its end for each of them. */
const MAX_AHEAD = 300;

/** A leaf as the container it was meant to be, when a fence ahead closes it. Any other line as it is. */
export function shortFence(scan: Scan, source: SourceLine, line: FenceLine): FenceLine {
  if (line.kind !== 'leaf' || !isOpening(source.text)) return line;
  const isClosed = isClosedAhead(scan);
  reportShort(scan, source, line.name, isClosed);
  return isClosed ? { ...line, kind: 'open' } : line;
}

/** A line that would be a container's opening with one more colon, when a fence ahead closes it; reported. */
export function withThirdColon(scan: Scan, source: SourceLine): SourceLine | undefined {
  if (source.text.includes(':::') || !isOpening(source.text) || !isClosedAhead(scan)) return undefined;
  reportShort(scan, source, OPENS.exec(source.text)?.[1] ?? '', true);
  return replaceIn(source, source.text.indexOf('::'), 0, ':');
}

function reportShort(scan: Scan, source: SourceLine, name: string, isClosed: boolean): void {
  const at = source.text.indexOf('::');
  scan.report('markup-stray', {
    place: placeIn(source, at, source.text.trimEnd().length),
    reason: isClosed
      ? `Two colons are not enough for the container "${name}"; it is read as if there were three.`
      : `The container "${name}" has two colons and no line that closes it, so nothing is in it.`,
    note: `Write  :${source.text.slice(at).trim()}  and close it with a line  :::`,
    actual: '::',
    expected: [':::'],
  });
}

/** Whether the line opens a container, with two colons or more. */
export function isOpening(text: string): boolean {
  const name = OPENS.exec(text)?.[1]?.toLowerCase();
  if (name === undefined) return false;
  return /^[ \t>]*:{3}/.test(text) || (isContainerName(name) && !LEAVES.has(name));
}

/** Whether the line is a bare fence, with two colons or more. */
export function isClosing(text: string): boolean {
  return CLOSES.test(text);
}

/** A fence of two colons can only be its own; one of three may be that of a container around it, which must keep it. */
function isClosedAhead(scan: Scan): boolean {
  let depth = 1;
  let around = scan.open.filter(({ tag }) => tag === undefined).length;
  const { length } = scan.pending;
  for (let i = length - 1; i >= Math.max(0, length - MAX_AHEAD); i--) {
    const text = scan.pending[i]?.text ?? '';
    if (isOpening(text)) depth++;
    if (!isClosing(text)) continue;
    if (depth === 1 && !text.includes(':::')) return true;
    if (depth > 0) depth--;
    else around--;
    if (depth === 0 && around === 0) return true;
  }
  return false;
}
