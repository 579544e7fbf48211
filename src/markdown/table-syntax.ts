// GFM tables, tried only where one can begin: above a row of dashes. The stock construct tries every line of a page, which takes a third
// of the whole parsing time.
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Construct, Extension, Tokenizer } from 'micromark-util-types';

/** A row of dashes, pipes and colons, in a quotation or not (GFM, tables: delimiter row). */
const DELIMITER_ROW = /^(?=.*-)(?=.*[|:])[-:| \t>]+$/;

/** Whether `text` has a table at all. */
export function hasTable(text: string): boolean {
  return text.split('\n').some(isDelimiterRow);
}

/** The table syntax for this one text. */
export function tableSyntax(text: string): Extension {
  const lines = tableLines(text.split('\n'));
  const stock = gfmTable();
  const construct = stock.flow?.null as Construct;
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const begin = construct.tokenize.call(this, effects, ok, nok);
    return (code) => (lines.has(this.now().line) ? begin(code) : nok(code));
  };
  return { ...stock, flow: { null: { ...construct, tokenize } } };
}

/** The numbers, from 1, of the lines above a delimiter row and of those below it to the next blank one: the construct takes row by row. */
function tableLines(lines: readonly string[]): Set<number> {
  const numbers = new Set<number>();
  let inTable = false;
  lines.forEach((line, index) => {
    if (isDelimiterRow(line)) {
      numbers.add(index);
      inTable = true;
    } else if (line.trim() === '') inTable = false;
    if (inTable) numbers.add(index + 1);
  });
  return numbers;
}

function isDelimiterRow(line: string): boolean {
  // Few lines begin with one of these signs: most need no expression.
  return /^[ \t>|:-]/.test(line) && DELIMITER_ROW.test(line);
}
