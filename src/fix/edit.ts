// Changes to an author's file that leave every other byte as it is.

/** `text[start, end)` becomes `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A file's text with where its lines begin; a line's end is what the author's editor wrote there. */
export interface Lines {
  text: string;
  starts: readonly number[];
  /** The lines without their ends. */
  lines: readonly string[];
}

export function linesOf(text: string): Lines {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  const lines = starts.map((start, index) => text.slice(start, starts[index + 1]).replace(/(?:\r\n|\r|\n)$/, ''));
  return { text, starts, lines };
}

/** Where line and column, both from 1, are in the text. */
export function offsetOf({ starts, text }: Lines, line: number, column: number): number {
  return Math.min(text.length, (starts[line - 1] ?? text.length) + column - 1);
}

/** How the line ends; as the first of the file does where it is the last and has no end. */
export function lineEnd({ text, starts, lines }: Lines, line: number): string {
  const at = (starts[line - 1] ?? 0) + (lines[line - 1]?.length ?? 0);
  return /^(?:\r\n|\r|\n)/.exec(text.slice(at))?.[0] ?? /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/** Makes the changes. Of two that touch the same text the second is left out: it is made in the next round. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
