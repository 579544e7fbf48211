// `<div class="callout" markdown="1">` as authors write it: over a few lines, or with a quotation mark or its `>` forgotten.
import { isBlank, placeIn, replaceIn, type SourceLine } from './lines';
import type { Scan } from './scan';

/** A tag is not longer: a player's has some ten attributes, which programs that format Markdown write on lines of their own. */
const MAX_LINES = 20;

const WHOLE = /^[^<]*<(?:"[^"]*"|'[^']*'|[^'"<>])*>/;

/** Such a tag up to what must not stand in it: `<` begins the next one. */
const UP_TO = /^[^<]*<(?:"[^"]*"|'[^']*'|[^'"<>])*/;

const QUOTED = /"[^"]*"|'[^']*'/g;

/** How a further line of a tag begins: with an attribute that has a value, perhaps behind one that has none, such as `allowfullscreen`. */
const GOES_ON = /^[ \t]*(?:(?:[a-z]+[ \t]+)?[\w:.-]+[ \t]*=|(?:[a-z]+[ \t]*)?(?:\/?>|$))/;

/** The line of an opening tag, with those that it goes on over, and the index behind its `>`. What was forgotten is put in and said. */
export function readOpeningTag(scan: Scan, source: SourceLine, tag: string): { whole: SourceLine; end: number } {
  const whole = source.text.replace(QUOTED, '').includes('>') ? source : joinLines(scan, source);
  const end = endOfTag(whole.text);
  if (end !== -1) return { whole, end };
  const start = source.text.indexOf('<');
  const next = UP_TO.exec(source.text)?.[0].length ?? 0;
  const bracket = source.text[next] === '<' ? next : source.text.indexOf('>', start);
  const isMissing = source.text[bracket] !== '>';
  const stop = bracket === -1 ? source.text.trimEnd().length : bracket;
  const length = stop - start + (isMissing ? 0 : 1);
  const mended = `${`<${tag} ${quoted(source.text.slice(start + 1 + tag.length, stop))}`.trim()}>`;
  scan.report('html-unclosed', {
    place: placeIn(source, start, start + length),
    reason: isMissing
      ? `The tag <${tag}> has no  >  at its end; it is read as if it had one.`
      : `A quotation mark is missing in this tag <${tag}>; it is read up to its  >.`,
    note: `Write  ${mended}`,
    expected: [mended],
  });
  return { whole: replaceIn(source, start, length, mended), end: start + mended.length };
}

/** A value ends where the next attribute begins. */
const BETWEEN = /(?<!\s)\s+(?=[\w:.-]+\s*=)/;

/** `attributes` with quotation marks at both ends of each value. */
function quoted(attributes: string): string {
  const parts = attributes
    .replace(/(?:^|(?<=\s))\/$/, '')
    .trim()
    .split(BETWEEN);
  return parts
    .map((part) => {
      const at = part.indexOf('=');
      if (at === -1) return part;
      return `${part.slice(0, at).trim()}="${part
        .slice(at + 1)
        .trim()
        .replace(/^'|'$|"/g, '')}"`;
    })
    .join(' ');
}

/** The tag as one line; `source` as it is, where the lines below it are none of the tag's. */
function joinLines(scan: Scan, source: SourceLine): SourceLine {
  const { pending } = scan;
  let text = source.text;
  for (let taken = 1; taken <= MAX_LINES; taken++) {
    const next = pending.at(-taken)?.text ?? '';
    const isQuoted = /["']/.test(text.replace(QUOTED, ''));
    if (isBlank(next) || !(isQuoted || GOES_ON.test(next))) return source;
    text = `${text} ${next.trim()}`;
    if (!next.includes('>') || endOfTag(text) === -1) continue;
    pending.length -= taken;
    return { ...source, text };
  }
  return source;
}

/** Index behind the `>` of the tag that begins the text; a `>` inside quotes does not count. */
function endOfTag(text: string): number {
  return WHOLE.exec(text)?.[0].length ?? -1;
}
