// A table whose line of dashes has not as many cells as its heads: kramdown reads it, GitHub's Markdown would show its bars.
import type { Report } from '../../report/report';
import { placeIn, replaceIn, type SourceLine } from './lines';

const DASHES = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** `line` as the line of dashes that belongs to `head`, when it is one; reported when it had to be changed. */
export function repairDashes(line: SourceLine, head: string, report: Report): SourceLine {
  if (!line.text.includes('|') || !head.includes('|') || !DASHES.test(line.text)) return line;
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

/** Cells of a row; a bar in code counts, as in the parser, an escaped one does not. */
function cellsIn(row: string): number {
  const bare = row.replace(/^[ \t>]*\|?|\|?[ \t]*$/g, '').replace(/\\\|/g, '');
  return bare.split('|').length;
}
