// What Markdown leaves out without a word, or shows with its signs: notes that nothing refers to, marks of other dialects.
import type { FootnoteDefinition, Nodes, Paragraph, Root, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Report } from '../../report/report';
import { type Container, endsLine, placeOf, placeOfWords } from '../nodes';
import { BULLETS } from '../source/lines';

/** Says so, of everything below `tree`. */
export function reportUnreadMarks(tree: Root, lines: readonly string[], report: Report): void {
  const notes: FootnoteDefinition[] = [];
  const referred = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') notes.push(node);
    else if (node.type === 'footnoteReference') referred.add(node.identifier);
    else if (holdsWords(node)) reportMarks(node, lines, report);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  reportNotes(notes, referred, report);
}

/** A paragraph, or a part of an activity that is one: a choice, the words of a question. */
function holdsWords(node: Nodes): node is Paragraph | Container {
  if (node.type === 'container') return node.children.some(({ type }) => (type as string) === 'text');
  return node.type === 'paragraph';
}

/** A note is shown where a sign leads to it, and only the first of two with one name. */
function reportNotes(notes: readonly FootnoteDefinition[], referred: ReadonlySet<string>, report: Report): void {
  const seen = new Set<string>();
  for (const note of notes) {
    const again = seen.has(note.identifier);
    seen.add(note.identifier);
    if (referred.has(note.identifier) && !again) continue;
    const name = note.label ?? note.identifier;
    report('markup-stray', {
      place: placeOf(note),
      reason: again
        ? `There are two footnotes "${name}" on this page; learners would see only the first.`
        : `Nothing on this page refers to the footnote "${name}", so learners would not see it.`,
      note: again ? 'Give each a name of its own.' : `Write  [^${name}]  where its sign should stand.`,
    });
  }
}

/** Marks that are none where they stand, with what to write for them. */
const MARKS = [
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
    sign: /(?<![{%\\])\{(?:\.[A-Za-z][\w-]*|[A-Za-z-]+=["“”]?[\w%.#-]+["”]?)(?:[ \t][^{}\n]*)?\}/,
    reason: 'Attributes in braces are read here only with a colon: learners would see them.',
    note: 'Write  {:width="50%"}  – or take them out.',
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
] as const;

/** Its words are the list's, its line the paragraph's: a list needs a blank line above it, or begins no further in than its paragraph. */
const BULLET = /\n[ \t]*[-*+][ \t]+\S[^\n]*/;
/** A word processor's bullet, box or letters, or a glued number below words, or below an item of a list. Where all lines have it, the rule of the same name says so. */
const OTHER_BULLET = new RegExp(
  `\\n[ \\t]*(?:[${BULLETS}☐☑☒□✓✔][ \\t]+\\S|-\\p{L}[^\\n]*\\n[ \\t]*-\\p{L}|a[.)][ \\t]+\\S[^\\n]*\\n[ \\t]*b[.)][ \\t]|\\d{1,2}[.)]\\p{L}{2})[^\\n]*`,
  'iu',
);
/** Where the first line has such a mark, too. */
const BEGINS_WITH_MARK = new RegExp(`^(?:[${BULLETS}]|\\d{1,2}[.)])`);
const NUMBERS = /\n[ \t]*\d{1,2}[.)][ \t]+\S[^\n]*\n[ \t]*\d{1,2}[.)][ \t]+\S/;

/** The same in bold, marks and all. A number alone in bold is a way to write a heading. */
const BOLD_MARK = /^(?:[-*+]|\d{1,2}[.)])[ \t]+\S/;

/** Not those of a link, whose words may be an address. */
function textsIn(node: Nodes, before?: Nodes): Text[] {
  // Behind a link or bold text no line begins.
  if (node.type === 'text')
    return [before && before.type !== 'break' ? { ...node, value: `\ufffc${node.value}` } : node];
  if (!('children' in node) || node.type === 'link') return [];
  return node.children.flatMap((child, index) => textsIn(child, node.children[index - 1]));
}

/** Signs that their author wants to be seen have a backslash before them, or are written as entities. */
function isEscaped(found: string, { position }: Text, lines: readonly string[]): boolean {
  const source = lines.slice((position?.start.line ?? 1) - 1, position?.end.line).join('\n');
  const [first = ''] = found.split('\n');
  return source.includes(first) ? source.includes(`\\${first}`) : /[\\&]/.test(source);
}

function reportBoldMarks(paragraph: Paragraph | Container, report: Report): void {
  const children: readonly Nodes[] = paragraph.children;
  for (const [index, node] of children.entries()) {
    const before = children[index - 1];
    const words = node.type === 'strong' || node.type === 'emphasis' ? textOf(node) : '';
    if (!BOLD_MARK.test(words) || !endsLine(before) || (!before && /^\d/.test(words))) continue;
    const [mark = ''] = words.split(/\s/);
    report('list-mark', {
      place: placeOf(node),
      reason:
        'The mark of this line of a list is bold, too, so Markdown does not read it as one: learners would see it in a paragraph.',
      note: `Put only the words in bold, behind the mark:  ${mark} **words**`,
      actual: words,
    });
  }
}

function reportMarks(paragraph: Paragraph | Container, lines: readonly string[], report: Report): void {
  reportBoldMarks(paragraph, report);
  const texts = textsIn(paragraph);
  for (const text of texts) {
    // Beside an address that became a link, text has no place of its own.
    const at = { ...text, position: text.position ?? paragraph.position };
    for (const { sign, reason, note } of MARKS) {
      const found = sign.exec(text.value)?.[0].trim();
      if (found !== undefined && !isEscaped(found, at, lines))
        report('markup-stray', { place: placeOfWords(at, found, lines), reason, note, actual: found });
    }
    const isOther = !BEGINS_WITH_MARK.test(text.value);
    const other = isOther ? OTHER_BULLET.exec(text.value)?.[0].trim().split('\n')[0] : undefined;
    const item = (BULLET.exec(text.value) ?? NUMBERS.exec(text.value))?.[0].trim().split('\n')[0] ?? other;
    if (item === undefined) continue;
    report('list-mark', {
      place: placeOfWords(text, item, lines),
      reason: 'Markdown reads this line as more of the paragraph above it, so learners would see no list.',
      note:
        item === other
          ? 'Begin it with a hyphen or a number and a space,  - Schools  – and put a blank line above the list.'
          : 'Put a blank line above the list, and begin it at the left edge.',
      actual: item,
    });
  }
}
