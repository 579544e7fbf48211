// A page as its author wrote it → text that one strict parser understands, line for line traceable to the source.
// Steps for each line: code is left alone; Liquid is expanded; fences and HTML containers become numbered directives; small slips are repaired.
import type { Report } from '../../report/report';
import { denseStretches } from './density';
import { dropFence } from './drop-fence';
import { dropEmptyBox } from './empty-box';
import { withoutInvisible } from './invisible';
import {
  BLOCK_MARK,
  BLOCK_MARKS,
  dedent,
  indentOf,
  isBlank,
  placeIn,
  replaceIn,
  type SourceLine,
  sourceLine,
} from './lines';
import { expandLiquid, isLiquidOpen, type LiquidValues } from './liquid';
import { repairLinks } from './repair-links';
import { addDashes, endTable, isDivider, repairDashes } from './repair-table';
import { closeDownTo, emitBlank, emitText, type Fence, type Scan, writeOut } from './scan';
import { isClosing, isOpening } from './short-fence';
import type { SilenceComment } from './silence-comment';
import { takeAside } from './take-aside';
import { isIndentedCode, leavesCode, opensCode, reportOpenCode, takeCode } from './take-code';
import { takeClosingFence, takeFence } from './take-fence';
import { takeClosingTag, takeHtml } from './take-html';
import { takeQuizLine } from './take-quiz-line';
import { takeWorksheetLine } from './take-worksheet-line';

export interface NormalisedSource {
  text: string;
  /** For each line of `text`, where it came from. */
  origins: SourceLine[];
  /** What the directives `c0`, `c1`, … of `text` stand for. */
  fences: Fence[];
  silences: SilenceComment[];
}

/** More block marks (`>`, list marks) than this on one line are no text but an attack on the parser. */
const MAX_BLOCK_MARKS = 12;

/** A list mark further in than this would be nested more deeply than anybody reads. */
const MAX_LIST_INDENT = 40;

/** HTML has no deeper heading than h6. */
const MAX_HEADING = 6;

/** A Liquid tag that is not closed within so many lines was never one. */
const MAX_TAG_LINES = 12;

/** Normalises the Markdown that begins on line `firstLine` of its file. */
export function normaliseSource(
  body: string,
  firstLine: number,
  options: { report: Report; liquid: LiquidValues },
): NormalisedSource {
  const lines = body.split('\n').map((text, index) => withoutInvisible(sourceLine(text, firstLine + index)));
  blankDense(lines, options.report);
  const scan: Scan = {
    pending: lines.reverse(),
    out: [],
    fences: [],
    open: [],
    listIndent: 0,
    previous: 'blank',
    unopened: 0,
    saidTooDeep: false,
    neverClosed: new Set(),
    silences: [],
    ...options,
  };
  for (let line = scan.pending.pop(); line; line = scan.pending.pop()) takeLine(scan, line);
  closeDownTo(scan, 0, false);
  reportOpenCode(scan);
  const { lines: written, origins } = writeOut(scan);
  // HTML that runs on over blank lines has become one block by now.
  const normalised = written.map((text, index) => ({ ...(origins[index] ?? sourceLine('', firstLine)), text }));
  blankDense(normalised, options.report);
  return { text: normalised.map(({ text }) => text).join('\n'), origins, fences: scan.fences, silences: scan.silences };
}

/** Takes out what no parser should be given. */
function blankDense(lines: SourceLine[], report: Report): void {
  for (const [start, end] of denseStretches(lines.map(({ text }) => text))) {
    const first = lines[start];
    if (first) {
      report('text-too-dense', {
        place: { line: first.line, column: 1 },
        reason: 'This part of the page has too many Markdown signs, tags or table cells in a row, so it is not read.',
        note: 'If it is a large table or list, divide it into parts with a blank line between them. If it came out of another program, take it out.',
      });
    }
    for (let index = start; index < end; index++) lines[index] = sourceLine('', lines[index]?.line ?? 1);
  }
}

function takeLine(scan: Scan, raw: SourceLine): void {
  const line = raw.column === 1 ? dedentContent(scan, raw) : raw;
  if (scan.code && leavesCode(scan.code, line.text)) scan.code = undefined;
  if (scan.code) takeCode(scan, line);
  else if (isBlank(line.text)) emitBlank(scan, line);
  else if (!opensCode(scan, line)) takeContent(scan, line);
}

function takeContent(scan: Scan, line: SourceLine): void {
  if (takeAside(scan, line)) return;
  trackList(scan, line);
  if (isIndentedCode(scan, line)) {
    emitText(scan, line);
    scan.previous = 'code';
    return;
  }
  const expanded = expandLiquid(joinLiquid(scan, line), scan.liquid, scan.report);
  if (isBlank(expanded.text)) emitBlank(scan, expanded);
  else if (!takers.some((take) => take(scan, expanded)))
    takeText(scan, takeWorksheetLine(scan, takeQuizLine(scan, expanded)));
}

/** What a line can begin or end besides text, in the order in which it is looked for. */
const takers = [takeFence, takeClosingFence, takeHtml, takeClosingTag];

/** A Liquid tag may go on over a few lines; it is read as one. Where it is never closed, the lines below it are none of its own. */
function joinLiquid({ pending }: Scan, line: SourceLine): SourceLine {
  let { text } = line;
  let taken = 0;
  while (isLiquidOpen(text)) {
    taken++;
    const next = pending.at(-taken)?.text ?? '';
    if (taken > MAX_TAG_LINES || isBlank(next)) return line;
    text = `${text} ${next.trim()}`;
  }
  pending.length -= taken;
  return { ...line, text };
}

/** Content of an HTML container is often indented for looks; Markdown would take four spaces for code. */
function dedentContent(scan: Scan, line: SourceLine): SourceLine {
  let result = line;
  for (const container of scan.open) {
    if (container.tag === undefined) continue;
    // In a list item the container's own indentation is the item's, and stays.
    if (container.dedent === undefined && !isBlank(result.text))
      container.dedent = Math.max(0, indentOf(result.text) - indentOf(container.prefix));
    result = dedent(result, container.dedent ?? 0);
  }
  return result;
}

/** A footnote's further paragraphs stand as far in as code would. */
const NOTE = /^ {0,3}\[\^[^\]\s]+\]:/;
const NOTE_INDENT = 4;

function trackList(scan: Scan, line: SourceLine): void {
  const indent = indentOf(line.text);
  const marker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t])[ \t]*/.exec(line.text);
  if (NOTE.test(line.text)) scan.listIndent = NOTE_INDENT;
  else if (marker && (indent < 4 || scan.listIndent > 0)) scan.listIndent = indent + marker[0].trim().length + 1;
  else if (scan.previous !== 'text' && indent < Math.min(2, scan.listIndent)) scan.listIndent = 0;
}

function takeText(scan: Scan, source: SourceLine): void {
  const marks = BLOCK_MARKS.exec(source.text)?.[0] ?? '';
  const isTooFarIn = marks.trim() !== '' && indentOf(source.text) > MAX_LIST_INDENT;
  if (isTooFarIn || marks.replace(/[ \t\d]/g, '').length > MAX_BLOCK_MARKS) {
    scan.report('nesting-too-deep', {
      place: placeIn(source, 0, marks.length),
      reason: isTooFarIn
        ? `This list is nested too deeply: its mark stands more than ${MAX_LIST_INDENT} spaces in.`
        : `This line begins with more than ${MAX_BLOCK_MARKS} quotation or list marks.`,
      note: isTooFarIn ? 'Begin a list of its own further left.' : 'Take most of them out.',
    });
    // No blank line for it: inside a deep list each would cost the parser a look at every level.
    return;
  }
  if (isTableOfContents(scan, source) || dropEmptyBox(scan, source) || isDivider(scan, source)) return;
  const line = repairLinks(repairDashes(scan, repairHeading(dropFence(source, scan.report))), scan.report);
  const heading = /^ {0,3}#{1,2}(?!#)/.test(line.text);
  if (heading) endUnclosed(scan);
  addDashes(scan, line);
  endTable(scan, line);
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

const HEADING_MARKS = new RegExp(`^(${BLOCK_MARK}*[ \\t]{0,3})(#{2,})(?!#)[ \\t]*`);

/** kramdown reads `##Heading` as a heading, and more than six marks as six; CommonMark would show the signs. */
function repairHeading(source: SourceLine): SourceLine {
  const [whole, before = '', marks = ''] = HEADING_MARKS.exec(source.text) ?? [];
  if (whole === undefined || (marks.length <= MAX_HEADING && whole.length > before.length + marks.length))
    return source;
  if (source.text.length === whole.length && marks.length <= MAX_HEADING) return source;
  const given = '#'.repeat(Math.min(MAX_HEADING, marks.length));
  return replaceIn(source, before.length, whole.length - before.length, `${given} `);
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
  const { closing: known } = scan;
  const open = scan.open.length;
  // The fence that was found for an earlier heading is still ahead: a page of headings is not searched for each of them.
  if (known && known.open === open && scan.pending.length > known.at) return true;
  let depth = 0;
  for (let i = scan.pending.length - 1; i >= 0; i--) {
    const text = scan.pending[i]?.text ?? '';
    if (isClosing(text)) {
      if (depth === 0) {
        scan.closing = { at: i, open };
        return true;
      }
      depth--;
    } else if (/^[ \t>]*:{3,}[ \t]*(quiz|worksheet|survey|objectives)\b/i.test(text)) return false;
    else if (isOpening(text)) depth++;
  }
  return false;
}
