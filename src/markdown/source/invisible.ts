// Signs that nobody sees and that word processors and web pages leave in pasted text: where Markdown looks for its marks, they would undo them.
import { LIST_MARK, replaceEach, replaceIn, type SourceLine } from './lines';

/** Of no width: zero-width space, non-joiner and joiner, word joiner, byte order mark. */
const NO_WIDTH = '\\u200b-\\u200d\\u2060\\ufeff';

/** White space with one of them in it, to its end: each way of saying it reads a long stretch only once (DESIGN, section 10). */
const STRETCH = `(?=[ \\t]*[${NO_WIDTH}\\u00a0])[ \\t${NO_WIDTH}\\u00a0]+`;

/** Before a list, heading, quotation, table, fence or HTML block, and behind its mark; between the signs of a fence or box; at a line's end. */
const PLACES = [
  new RegExp(`^${STRETCH}(?=[-*+>|#:<\`~_]|\\d{1,9}[.)]|[A-Za-z]+:)`),
  new RegExp(`(?<=${LIST_MARK}|^[ \\t>]*#{1,6})${STRETCH}`),
  new RegExp(`(?<=${LIST_MARK}[ \\t]+\\\\?\\[[ xX]?)[${NO_WIDTH}\\u00a0]+(?=[ xX]?\\])`),
  new RegExp(`(?<=${LIST_MARK}[ \\t]+\\\\?\\[[ xX]?\\\\?\\])[${NO_WIDTH}\\u00a0]+`),
  new RegExp(`(?<![ \\t${NO_WIDTH}\\u00a0])${STRETCH}$`),
];
const ANY = new RegExp(`[${NO_WIDTH}\\u00a0]`);
const ALL_NO_WIDTH = new RegExp(`[${NO_WIDTH}]`, 'g');

/** A fourth would make code of a line that was none (CommonMark 4.4). */
const MAX_INDENT = 3;

/** `source` without them there; spaces that do not break become spaces. Elsewhere both are the author's. */
export function withoutInvisible(source: SourceLine): SourceLine {
  if (!ANY.test(source.text)) return source;
  let result = source;
  for (const place of PLACES) {
    const match = place.exec(result.text);
    if (!match) continue;
    const isEnd = match.index + match[0].length === result.text.length;
    const spaces = isEnd ? '' : match[0].replace(ALL_NO_WIDTH, '').replace(/\u00a0/g, ' ');
    const given = match.index === 0 ? spaces.slice(0, MAX_INDENT) : spaces;
    result = replaceIn(result, match.index, match[0].length, given);
  }
  if (!/^[ \t>]*:{2,}/.test(result.text)) return result;
  // A fence's own words: its name, its title, its attributes.
  const spaced = { ...result, text: result.text.replace(/\u00a0/g, ' ') };
  return replaceEach(
    spaced,
    [...spaced.text.matchAll(ALL_NO_WIDTH)].map(({ index }) => ({ at: index, length: 1, words: '' })),
  );
}
