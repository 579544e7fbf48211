// A table whose line of dashes is missing, or has not as many cells as its heads: kramdown reads it, GitHub's Markdown would show its bars.
import { BEGINS_ITEM, BLOCK_MARKS, placeIn, replaceIn, type SourceLine } from './lines';
import { type Scan, wholePlace } from './scan';

const DASHES = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** kramdown's line between two groups of rows, and above the last: GFM would show its signs as a row. */
const GROUPS = /^[ \t>]*\|(?:-{3,}|={3,})(?:\+[-=]+)*\|?[ \t]*$/;

/** Whether `line` only divides the rows of the table in which it stands. */
export function isDivider({ out }: Scan, line: SourceLine): boolean {
  return GROUPS.test(line.text) && isInTable(out);
}

/** Whether a line of dashes has come already, among the lines with bars right above. */
function isInTable(out: Scan['out']): boolean {
  for (let i = out.length - 1; i >= 0; i--) {
    const above = out[i];
    if (above?.kind !== 'text' || !above.source.text.includes('|')) return false;
    if (DASHES.test(above.source.text)) return true;
  }
  return false;
}

/**
 * What stands right under a table is none of its rows: to kramdown, and to whoever reads the source. For GFM (4.10) a line without bars
 * would be one, with boxes nobody asked for where it is a worksheet's. An item of a list ends it without a blank line, which would set
 * the items of its list apart.
 */
export function endTable({ out }: Scan, line: SourceLine): void {
  if (line.text.includes('|') || BEGINS_ITEM.test(line.text) || !isInTable(out)) return;
  const [prefix = ''] = /^[ \t>]*/.exec(line.text) ?? [];
  out.push({ kind: 'text', source: { ...line, text: prefix.trimEnd(), edits: [] } });
}

/** `line` as the line of dashes that belongs to the line above, when it is one; reported when it had to be changed. */
export function repairDashes({ out, report }: Scan, line: SourceLine): SourceLine {
  const above = out.at(-1);
  const head = above?.kind === 'text' ? above.source.text.replace(BLOCK_MARKS, '') : '';
  if (!line.text.includes('|') || !head.includes('|') || !DASHES.test(line.text) || isInTable(out)) return line;
  const [wanted, given] = [cellsIn(head), cellsIn(line.text)];
  if (wanted === given) return line;
  const start = line.text.search(/[^ \t>]/);
  const end = line.text.trimEnd().length;
  const dashes = line.text
    .slice(start, end)
    .replace(/^\||\|$/g, '')
    .split('|');
  const cells = Array.from({ length: wanted }, (_, index) => (dashes[index] ?? ' --- ').trim());
  report('markup-stray', {
    place: placeIn(line, start, end),
    reason: `The table's first line has ${wanted} cells, but the line of dashes has ${given}; it is read as a table all the same.`,
    note: `Write  | ${cells.join(' | ')} |`,
    actual: line.text.trim(),
    expected: [`| ${cells.join(' | ')} |`],
  });
  return replaceIn(line, start, end - start, `| ${cells.join(' | ')} |`);
}

/** A bar at both ends, and words between them. */
const ROW = /^((?:[ \t]*>)*[ \t]*)\|[^|].*[^\\]\|[ \t]*$/;

/** Puts a line of dashes behind the first of two or more rows that have none; reported. */
export function addDashes(scan: Scan, row: SourceLine): void {
  const prefix = ROW.exec(row.text)?.[1];
  const above = scan.out.at(-1);
  if (prefix === undefined || DASHES.test(row.text)) return;
  if (above?.kind === 'text' && above.source.text.includes('|')) return;
  let rows = 0;
  for (let i = scan.pending.length - 1; i >= 0; i--, rows++) {
    const text = scan.pending[i]?.text ?? '';
    if (text.includes('|') && DASHES.test(text)) return;
    if (!ROW.test(text)) break;
  }
  if (rows === 0) return;
  const dashes = `| ${Array.from({ length: cellsIn(row.text) }, () => '---').join(' | ')} |`;
  scan.report('markup-stray', {
    place: wholePlace(row),
    reason:
      'This table has no line of dashes below its first line; it is read as a table, with that line as its heads.',
    note: `Write below it  ${dashes.length > 60 ? '| --- | --- |' : dashes}`,
    expected: [dashes],
  });
  scan.pending.push({ ...row, text: `${prefix}${dashes}`, edits: [] });
}

/** Cells of a row; a bar in code counts, as in the parser, an escaped one does not. */
function cellsIn(row: string): number {
  const bare = row.replace(/^[ \t>]*\|?|\|?[ \t]*$/g, '').replace(/\\\|/g, '');
  return bare.split('|').length;
}
