// Code, fenced or indented: its lines are its author's, and nothing in them is read as anything else.
import { BLOCK_MARK, indentOf, isBlank, placeIn, type SourceLine } from './lines';
import { emitText, type Scan } from './scan';

const OPENING = new RegExp(`^${BLOCK_MARK}*[ \\t]*(\`{3,}(?=[^\`]*$)|~{3,})`);

/** Four columns beyond the list item it may belong to, and not the continuation of a paragraph (CommonMark 4.4). */
export function isIndentedCode(scan: Scan, line: SourceLine): boolean {
  return indentOf(line.text) >= 4 + scan.listIndent && scan.previous !== 'text';
}

/** Takes the line if it begins a block of fenced code. */
export function opensCode(scan: Scan, line: SourceLine): boolean {
  const match = OPENING.exec(line.text);
  if (!match?.[1] || isIndentedCode(scan, line)) return false;
  const end = match[0].length;
  const place = placeIn(line, end - match[1].length, end);
  const prefix = match[0].slice(0, end - match[1].length);
  const marked = /[-*+\d]/.test(prefix) ? indentOf(prefix.replace(/\S/g, ' ')) : 0;
  const inItem = scan.listIndent > 0 && indentOf(line.text) >= Math.min(2, scan.listIndent) ? scan.listIndent : 0;
  const indent = prefix.includes('>') ? 0 : marked || inItem;
  scan.code = { marker: match[1].charAt(0), length: match[1].length, place, quoted: prefix.includes('>'), indent };
  emitText(scan, line);
  return true;
}

/** Code in a quotation or a list item ends with it, closed or not (CommonMark 4.5). */
export function leavesCode({ quoted, indent }: NonNullable<Scan['code']>, text: string): boolean {
  if (quoted) return !text.trimStart().startsWith('>');
  return indent > 0 && !isBlank(text) && indentOf(text) < Math.min(2, indent);
}

/** At the page's end: says which block of code was never closed. */
export function reportOpenCode({ code, report }: Scan): void {
  if (!code) return;
  report('markup-stray', {
    place: code.place,
    reason: 'A block of code is opened here and never closed, so the rest of the page is shown as code.',
    note: `Put a line  ${code.marker.repeat(code.length)}  where it ends.`,
    expected: [code.marker.repeat(code.length)],
  });
}

/** Takes a line of fenced code as it is. */
export function takeCode(scan: Scan, line: SourceLine): void {
  const closing = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(line.text)?.[1];
  if (closing && closing.charAt(0) === scan.code?.marker && closing.length >= scan.code.length) scan.code = undefined;
  emitText(scan, line);
}
