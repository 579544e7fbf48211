// Inside a quiz or survey: boxes that Markdown would not read as boxes are put right, and `Answer:` needs no blank line around it (AUTHORING, section 4).
import { languages } from '../../languages/languages';
import { askedIn } from '../constructs/containers';
import { BULLETS_OR_DASH, indentOf, isBlank, placeIn, replaceIn, type SourceLine } from './lines';
import type { Scan } from './scan';

/** `Answer` in every language: the line scanner does not know which one the module is in. */
const ANSWER = new RegExp(
  `^ {0,3}(?:\\*\\*|__)?(?:${Object.values(languages)
    .map(({ quizWords }) => quizWords.answer)
    .join('|')})(?:\\*\\*|__)?\\s*:`,
  'i',
);

/** A list mark, the box behind it as authors write it, and the space before the words. A sign of a box needs no list mark. */
const BOX = new RegExp(
  `^([ \\t]*)(?:([-*+${BULLETS_OR_DASH}—]|\\d{1,9}[.)])([ \\t]*))?(\\\\?\\[[ \\t]{0,3}([xX✓✔]?)[ \\t]{0,3}\\\\?\\]|[☐☑☒✅])([ \\t]*)(?=\\S|$)`,
  'u',
);

/** A word processor's bullet without a box, below a choice: Markdown would read it as more of that choice. */
const BULLET = new RegExp(`^([ \\t]*)[${BULLETS_OR_DASH}][ \\t]+(?=\\S)`, 'u');

const TICKED = /[xX✓✔☑☒✅]/u;

/** The line as Markdown should read it; outside of a quiz as it is. */
export function takeQuizLine(scan: Scan, source: SourceLine): SourceLine {
  if (!scan.open.some(({ fence }) => askedIn(scan.fences[fence]?.name) === 'questions')) return source;
  const line = withHyphen(scan, repairBox(scan, dedentFeedback(scan, source), 'quiz-repaired'));
  if (needsBlankLine(scan, line.text)) scan.out.push({ kind: 'text', source: { ...line, text: '', edits: [] } });
  return line;
}

/** An item of the list that is open here. */
export function withHyphen(scan: Scan, source: SourceLine): SourceLine {
  const [whole, indent = ''] = BULLET.exec(source.text) ?? [];
  if (whole === undefined || scan.listIndent === 0) return source;
  return replaceIn(source, indent.length, whole.length - indent.length, '- ');
}

/** Feedback below the words of its choice stands too far in for a quotation: Markdown would read it as more of the choice. */
function dedentFeedback(scan: Scan, source: SourceLine): SourceLine {
  const indent = /^[ \t]+(?=>)/.exec(source.text)?.[0] ?? '';
  const above = scan.out.at(-1);
  // Right below another quotation it would be more of its last paragraph, `>` and all.
  if (scan.listIndent === 0 && indentOf(indent) > 3 && above?.kind === 'text' && above.source.text.startsWith('>'))
    return replaceIn(source, 0, indent.length, '');
  if (scan.listIndent === 0 || indentOf(indent) < 4 + scan.listIndent) return source;
  return replaceIn(source, 0, indent.length, ' '.repeat(scan.listIndent));
}

/** Markdown would take the line for more of what stands right above it. */
function needsBlankLine(scan: Scan, text: string): boolean {
  const above = scan.out.at(-1);
  if (above?.kind !== 'text' || isBlank(above.source.text)) return false;
  // A list that interrupts a paragraph must begin with 1 (CommonMark 5.3), and a quotation's last paragraph goes on without a mark.
  const goesOn = /^[ \t]*>/.test(above.source.text) && /^ {0,3}\d{1,9}[.)][ \t]/.test(text);
  const isWords = !/^[ \t]*>/.test(text);
  return ANSWER.test(text) || goesOn || (ANSWER.test(above.source.text) && isWords);
}

/** A box as authors write it → one that Markdown reads as a box; reported under `ruleId`. */
export function repairBox(scan: Scan, source: SourceLine, ruleId: 'quiz-repaired' | 'worksheet-repaired'): SourceLine {
  const [whole, indent = '', mark = '', gap = '', box = '', inside = '', space = ''] = BOX.exec(source.text) ?? [];
  const words = source.text.slice(whole?.length ?? 0);
  if (whole === undefined || isLink(words, space) || (mark === '' && !isBoxAlone(box, indent))) return source;
  const isTicked = TICKED.test(inside || box);
  const fitted = `${/^(?:[-*+]|\d)/.test(mark) ? mark : '-'} [${isTicked ? 'x' : ' '}]${words === '' ? '' : ' '}`;
  const isRight = /^[-*+\d]/.test(mark) && /^[ \t]{1,4}$/.test(gap) && /^\[[ xX]\]$/.test(box);
  if (isRight && (space !== '' || words === '')) return source;
  scan.listIndent = indentOf(indent) + mark.length + 1;
  // An empty box is no slip of the pen but a choice that was forgotten: that is said where choices are read.
  if (words !== '') {
    scan.report(ruleId, {
      place: placeIn(source, indent.length, whole.length - space.length),
      reason: `The box of this choice is read as  ${fitted.trim()}`,
      note: `Write  ${fitted}${words.length > 60 ? `${words.slice(0, 59)}…` : words}`,
      actual: whole.trim(),
      expected: [fitted.trim()],
    });
  }
  return replaceIn(source, indent.length, whole.length - indent.length, fitted);
}

/** `[x](address)` and `[ ]: …` are no boxes. */
function isLink(words: string, space: string): boolean {
  return space === '' && /^[([:]/.test(words);
}

/** Without a list mark only a sign that is a box, or a box of the right form at the line's beginning, is one. */
function isBoxAlone(box: string, indent: string): boolean {
  return indentOf(indent) < 4 && (/^\\?\[[ xX]\\?\]$/.test(box) || /^[☐☑☒✅]$/u.test(box));
}
