// What is nearly a field: learners would see the signs of it and could fill in nothing.
import type { Html, Nodes, Table } from 'mdast';
import type { PageReading } from '../activities/draft';
import { placeOfText, plainText } from '../activities/read-words';
import { isExclusive } from '../markdown/constructs/containers';
import { type Container, placeOf } from '../markdown/nodes';
import { nearest } from '../read/nearest';
import { ENTRY } from './entry';
import { PICK, TICK } from './table/cells';

const ENTRIES = new RegExp(ENTRY.source, 'gi');

interface Sign {
  /** In the words of a paragraph, a heading or a cell. */
  pattern: RegExp;
  /** How it is written. Undefined: these are just words. */
  advice(match: RegExpExecArray): string | undefined;
}

const WORDS_IN_BRACES = ['date', 'number', 'choose', 'later'];

const IN_BRACES: Readonly<Record<string, string>> = {
  date: '{date}',
  number: '{number}',
  choose: '{choose: this week | this month}  with a backslash before each stroke in a table',
  later: '{later}  behind the heading of a column',
};

const SIGNS: readonly Sign[] = [
  {
    pattern: /(?<![\p{L}\p{N}_])__(?![\p{L}\p{N}_])/u,
    advice: () => 'Write four underscores where something is to be written, as in  Age: ____',
  },
  {
    // Of a sentence that trails off there are three dots, or one sign for them.
    pattern: /…{2,}|\.{5,}|:\s*(?:…|\.{3,4})\s*$/mu,
    advice: () => 'Write four underscores where something is to be written, as in  Name: ____',
  },
  {
    // Rules of the kinds that word processors draw, hyphens behind a label, and brackets around room.
    pattern: /[─━—–―＿‗]{4,}|(?<=:\s*)-{3,}\s*$|(?<=:\s*)[[(]\s{3,}[\])]/mu,
    advice: () => 'Write four underscores where something is to be written, as in  Name: ____',
  },
  {
    pattern: /_(?:[ \t]+_){2,}/u,
    advice: () => 'Write four underscores without spaces where something is to be written, as in  Name: ____',
  },
  {
    pattern: /\{\s*later\s*\}(?=\s*[^\s{])/iu,
    advice: () => 'Write it behind the words of the heading:  What I learned {later}',
  },
  {
    // One within a sentence is spoken of: "Tick the box ☐ beside each".
    pattern: /^\s*[☐☑☒□▢]|[☐☑☒□▢]\s*$|[☐☑☒□▢].*[☐☑☒□▢]/mu,
    advice: () => 'Give each thing to tick a bullet of its own,  - [ ] Yes  – or a cell with nothing else in it.',
  },
  {
    pattern: /(?<!\S)\(\s+\)(?!\S)|[○◯]\s/u,
    advice: () =>
      'To let learners pick one, write  {choose: One | Two}  or a table with  ( )  alone in each cell, one column for each choice.',
  },
  {
    pattern: /(?<!\S)\[\s\](?!\S)/u,
    advice: () => 'Give each thing to tick a bullet of its own,  - [ ] Yes  – or a cell with nothing else in it.',
  },
  {
    pattern: /\{\s*(\p{L}+)\b[^{}]*\}/u,
    advice: ([, word = '']) => {
      // Behind a column's heading it is no mistake.
      const meant = word === 'later' ? undefined : nearest(word, WORDS_IN_BRACES);
      return meant && `Did you mean  ${IN_BRACES[meant]}?`;
    },
  },
  {
    // {fecha}, {text}: all of a cell, or the last of a label or a heading. In the middle of a sentence it is one of its words.
    pattern: /(?<!\S)\{\s*\p{L}[^{}]*\}\s*$/u,
    advice: ([written]) =>
      /\{\s*later\s*\}/i.test(written)
        ? undefined
        : 'In any language the words in braces are  {date} ,  {number} ,  {choose: One | Two}  and, behind the heading of a column,  {later}',
  },
];

/** Reports what in `container` looks like a field and is none. It has to be asked before the fields are taken out of it. */
export function reportNearly({ children }: Container, reading: PageReading): void {
  for (const node of children) look(node, reading);
  reportBareLabels(children, reading);
}

/** `The people I want to reach are:` and the next label right below, as in a form from a word processor: the room to write was dropped. */
function reportBareLabels(children: readonly Nodes[], reading: PageReading): void {
  const lines = children.flatMap((node): { node: Nodes; text: string }[] =>
    node.type === 'paragraph'
      ? wordsIn(node)
          .split('\n')
          .map((text) => ({ node, text: text.trim() }))
      : [{ node, text: '' }],
  );
  const isLabel = (index: number) => /[^:]:$/.test(lines[index]?.text ?? '');
  const isEnd = (index: number) => (lines[index]?.node.type ?? 'heading') === 'heading';
  // Of two the first may only introduce the second, and the second belong to what follows.
  const first = lines.findIndex(
    (_, index) => isLabel(index) && isLabel(index + 1) && (isLabel(index + 2) || isEnd(index + 2)),
  );
  const bare = lines[first];
  if (!bare) return;
  report(bare.node, bare.text, 'Write four underscores behind each label, as in  Name: ____', reading);
}

function look(node: Nodes, reading: PageReading): void {
  if (node.type === 'container' && (isExclusive(node.fence.name) || node.fence.name === 'video')) return;
  if (node.type === 'thematicBreak') lookAtRule(node, reading);
  else if (node.type === 'html') lookAtTags(node, reading);
  else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    lookAtWords(node, reading);
  else {
    if (node.type === 'table') lookAtRows(node, reading);
    if ('children' in node) for (const child of node.children) look(child, reading);
  }
}

/** `___` is a rule, as anywhere; a worksheet has `---` for that. */
function lookAtRule(node: Nodes, reading: PageReading): void {
  const written = reading.lines[(node.position?.start.line ?? 0) - 1]?.trim();
  if (written !== '___') return;
  report(node, written, 'Write four underscores or more for a line to write on; for a rule write  ---', reading);
}

/** Raw HTML is shown as it is: what would be fields in Markdown are signs and empty cells there. */
function lookAtTags(node: Html, reading: PageReading): void {
  const found = /_{4,}|<td\b[^>]*>(?:\s|&nbsp;)*<\/td>/i.exec(node.value)?.[0];
  if (found === undefined) return;
  report(
    node,
    found,
    'Write it in Markdown, as  Name: ____  or as a table with bars; in HTML nothing can be filled in.',
    reading,
  );
}

function lookAtWords(node: Nodes, reading: PageReading): void {
  const text = wordsIn(node);
  // A cell that is nothing but its sign is a field; so is an empty bullet, of which another message speaks.
  if (PICK.test(text.trim()) || TICK.test(text.trim())) return;
  const room = node.type === 'heading' ? ENTRY.exec(text)?.[0] : undefined;
  if (room !== undefined) {
    report(node, room, 'A heading has no room to write in: put the line below it, or take the # away.', reading);
    return;
  }
  const rest = text.replace(ENTRIES, '\u0000');
  for (const { pattern, advice } of SIGNS) {
    const match = pattern.exec(rest);
    const note = match && advice(match);
    if (!match || !note) continue;
    report(node, match[0].trim(), note, reading);
    return;
  }
}

/** Not those of code, of tags and of links, whose addresses may hold any sign. */
function wordsIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'link' || node.type === 'linkReference' || !('children' in node)) return 'x';
  return node.children.map(wordsIn).join('');
}

function lookAtRows({ children: [head, ...rows] }: Table, reading: PageReading): void {
  for (const cell of head?.children ?? []) {
    const room = ENTRY.exec(wordsIn(cell))?.[0];
    if (room === undefined) continue;
    const note =
      "A table's first line heads its columns: leave its cells empty, and write this below the line of dashes.";
    report(cell, room, note, reading);
    return;
  }
  for (const row of rows) {
    const cells = row.children.map(plainText);
    if (!cells.some((text) => PICK.test(text)) || !cells.some((text) => TICK.test(text))) continue;
    reading.report('worksheet-nearly', {
      place: placeOf(row),
      reason:
        'This row has both  ( )  and  [ ]  in it, so learners cannot tell where they pick one and where they tick several.',
      note: 'Write  ( )  in all cells of the row to let them pick one, or  [ ]  to let them tick as many as they like.',
    });
    return;
  }
}

function report(node: Nodes, written: string, note: string, reading: PageReading): void {
  reading.report('worksheet-nearly', {
    place: placeOfText(node, written, reading.lines),
    reason: `This looks like a field and is none, so learners see only its signs:  "${written}"`,
    note,
    actual: written,
  });
}
