// Bounds for what a Markdown parser takes more than linear time for: signs that could each open something, in one block of lines.
// A hostile page could otherwise keep the build busy for hours (DESIGN, section 10). Real pages stay a hundred times below.
import { BLOCK_MARKS, indentOf } from './lines';

/** Signs that may open emphasis, a link, code or a tag: the parser looks for the end of each. */
const MAX_OPENING_SIGNS = 2000;

/** The same for a whole page: blocks that are just not too dense add up. */
const MAX_PAGE_SIGNS = 20_000;

/** Tags of a pasted table or list, and character references, are read once each, so there may be more of them. */
const MAX_TAGS = 20_000;
const MAX_PAGE_TAGS = 30_000;

/** Seven hundred rows of ten cells. */
const MAX_CELL_MARKS = 8000;

/** For each sign the parser may read to the end of its block: signs × characters. */
const MAX_READING = 50_000_000;
const MAX_TAG_READING = 500_000_000;

/** Quotation and list marks, and two columns of a list's indentation, each cost the parser a look at every line. */
const MAX_PAGE_NESTING = 6000;

/** The same sign (or white space) so often in a row is no text. Base 64, as in `data:` pictures, may repeat its letters. */
const MAX_RUN = 2000;

/** Cells of a table may be padded so far, but not on every line of a page. */
const LONG_RUN = 500;
const MAX_LONG_RUNS = 60;

interface Load {
  signs: number;
  tags: number;
  cells: number;
  length: number;
}

/** Stretches of `lines` – first index, and the one behind the last – that are too dense to be parsed. */
export function denseStretches(lines: readonly string[]): [number, number][] {
  const dense: [number, number][] = [];
  let load: Load = { signs: 0, tags: 0, cells: 0, length: 0 };
  let start = 0;
  let isDense = false;
  const page: PageLoad = { signs: 0, tags: 0, nesting: 0, runs: 0 };
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index];
    if (line !== undefined && line.trim() !== '') {
      const before = load.signs;
      const tagsBefore = load.tags;
      load = loadOf(line, load);
      page.signs += load.signs - before;
      page.nesting += nestingOf(line);
      page.tags += load.tags - tagsBefore;
      const run = line.length > LONG_RUN ? longestRun(line) : 0;
      if (run > LONG_RUN) page.runs++;
      isDense ||= isTooMuch(load) || run > MAX_RUN || isTooMuchForPage(page);
      continue;
    }
    if (isTooMuchForPage(page)) return [...dense, [start, lines.length]];
    if (isDense || (line !== undefined && line.length > 2000)) dense.push([start, isDense ? index : index + 1]);
    load = { signs: 0, tags: 0, cells: 0, length: 0 };
    start = index + 1;
    isDense = false;
  }
  return dense;
}

/** Whether a phrase, such as one between two HTML tags, is too dense to be parsed. */
export function isDensePhrase(text: string): boolean {
  return isTooMuch(loadOf(text, { signs: 0, tags: 0, cells: 0, length: 0 }));
}

function loadOf(line: string, { signs, tags, cells, length }: Load): Load {
  const angles = count(line, '<');
  const isHtml = /^\s*<\/?[A-Za-z][A-Za-z0-9-]*[\s/>]/.test(line);
  // A line of `=` makes all the lines above it a heading, so the parser goes back to look at them.
  const underline = /^\s*=+\s*$/.test(line) ? 1 : 0;
  return {
    signs: signs + openingSigns(line) + count(line, '://') + count(line, '@') + underline + (isHtml ? 0 : angles),
    tags: tags + angles + count(line, '&'),
    cells: cells + count(line, '|'),
    length: length + line.length,
  };
}

function isTooMuch({ signs, tags, cells, length }: Load): boolean {
  return (
    signs > MAX_OPENING_SIGNS ||
    tags > MAX_TAGS ||
    cells > MAX_CELL_MARKS ||
    signs * length > MAX_READING ||
    tags * length > MAX_TAG_READING
  );
}

interface PageLoad {
  signs: number;
  tags: number;
  nesting: number;
  runs: number;
}

function isTooMuchForPage({ signs, tags, nesting, runs }: PageLoad): boolean {
  return signs > MAX_PAGE_SIGNS || tags > MAX_PAGE_TAGS || nesting > MAX_PAGE_NESTING || runs > MAX_LONG_RUNS;
}

function nestingOf(line: string): number {
  const marks = BLOCK_MARKS.exec(line)?.[0];
  return marks === undefined ? 0 : marks.replace(/[ \t\d]/g, '').length + indentOf(line) / 2;
}

const OPENING_SIGNS = /_+|[*[`~{#]/g;

function openingSigns(text: string): number {
  let found = 0;
  for (const { 0: signs, index } of text.matchAll(OPENING_SIGNS)) {
    // Between spaces a long line of `_` is room to write on, as paper has it, and opens nothing.
    const isRoom = signs.length > 3 && isSpace(text.charAt(index - 1)) && isSpace(text.charAt(index + signs.length));
    found += isRoom ? 1 : signs.length;
  }
  return found;
}

function isSpace(character: string): boolean {
  return character.trim() === '';
}

/** How often the same sign, or any white space, stands in a row at most. One pass: a regular expression would try from each sign. */
function longestRun(line: string): number {
  let longest = 0;
  let run = 0;
  let previous = '';
  for (let i = 0; i < line.length; i++) {
    const character = line.charAt(i) === '\t' ? ' ' : line.charAt(i);
    run = character === previous ? run + 1 : 1;
    previous = character;
    if (run > longest && !/[A-Za-z0-9+/=]/.test(character)) longest = run;
  }
  return longest;
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) found++;
  return found;
}
