// What Markdown leaves out without a word, or shows with its signs: notes that nothing refers to, marks of other dialects.
import type { Definition, FootnoteDefinition, Heading, Html, Nodes, Paragraph, Root, TableCell, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Finding, Report } from '../../report/report';
import { beginsLine, type Container, placeOf, placeOfWords } from '../nodes';
import { BOLD_MARK, LIST_MARKS, MARKS, type Mark } from './marks';

/** Says so, of everything below `tree`. */
export function reportUnreadMarks(tree: Root, lines: readonly string[], report: Report): void {
  const notes: FootnoteDefinition[] = [];
  const definitions: Definition[] = [];
  const referred = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') notes.push(node);
    else if (node.type === 'definition') definitions.push(node);
    else if (node.type === 'footnoteReference') referred.add(`^${node.identifier}`);
    else if (node.type === 'linkReference' || node.type === 'imageReference') referred.add(node.identifier);
    else if (node.type === 'html') reportOpenQuotes(node, lines, report);
    else if (holdsWords(node)) reportMarks(node, lines, report);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  reportNotes(notes, referred, report);
  for (const definition of definitions) if (!referred.has(definition.identifier)) reportWord(definition, report);
}

/** `[Note]: important` gives a name to an address, as Markdown reads it, and is shown nowhere. An address is more than a word. */
function reportWord({ label, url, position }: Definition, report: Report): void {
  if (!/^[\p{L}\p{N}'’,!?-]+$/u.test(url)) return;
  report('markup-stray', {
    place: placeOf({ position }),
    reason: `Markdown takes this line for the address of a link called "${label}", so learners would not see it.`,
    note: 'If they are to read it, take the brackets out or put a backslash before the first one.',
  });
}

/** A value without its end goes on to the next quotation mark, over tags and words, which nobody would see. */
const OPEN_QUOTE = /<[A-Za-z][\w-]*\s[^<>"]*(?:"[^"<>]*"[^<>"]*)*="([^"<>]*>[^"<]*<[^"]*)"[\w.-]/;

function reportOpenQuotes(node: Html, lines: readonly string[], report: Report): void {
  const [, value = ''] = OPEN_QUOTE.exec(node.value) ?? [];
  if (value === '') return;
  report('html-unclosed', {
    place: placeOfWords({ ...node, type: 'text' }, value, lines),
    reason: 'A quotation mark is missing in this tag, so learners would not see what follows it, up to the next one.',
    note: 'Put quotation marks at both ends of each value:  <td class="wide">',
  });
}

type Wording = Paragraph | Heading | TableCell | Container;

/** A paragraph, or a part of an activity that is one: a choice, the words of a question. */
function holdsWords(node: Nodes): node is Wording {
  if (node.type === 'container') return node.children.some(({ type }) => (type as string) === 'text');
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

/** A note is shown where a sign leads to it, and only the first of two with one name. */
function reportNotes(notes: readonly FootnoteDefinition[], referred: ReadonlySet<string>, report: Report): void {
  const seen = new Set<string>();
  for (const note of notes) {
    const again = seen.has(note.identifier);
    seen.add(note.identifier);
    if (referred.has(`^${note.identifier}`) && !again) continue;
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

/** A heading's id is read later, with the other headings' ids. */
const OWN_ID = /\{:?\s*#[^{}]*\}/;

/** Not those of a link, whose words may be an address. */
function textsIn(node: Nodes, before?: Nodes): Text[] {
  if (node.type === 'heading')
    return textsIn({ ...node, type: 'paragraph' }).map((text) => ({ ...text, value: text.value.replace(OWN_ID, '') }));
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

function reportBoldMarks(paragraph: Wording, report: Report): void {
  const children: readonly Nodes[] = paragraph.children;
  for (const [index, node] of children.entries()) {
    const before = children[index - 1];
    const words = node.type === 'strong' || node.type === 'emphasis' ? textOf(node) : '';
    if (!BOLD_MARK.test(words) || !beginsLine(children, index) || (!before && /^\d/.test(words))) continue;
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

function reportMarks(paragraph: Wording, lines: readonly string[], report: Report): void {
  // In a heading or a cell it is a number with its sign.
  if (paragraph.type === 'paragraph' || paragraph.type === 'container') reportBoldMarks(paragraph, report);
  for (const text of textsIn(paragraph)) {
    // Beside an address that became a link, text has no place of its own.
    const at = { ...text, position: text.position ?? paragraph.position };
    const found = (mark: Mark) => findIn(at, mark, lines);
    for (const one of MARKS.flatMap(found)) report('markup-stray', one);
    for (const one of LIST_MARKS.flatMap(found).slice(0, 1)) report('list-mark', one);
  }
}

/** What is to be said of `mark`, where it stands in `text`. */
function findIn(text: Text, { sign, unless, reason, note }: Mark, lines: readonly string[]): Finding[] {
  const actual = unless?.test(text.value) ? undefined : sign.exec(text.value)?.[0].trim();
  if (actual === undefined || isEscaped(actual, text, lines)) return [];
  return [{ place: placeOfWords(text, actual, lines), reason, note, actual }];
}
