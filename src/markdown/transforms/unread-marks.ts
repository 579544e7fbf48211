// What Markdown leaves out without a word, or shows with its signs: notes that nothing refers to, marks of other dialects.
import type { FootnoteDefinition, Nodes, Paragraph, Root, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Finding, Report } from '../../report/report';
import { type Container, endsLine, placeOf, placeOfWords } from '../nodes';
import { BOLD_MARK, LIST_MARKS, MARKS, type Mark } from './marks';

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
