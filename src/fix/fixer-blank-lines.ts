// Blank lines around `:::`: without them another Markdown host runs a fence and the text beside it together into one paragraph.
import { type Edit, lineEnd, offsetOf } from './edit';
import type { FixPage } from './fixers';

const FENCE = /^:{3,}/;
const CODE = /^ {0,3}(`{3,}|~{3,})/;

export function blankLines({ page, file }: FixPage): Edit[] {
  const edits: Edit[] = [];
  const isNotText = codeAndComments(file.lines, page.bodyLine);
  for (let line = page.bodyLine + 1; line <= file.lines.length; line++) {
    const [above = '', own = ''] = [file.lines[line - 2], file.lines[line - 1]];
    if (isNotText.has(line) || isNotText.has(line - 1) || above.trim() === '' || own.trim() === '') continue;
    if (!FENCE.test(above) && !FENCE.test(own)) continue;
    const start = offsetOf(file, line, 1);
    edits.push({ start, end: start, text: lineEnd(file, line - 1) });
  }
  return edits;
}

/** The lines that are inside code or a comment. */
function codeAndComments(lines: readonly string[], from: number): Set<number> {
  const inside = new Set<number>();
  let code: string | undefined;
  let comment = false;
  for (let line = from; line <= lines.length; line++) {
    const text = lines[line - 1] ?? '';
    const marks = CODE.exec(text)?.[1];
    if (code !== undefined) {
      inside.add(line);
      if (marks?.startsWith(code) && text.trim() === marks) code = undefined;
    } else if (comment) inside.add(line);
    else if (marks !== undefined) code = marks;
    if (code === undefined)
      comment = text.lastIndexOf('<!--') > text.lastIndexOf('-->') || (comment && !/-->/.test(text));
  }
  return inside;
}
