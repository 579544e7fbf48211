// Marks that are none where they stand, so that learners would see their signs: each with what to say of it.
import { BULLETS } from '../source/lines';

export interface Mark {
  sign: RegExp;
  /** Where this is in the same text, the sign is none. */
  unless?: RegExp;
  reason: string;
  note: string;
}

/** Marks that are none where they stand, with what to write for them. */
export const MARKS: readonly Mark[] = [
  {
    sign: /\n[ \t]*:[ \t]+\S[^\n]*/,
    reason: 'A definition with a colon is not read as one: learners would see the colon.',
    note: 'Write the term in bold and its definition behind it:  **Term**: what it means',
  },
  {
    sign: /(?:^|\n)\*\[[^\]\n]+\]:[^\n]*/,
    reason: 'The long form of an abbreviation is not read as one: learners would see this line.',
    note: 'Write it in the text, where the abbreviation first stands:  CE (continuing education)',
  },
  {
    sign: /\$\$[^$]+\$\$/,
    reason: 'Formulas are not set here: learners would see their signs.',
    note: 'Write the formula in words, or show it as a picture with alternative text.',
  },
  {
    // `rows[0][1]` and `open(path[, flags][, mode])` are none.
    sign: /(?<![\\\w\]])\[[^[\]\n]+\]\[[^[\]\n]*\]/,
    reason: 'There is no address for this link on this page: learners would see its brackets.',
    note: 'Write the address behind the words:  [text](address)',
  },
  {
    sign: /!\[(?![^\]\n]*\]\[)[^\n]*\.(?:png|jpe?g|gif|svg|webp|avif|heic)\b[^\n]*/i,
    reason: 'This is not read as a picture, so learners would see its brackets and its address.',
    note: 'Write it without spaces between its brackets:  ![What the picture shows](images/map.png)',
  },
  {
    sign: /(?<![!\\])\[[^[\]\n]+\][ \t]+\((?:[^()\s]+\.(?:md|html?|pdf|docx?|png|jpe?g|svg)|#[^()\s]+)\)|\([^()\n]+\)\[[^[\]\s]+\.[^[\]\s]+\]/,
    reason: 'This is not read as a link, so learners would see its brackets and its address.',
    note: 'Write the words in square brackets and right behind them the address in round ones:  [text](address)',
  },
  {
    sign: /(?<![!\\])\[[^[\]\n]+\]\([^()\n]*$/m,
    reason: 'The address of this link is never closed: learners would see its brackets.',
    note: 'Close it behind the address:  [text](address)',
  },
  {
    sign: /(?<![{%\\])\{(?:[.#][A-Za-z][\w-]*|[A-Za-z-]+=["“”]?[\w%.#-]+["”]?)(?:[ \t][^{}\n]*)?\}/,
    reason: 'Attributes in braces are read here only with a colon: learners would see them.',
    note: 'Write  {:width="50%"}  – or take them out.',
  },
  {
    // Around words, or the end of one around a link or bold words.
    sign: /(?<![~\w\\])~(?=[^\s~])[^~\n]*[^\s~]~(?![~\w])|(?<=^\ufffc)~(?![~\w])/,
    reason: 'Words between single  ~  are not struck through: learners would see the signs.',
    note: 'Write two signs at both ends:  ~~gone~~',
  },
  {
    sign: /(?:^|\n)(?:(?:!!!|\?{3}\+?)[ \t]+[a-z][\w-]*(?:[ \t]+[a-z][\w-]*){0,2}(?:[ \t]+["“][^\n]*)?|\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\])[ \t]*(?=\n|$)/,
    reason: 'This is not read as a box: learners would see its signs.',
    note: 'Write  :::note[Its title]  above the words of the box and  :::  below them, all at the left edge.',
  },
  {
    sign: /(?:^|\n)[：﹕]{2,}[^\n]*/,
    reason:
      'These colons are wide ones, as keyboards for Chinese or Japanese write them, so they open or close no container.',
    note: 'Write them with the keyboard set to Latin letters:  :::',
  },
  {
    sign: /(?:^|\n)[ \t]*\|[^\n]*\|[^\n]*/,
    reason: 'This row belongs to no table, so learners would see its bars.',
    note: 'A table has a blank line above it and none between its rows, and each row is one line; for a line break in a cell write  <br>',
  },
  {
    sign: /\{\{[^\n]*|\{%[^\n]*/,
    reason: 'A Liquid tag is opened here and never closed, so learners would see it.',
    note: 'Close it as it is opened,  {{ site.baseurl }},  or take it out.',
  },
  {
    sign: /<!--[^\n]*/,
    reason: 'A comment is opened here and not closed in its paragraph, so learners would see it.',
    note: 'Put a comment of several paragraphs between lines of its own, which begin with  <!--  and end with  -->',
  },
  {
    sign: /<\/?[A-Za-z][\w:-]*(?:[\s=][^<>]*)?\/?>/,
    reason: 'This tag is not read as HTML, so learners would see it.',
    note: 'Put straight quotes around the value of each attribute,  <img src="images/map.png" alt="A map">,  or take the tag out.',
  },
  {
    sign: /(?<!\S)::(?:video|survey|worksheet)\b[^\n]*/i,
    reason: 'This is not read as a video, survey or worksheet, so learners would see its signs.',
    note: 'Write it on a line of its own:  ::video[Title]{src="https://…"}',
  },
];

/** What is said of every line of a list that is none. */
const NO_LIST = 'Markdown reads this line as more of the paragraph above it, so learners would see no list.';
const ABOVE = 'Put a blank line above the list, and begin it at the left edge.';

/** Lines of a list below words: of one text only the first that is found is said. It needs a blank line above it, or begins no further in than its paragraph. */
export const LIST_MARKS: readonly Mark[] = [
  { sign: /\n[ \t]*[-*+][ \t]+\S[^\n]*/, reason: NO_LIST, note: ABOVE },
  { sign: /\n[ \t]*\d{1,2}[.)][ \t]+\S[^\n]*(?=\n[ \t]*\d{1,2}[.)][ \t]+\S)/, reason: NO_LIST, note: ABOVE },
  {
    // A word processor's bullet, box or letters, or a glued number below words, or below an item of a list.
    sign: new RegExp(
      `\\n[ \\t]*(?:[${BULLETS}☐☑☒□✓✔][ \\t]+\\S|-\\p{L}(?=[^\\n]*\\n[ \\t]*-\\p{L})|a[.)][ \\t]+\\S(?=[^\\n]*\\n[ \\t]*b[.)][ \\t])|\\d{1,2}[.)]\\p{L}{2})[^\\n]*`,
      'iu',
    ),
    // Where all lines have such a mark, the rule of the same name says so.
    unless: new RegExp(`^(?:[${BULLETS}]|\\d{1,2}[.)])`),
    reason: NO_LIST,
    note: 'Begin it with a hyphen or a number and a space,  - Schools  – and put a blank line above the list.',
  },
];

/** The mark of a list in bold, with the words. A number alone in bold is a way to write a heading. */
export const BOLD_MARK = /^(?:[-*+]|\d{1,2}[.)])[ \t]+\S/;
