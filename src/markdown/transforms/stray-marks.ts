// Marks that Markdown did not read as marks and that a learner would see as signs: `**bold **`, a fence left over.
import type { Code, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Report } from '../../report/report';
import { isContainerName } from '../constructs/containers';
import { asksLearners, placeOf, placeOfWords } from '../nodes';
import { parseFenceLine } from '../source/fence-line';

/** Bold with a space inside its marks, as word processors and other Markdown dialects let it pass. More than two `_` are room to write on, and stars between a word and a space refer to a note. */
const LOOSE_BOLD = /((?<![\p{L}\p{N}*])\*\*(?=\s+\S)|\*\*(?=\S)|(?<!_)__(?!_)(?=\S|\s+\S))([^*_\n]+?)\1(?!_)/u;

/** Repairs what can only mean one thing, and reports all of it. */
export function repairStrayMarks(tree: Root, lines: readonly string[], report: Report): void {
  repairIn(tree, lines, report);
}

function repairIn(parent: Parents, lines: readonly string[], report: Report, isActivity = false): void {
  const children = parent.children as Nodes[];
  for (let index = 0; index < children.length; index++) {
    const node = children[index];
    if (node?.type === 'text') {
      const replacement = repairText(node, lines, report);
      if (replacement) {
        children.splice(index, 1, ...replacement);
        index += replacement.length - 1;
      }
    } else if (node?.type === 'code') reportIndented(node, children[index + 1], isActivity, lines, report);
    else if (node && 'children' in node) repairIn(node, lines, report, isActivity || asksLearners(node));
  }
  for (let index = children.length - 1; index >= 0; index--) {
    const node = children[index];
    if (node?.type === 'paragraph' && node.children.length === 0) children.splice(index, 1);
  }
}

/** A question, a choice, an answer, room to write on: none of it works as code. */
const SHAPE = /^(?:[-*+>|]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|.*_{4,})/;

/** A heading, a tag, a link or picture, a table's row: shown as code, learners would see its signs. */
const MARKED = /^(?:#{1,6}[ \t]+\S|<\/?[A-Za-z][^<>]*>|!?\[[^\]\n]*\]\([^)\n]+\)|\|.*\|[ \t]*$)/;

/** Sentences and titles, whose first line letters and word processors move in: a capital, and no sign that only programs have. */
const PROSE = /^["“‘'¿¡(]?\p{Lu}[\p{L}\p{M}’'-]*[ :,][\p{L}\p{M}\p{N}\s.,:;!?'’"“”‘()&/–—…¿¡-]*$/u;

/** Moved to the right by four columns, a container or what a quiz or worksheet is made of is code (CommonMark 4.4): it would be lost without a word. */
function reportIndented(
  node: Code,
  next: Nodes | undefined,
  isActivity: boolean,
  lines: readonly string[],
  report: Report,
): void {
  const { start } = node.position ?? {};
  const written = lines[(start?.line ?? 0) - 1]?.slice((start?.column ?? 1) - 1).trimStart() ?? '';
  const [first = ''] = node.value.trimStart().split('\n');
  // In a quiz or a worksheet also a label, and above a list its first item.
  const isShape =
    MARKED.test(first) || PROSE.test(node.value.trim()) || isActivity || (next?.type === 'list' && SHAPE.test(first));
  if (/^(?:`{3}|~{3})/.test(written) || !(isShape || isContainerName(parseFenceLine(first)?.name ?? ''))) return;
  report('markup-stray', {
    place: placeOf(node),
    reason:
      'These lines begin with four spaces or a tab, which makes them code: learners would see them as a program, signs and all.',
    note: 'Begin them at the left edge. If they are meant as code, put a line  ```  above and below them.',
  });
}

/** `[^1]` without a note: the sign would lead nowhere. */
function dropLoneFootnotes(node: Text, lines: readonly string[], report: Report): void {
  for (const [sign, name] of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) {
    report('link-broken', {
      place: placeOfWords(node, sign, lines),
      reason: `There is no footnote "${name}" on this page; its sign is left out.`,
      note: `Write the note on a line of its own:  [^${name}]: The note.`,
      actual: sign,
    });
    node.value = node.value.replace(sign, '');
  }
}

/** An attribute list that is never closed: its sign goes, and what is surely an attribute. */
function dropOpenLists(node: Text, lines: readonly string[], report: Report): void {
  const match = /\{:(?:\s*[\w-]+=(?:["“][^"”\n]*["”]?|[^\s"“]+))*/.exec(node.value);
  if (!match || hasEscapes(node, lines)) return;
  report('attr-syntax', {
    place: placeOfWords(node, match[0], lines),
    reason: `An attribute list is opened here and never closed, so  ${match[0]}  is left out.`,
    note: 'Close it on the same line:  {:target="_blank"}',
    actual: match[0],
  });
  node.value = node.value.replace(match[0], '');
}

/** An escaped mark is its author's wish, and stays. */
function hasEscapes({ position }: Text, lines: readonly string[]): boolean {
  const source = lines.slice((position?.start.line ?? 1) - 1, position?.end.line);
  return source.some((line) => /\\[*_{]|&(?:ast|lowbar|#42|#95|#x2a|#x5f);/i.test(line));
}

/** Bold that is opened and never closed, or the other way round. Marks between spaces may be meant as they stand, as in `2 ** 3`. */
const LONE_BOLD = /(?:^|\S)\*{2,3}|\*{2,3}(?:\S|$)/;

function dropLoneMarks(node: Text, lines: readonly string[], report: Report): undefined {
  const match = LONE_BOLD.exec(node.value);
  if (!match) return;
  const place = placeOfWords(node, match[0], lines);
  report('markup-stray', {
    place: place && { ...place, column: place.column + match[0].indexOf('*') },
    reason: 'Learners would see the signs  **  here, because the bold text has only one end; they are left out.',
    note: 'Put  **  at both ends of what is to be bold, without a space inside.',
    actual: '**',
  });
  node.value = node.value.replace(/(^|\S)\*{2,}|\*{2,}(?=\S|$)/g, '$1');
}

function repairText(node: Text, lines: readonly string[], report: Report): PhrasingContent[] | undefined {
  // A closing fence that ended up as text: its container is closed (and reported) already.
  node.value = node.value.replace(/(^|\n)[ \t]*:{3,}[ \t]*(?=\n|$)/g, '$1');
  if (node.value.trim() === '' && node.value !== '' && /:/.test(node.value)) node.value = '';
  dropLoneFootnotes(node, lines, report);
  dropOpenLists(node, lines, report);
  if (/\*\*|__/.test(node.value) && hasEscapes(node, lines)) return undefined;
  const match = LOOSE_BOLD.exec(node.value);
  if (!match) return dropLoneMarks(node, lines, report);
  const inner = match[2] ?? '';
  const isLoose = inner !== inner.trim();
  report('markup-stray', {
    place: placeOfWords(node, match[0], lines),
    reason: `Learners would see the signs in  ${match[0]}  because ${isLoose ? 'there is a space inside them' : 'a letter stands right beside them'}; it is shown as bold.`,
    // Between punctuation and a letter no mark begins or ends anything (CommonMark 6.2).
    note: isLoose
      ? `Write  ${match[1]}${inner.trim()}${match[1]}`
      : 'Put a space between the signs and the letter, or the punctuation outside of them.',
    actual: match[0],
  });
  // The space inside the marks goes outside, unless there is one already.
  const before = node.value.slice(0, match.index);
  const after = node.value.slice(match.index + match[0].length);
  const rest: Text = {
    type: 'text',
    value: `${/\s$/.test(inner) && !/^\s/.test(after) ? ' ' : ''}${after}`,
    position: node.position,
  };
  return [
    {
      type: 'text',
      value: `${before}${/^\s/.test(inner) && !/(^|\s)$/.test(before) ? ' ' : ''}`,
      position: node.position,
    },
    { type: 'strong', children: [{ type: 'text', value: inner.trim() }], position: node.position },
    ...(repairText(rest, lines, report) ?? [rest]),
  ];
}
