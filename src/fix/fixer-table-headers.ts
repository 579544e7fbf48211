// A table whose first row is empty and whose second is all in bold: the second is its header.
import { type Edit, offsetOf } from './edit';
import type { FixPage } from './fixers';

const EMPTY_ROW = /^[ \t]*\|?(?:[ \t]*\|)+[ \t]*$/;
const BOLD_ROW = /^[ \t]*\|?(?:[ \t]*\*\*[^*|]+\*\*[ \t]*\|)+(?:[ \t]*\*\*[^*|]+\*\*)?[ \t]*$/;

export function tableHeaders({ file, messages }: FixPage): Edit[] {
  return messages.flatMap(({ ruleId, place }): Edit[] => {
    if (ruleId !== 'table-header' || !place) return [];
    const [empty = '', , bold = ''] = file.lines.slice(place.line - 1, place.line + 2);
    const isWhole = place.column === 1 && place.line + 2 <= (place.endLine ?? place.line);
    if (!isWhole || !EMPTY_ROW.test(empty) || !BOLD_ROW.test(bold)) return [];
    const first = offsetOf(file, place.line, 1);
    const third = offsetOf(file, place.line + 2, 1);
    return [
      { start: first, end: first + empty.length, text: bold },
      // The row goes with its line's end; a table that ends the file keeps none behind.
      { start: third, end: offsetOf(file, place.line + 3, 1), text: '' },
    ];
  });
}
