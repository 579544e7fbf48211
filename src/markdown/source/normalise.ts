// A page as its author wrote it → text that one strict parser understands, line for line traceable to the source.
// Steps for each line: code is left alone; Liquid is expanded; fences and HTML containers become numbered directives; small slips are repaired.
import type { Report } from '../../report/report';
import type { SourceLine } from './lines';
import { dedent, indentOf, isBlank, placeIn, replaceIn, sourceLine } from './lines';
import { expandLiquid, type LiquidValues } from './liquid';
import { closeDownTo, emitBlank, emitText, type Fence, type Scan, writeOut } from './scan';
import { takeFence } from './take-fence';
import { takeClosingTag, takeHtml } from './take-html';

export interface NormalisedSource {
  text: string;
  /** For each line of `text`, where it came from. */
  origins: SourceLine[];
  /** What the directives `c0`, `c1`, … of `text` stand for. */
  fences: Fence[];
}

/** More block marks (`>`, list marks) than this on one line are no text but an attack on the parser. */
const MAX_BLOCK_MARKS = 40;
const BLOCK_MARKS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

/** Normalises the Markdown that begins on line `firstLine` of its file. */
export function normaliseSource(
  body: string,
  firstLine: number,
  options: { report: Report; liquid: LiquidValues },
): NormalisedSource {
  const lines = body.split('\n').map((text, index) => sourceLine(text, firstLine + index));
  const scan: Scan = {
    pending: lines.reverse(),
    out: [],
    fences: [],
    open: [],
    listIndent: 0,
    previous: 'blank',
    neverClosed: new Set(),
    ...options,
  };
  for (let line = scan.pending.pop(); line; line = scan.pending.pop()) takeLine(scan, line);
  closeDownTo(scan, 0, false);
  return { ...writeOut(scan), fences: scan.fences };
}

function takeLine(scan: Scan, raw: SourceLine): void {
  const line = raw.column === 1 ? dedentContent(scan, raw) : raw;
  if (scan.code) takeCode(scan, line);
  else if (isBlank(line.text)) emitBlank(scan, line);
  else if (!opensCode(scan, line)) takeContent(scan, line);
}

function takeContent(scan: Scan, line: SourceLine): void {
  trackList(scan, line);
  if (isIndentedCode(scan, line)) {
    emitText(scan, line);
    scan.previous = 'code';
    return;
  }
  const expanded = expandLiquid(line, scan.liquid, scan.report);
  if (isBlank(expanded.text)) emitBlank(scan, expanded);
  else if (!takeFence(scan, expanded) && !takeHtml(scan, expanded) && !takeClosingTag(scan, expanded)) {
    takeText(scan, expanded);
  }
}

/** Content of an HTML container is often indented for looks; Markdown would take four spaces for code. */
function dedentContent(scan: Scan, line: SourceLine): SourceLine {
  let result = line;
  for (const container of scan.open) {
    if (container.tag === undefined) continue;
    if (container.dedent === undefined && !isBlank(result.text)) container.dedent = indentOf(result.text);
    result = dedent(result, container.dedent ?? 0);
  }
  return result;
}

function opensCode(scan: Scan, line: SourceLine): boolean {
  const match = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*(`{3,}(?=[^`]*$)|~{3,})/.exec(line.text);
  if (!match?.[1] || isIndentedCode(scan, line)) return false;
  scan.code = { marker: match[1].charAt(0), length: match[1].length };
  emitText(scan, line);
  return true;
}

function takeCode(scan: Scan, line: SourceLine): void {
  const closing = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(line.text)?.[1];
  if (closing && closing.charAt(0) === scan.code?.marker && closing.length >= scan.code.length) scan.code = undefined;
  emitText(scan, line);
}

function trackList(scan: Scan, line: SourceLine): void {
  const indent = indentOf(line.text);
  const marker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t])[ \t]*/.exec(line.text);
  if (marker && (indent < 4 || scan.listIndent > 0)) scan.listIndent = indent + marker[0].trim().length + 1;
  else if (scan.previous !== 'text' && indent < Math.min(2, scan.listIndent)) scan.listIndent = 0;
}

/** Four columns beyond the list item it may belong to, and not the continuation of a paragraph (CommonMark 4.4). */
function isIndentedCode(scan: Scan, line: SourceLine): boolean {
  return indentOf(line.text) >= 4 + scan.listIndent && scan.previous !== 'text';
}

function takeText(scan: Scan, source: SourceLine): void {
  const marks = BLOCK_MARKS.exec(source.text)?.[0] ?? '';
  if (marks.replace(/[ \t\d]/g, '').length > MAX_BLOCK_MARKS) {
    scan.report('nesting-too-deep', {
      place: placeIn(source, 0, marks.length),
      reason: `This line begins with more than ${MAX_BLOCK_MARKS} quotation or list marks.`,
      note: 'Take most of them out.',
    });
    emitBlank(scan, source);
    return;
  }
  if (isTableOfContents(scan, source)) return;
  const line = repairHeading(source);
  const heading = /^ {0,3}#{1,2}(?!#)/.test(line.text);
  if (heading) endUnclosed(scan);
  emitText(scan, line);
}

/** kramdown's own table of contents and attribute lists for tables have no place of their own here. */
function isTableOfContents(scan: Scan, source: SourceLine): boolean {
  if (!/^\s*\{:[^}]*\}\s*$/.test(source.text)) return false;
  const previous = scan.out.at(-1);
  const above = previous?.kind === 'text' ? previous.source.text : '';
  const contents = /^\s*\{:\s*toc\b/.test(source.text);
  if (contents && previous?.kind === 'text' && /^\s*(?:[-*+]|\d+\.)\s/.test(above))
    previous.source = { ...previous.source, text: '' };
  if (!contents && !above.includes('|')) return false;
  emitBlank(scan, source);
  return true;
}

/** kramdown reads `##Heading` as a heading; CommonMark would show the signs. */
function repairHeading(source: SourceLine): SourceLine {
  const match = /^( {0,3}#{2,6})(?=[^#\s])/.exec(source.text);
  return match?.[1] ? replaceIn(source, match[1].length, 0, ' ') : source;
}

/** A heading of the page's own ends a quiz, worksheet, survey or list of objectives that its author forgot to close. */
function endUnclosed(scan: Scan): void {
  const index = scan.open.findLastIndex((container) => container.exclusive);
  const container = scan.open[index];
  if (!container || container.empty || willClose(scan)) return;
  closeDownTo(scan, index, false);
}

/** Whether a bare fence ahead belongs to the innermost open container: it stands before the next opening of an exclusive one. */
function willClose(scan: Scan): boolean {
  let depth = 0;
  for (let i = scan.pending.length - 1; i >= 0; i--) {
    const text = scan.pending[i]?.text ?? '';
    if (/^[ \t>]*:{3,}[ \t]*$/.test(text)) {
      if (depth === 0) return true;
      depth--;
    } else if (/^[ \t>]*:{3,}[ \t]*(quiz|worksheet|survey|objectives)\b/i.test(text)) return false;
    else if (/^[ \t>]*:{3,}[ \t]*[A-Za-z{]/.test(text)) depth++;
  }
  return false;
}
