// What an author wrote for other authors – `<!-- … -->`, `{% comment %}`, kramdown's `{::comment}` – leaves no trace on the page.
import { isBlank, placeIn, restOf, type SourceLine } from './lines';
import { emitBlank, type Scan } from './scan';
import { readSilence } from './silence-comment';
import { trimmed } from './take-html';

/** Each way to write one: how it begins a line, how it ends, and what to write where the end is missing. */
const ASIDES = [
  { opening: /^[ \t]*<!--/, closing: /-->/, end: '-->' },
  { opening: /^[ \t]*\{%-?\s*comment\s*-?%\}/, closing: /\{%-?\s*endcomment\s*-?%\}/, end: '{% endcomment %}' },
  { opening: /^[ \t]*\{::comment\s*\}/, closing: /\{:\/(?:comment)?\}/, end: '{:/comment}' },
] as const;

/** Takes the line if an aside begins it, with all lines to the aside's end. */
export function takeAside(scan: Scan, source: SourceLine): boolean {
  for (const { opening, closing, end } of ASIDES) {
    const start = opening.exec(source.text)?.[0];
    if (start !== undefined) return take(scan, source, { from: start.length, closing, end });
  }
  return false;
}

function take(scan: Scan, source: SourceLine, aside: { from: number; closing: RegExp; end: string }): boolean {
  const rest = restOf(source, aside.from);
  if (scan.neverClosed.has(aside.end)) {
    scan.pending.push(rest);
    return true;
  }
  const ahead = aside.closing.test(rest.text)
    ? 0
    : scan.pending.length - scan.pending.findLastIndex((line) => aside.closing.test(line.text));
  const last = ahead === 0 ? rest : scan.pending[scan.pending.length - ahead];
  const closing = last && aside.closing.exec(last.text);
  if (!last || !closing) {
    reportOpen(scan, source, aside);
    // Nor is any that follows: looking through the page again for each would take too long.
    scan.neverClosed.add(aside.end);
    scan.pending.push(rest);
    return true;
  }
  const between = scan.pending.splice(scan.pending.length - ahead).reverse();
  const lines = (ahead === 0 ? [] : [source, ...between.slice(0, -1)]).map(({ text }) => text);
  const before = ahead === 0 ? source.text.slice(0, aside.from) : '';
  const silence = readSilence([...lines, `${before}${last.text.slice(0, closing.index)}`].join('\n'), source);
  if (silence) scan.silences.push(silence);
  emitBlank(scan, source);
  const behind = restOf(last, closing.index + closing[0].length);
  if (!isBlank(behind.text)) scan.pending.push(trimmed(behind));
  return true;
}

function reportOpen(scan: Scan, source: SourceLine, { from, end }: { from: number; end: string }): void {
  const start = source.text.length - source.text.trimStart().length;
  scan.report('html-unclosed', {
    place: placeIn(source, start, from),
    reason: 'A comment is opened here and never closed, so what follows is shown to learners.',
    note: `Put  ${end}  where the comment ends.`,
    expected: [end],
  });
}
