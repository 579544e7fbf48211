// Source lines on their way through the normaliser, and the way back from a rewritten place to the author's own.
import type { Place } from '../../model/message';

/** What word processors write for a list's mark. */
export const BULLETS = '•·‣◦▪●○';

/** With the dash, which at the beginning of a line is also a way of speaking. */
export const BULLETS_OR_DASH = `${BULLETS}–`;

/** A mark of a quotation or a list that begins a line (CommonMark 5.1, 5.2), as a part of an expression: there may be several. */
export const BLOCK_MARK = '(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t])))';

/** All of them. */
export const BLOCK_MARKS = new RegExp(`^${BLOCK_MARK}+`);

/** A list's mark at a line's beginning, in a quotation or not, as a part of an expression; what is behind it follows there. */
export const LIST_MARK = '^[ \\t>]*(?:[-*+]|\\d{1,9}[.)])';

/** Whether a line begins an item of a list. */
export const BEGINS_ITEM = new RegExp(`${LIST_MARK}(?:[ \\t]|$)`);

/** A replaced stretch of a line: from `at` (0-based, in the rewritten text) on, columns are off by `delta`. */
interface Edit {
  at: number;
  delta: number;
}

/** A line (or the rest of one) with where it came from. Lines and columns are those of the author's file, from 1. */
export interface SourceLine {
  text: string;
  line: number;
  /** Column of `text[0]`. */
  column: number;
  edits: readonly Edit[];
}

export function sourceLine(text: string, line: number): SourceLine {
  return { text, line, column: 1, edits: [] };
}

/** The rest of `source` from index `from` of its text. */
export function restOf(source: SourceLine, from: number): SourceLine {
  const edits = source.edits.map(({ at, delta }) => ({ at: Math.max(0, at - from), delta }));
  return { ...source, text: source.text.slice(from), column: source.column + from, edits };
}

/** `words` in place of the `length` characters at `at`. */
export interface Replacement {
  at: number;
  length: number;
  words: string;
}

/** `source` with `length` characters at `at` replaced. */
export function replaceIn(source: SourceLine, at: number, length: number, words: string): SourceLine {
  return replaceEach(source, [{ at, length, words }]);
}

/** `source` with all of `replacements`, which are in order and apart. In one pass: a line may have very many of them. */
export function replaceEach(source: SourceLine, replacements: readonly Replacement[]): SourceLine {
  const edits: Edit[] = [];
  const earlier = source.edits.toSorted((a, b) => b.at - a.at);
  let [text, from, least] = ['', 0, 0];
  // An earlier edit within what is replaced stands at its beginning.
  const keepTo = (end: number) => {
    for (let edit = earlier.at(-1); edit && edit.at <= end; edit = earlier.at(-1)) {
      edits.push({ ...edit, at: Math.max(least, edit.at - from + text.length) });
      earlier.pop();
    }
  };
  for (const { at, length, words } of replacements) {
    keepTo(at);
    text += source.text.slice(from, at);
    least = text.length;
    text += words;
    from = at + length;
    if (words.length !== length) edits.push({ at: text.length, delta: length - words.length });
  }
  keepTo(source.text.length);
  return { ...source, text: text + source.text.slice(from), edits };
}

/** The author's column of `source.text[index]`. */
export function columnAt(source: SourceLine, index: number): number {
  let column = source.column + index;
  for (const { at, delta } of source.edits) if (index >= at) column += delta;
  return Math.max(1, column);
}

/** The author's place of a stretch of `source.text`. */
export function placeIn(source: SourceLine, start: number, end = source.text.length): Place {
  return { line: source.line, column: columnAt(source, start), endLine: source.line, endColumn: columnAt(source, end) };
}

/** Width of the white space that begins a line; a tab reaches to the next multiple of four (CommonMark 2.2). */
export function indentOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character === ' ') width++;
    else if (character === '\t') width += 4 - (width % 4);
    else break;
  }
  return width;
}

/** `source` without up to `width` columns of leading white space. */
export function dedent(source: SourceLine, width: number): SourceLine {
  let index = 0;
  let column = 0;
  while (index < source.text.length && column < width) {
    if (source.text[index] === ' ') column++;
    else if (source.text[index] === '\t') column += 4 - (column % 4);
    else break;
    index++;
  }
  return index === 0 ? source : restOf(source, index);
}

export function isBlank(text: string): boolean {
  return text.trim() === '';
}
