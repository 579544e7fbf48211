// Inside a worksheet: room to write in that Markdown would read as something else is put right (AUTHORING, section 5).
import { askedIn } from '../constructs/containers';
import { BEGINS_ITEM, BULLETS, indentOf, isBlank, placeIn, replaceEach, replaceIn, type SourceLine } from './lines';
import { inlineCode } from './liquid';
import type { Scan } from './scan';
import { repairBox, withHyphen } from './take-quiz-line';

/** A bullet or a number with nothing behind it but room. Other programs have bullets of their own. */
const BARE = new RegExp(
  `^((?:[ \\t]*>)*[ \\t]*)([-*+${BULLETS}]|\\d{1,9}[.)])(?:[ \\t\\u00a0]+_{3,}[ \\t_]*|[ \\t\\u00a0]*)$`,
  'u',
);

/** Room in a line: next to a point, a bracket or a stroke it could begin or end emphasis (CommonMark 6.2). In an address it is a part of it. */
const ROOM = /(?<![\w\\]|[^\W_]\/\S{0,99})_{3,}/g;

const ONLY_ROOM = /^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?[_ \t]+$/;

const CHOICES = /\{\s*choose\s*:[^{}]*\}/gi;

/** The line as Markdown should read it; outside of a worksheet only room stays room: `____/____` would be bold. An activity may be one. */
export function takeWorksheetLine(scan: Scan, source: SourceLine): SourceLine {
  if (!scan.open.some(({ fence }) => askedIn(scan.fences[fence]?.name) === 'fields'))
    return source.text.includes('____')
      ? escapeRoom(source, (room) => (room === '___' ? room : '\\_'.repeat(room.length)))
      : source;
  const bare = BARE.exec(source.text);
  if (bare) return bareBullet(scan, source, bare);
  if (isRow(scan, source.text)) return joinChoices(scan, escapeRoom(source));
  return escapeRoom(withHyphen(scan, repairBox(scan, source, 'worksheet-repaired')));
}

/** An empty item cannot stand right under a line of words (CommonMark 5.3), and `-` there would make them a heading. */
function bareBullet(scan: Scan, source: SourceLine, [, prefix = '', mark = '']: RegExpExecArray): SourceLine {
  const above = scan.out.at(-1);
  const isUnderWords = above?.kind === 'text' && !isBlank(above.source.text) && !BEGINS_ITEM.test(above.source.text);
  if (isUnderWords) scan.out.push({ kind: 'text', source: { ...source, text: prefix.trimEnd(), edits: [] } });
  const item = /[-*+\d]/.test(mark) ? source : replaceIn(source, prefix.length, mark.length, '-');
  return !source.text.includes('_') && isUnderCode(scan) ? withRoom(item) : item;
}

/** The parser takes an empty item below indented code for words, and two of them for a heading. */
function isUnderCode({ out }: Scan): boolean {
  const above = out.findLast((line) => line.kind !== 'text' || !isBlank(line.source.text));
  return above?.kind === 'text' && indentOf(above.source.text) >= 4;
}

function withRoom(item: SourceLine): SourceLine {
  const end = item.text.trimEnd().length;
  return replaceIn(item, end, item.text.length - end, ' \\_');
}

/** A row of a table. */
function isRow(scan: Scan, text: string): boolean {
  const above = scan.out.at(-1);
  return text.includes('|') && (/^[ \t>]*\|/.test(text) || (above?.kind === 'text' && above.source.text.includes('|')));
}

/** The bars between choices would divide the cell. */
function joinChoices(scan: Scan, source: SourceLine): SourceLine {
  const torn = [...source.text.matchAll(CHOICES)].flatMap(({ 0: written, index }) => {
    const joined = written.replace(/(?<!\\)\|/g, '\\|');
    return joined === written ? [] : [{ at: index, length: written.length, written, words: joined }];
  });
  for (const { at, written, words: joined } of torn) {
    scan.report('worksheet-repaired', {
      place: placeIn(source, at, at + written.length),
      reason: 'A bar in a table begins a new cell, so these choices would be torn apart; they are read as one cell.',
      note: `Write a backslash before each bar in it:  ${joined}`,
      actual: written,
      expected: [joined],
    });
  }
  return replaceEach(source, torn);
}

/** Room is as wide as its place is, however long its author made it: four signs stand for it. */
const FOUR = '\\_\\_\\_\\_';

function escapeRoom(source: SourceLine, escaped: (room: string) => string = () => FOUR): SourceLine {
  if (!source.text.includes('___') || ONLY_ROOM.test(source.text)) return source;
  const code = inlineCode(source.text);
  const rooms = [...source.text.matchAll(ROOM)].filter(
    ({ index }) => !code.some(([from, to]) => index >= from && index < to) && !isInTag(source.text, index),
  );
  return replaceEach(
    source,
    rooms.map(({ 0: written, index }) => ({ at: index, length: written.length, words: escaped(written) })),
  );
}

function isInTag(text: string, index: number): boolean {
  return /<[a-z/][^<>]*$/i.test(text.slice(0, index));
}
