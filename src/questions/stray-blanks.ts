// Lines to write on and nearly gaps in a question, where nothing says what the learner is to write there.
import type { Nodes } from 'mdast';
import { refuse } from '../activities/draft';
import { placeOfText, visit } from '../activities/read-words';
import type { Reading } from './draft';
import { answerLine } from './text/read';

/**
 * A gap without its colon or with other brackets: learners would see the answer in it. `[choose one]` is just words. Where another
 * opens before its end, that one is meant: nothing is read twice (DESIGN, section 10).
 */
const NEARLY_GAP =
  /\[\s*(?:blank\s+[^\]:]+|choose\b[^\]:]*\|[^\]]*)\]|[({]\s*(?:blank|choose)\s*:(?:(?![({]\s*(?:blank|choose)\s*:)[^)}])*[)}]/i;

/** `____` is a line to write on, but only `Answer: ____` says what the learner is to write there. */
export function reportStrayBlanks(content: readonly Nodes[], reading: Reading): boolean {
  let isClean = true;
  for (const block of content) {
    if (block.type === 'paragraph' && answerLine.recognises(block, reading)) continue;
    visit([block], (node) => {
      if (isStrayLine(node, reading)) refuseLine(node, reading);
      else if (!refuseNearlyGap(node, reading)) return;
      isClean = false;
    });
  }
  return isClean;
}

function isStrayLine(node: Nodes, reading: Reading): boolean {
  if (node.type === 'text') return /_{3,}/.test(node.value);
  return node.type === 'thematicBreak' && /^[\s>]*_{4,}\s*$/.test(lineOf(node, reading));
}

function refuseLine(node: Nodes, reading: Reading): void {
  refuse(reading, 'quiz-stray-blank', {
    place: placeOfText(node, /_{3,}/, reading.lines),
    reason: reading.survey
      ? 'A survey cannot tell what is to be written on this line.'
      : 'A quiz cannot tell what belongs on this line, so it could not grade it.',
    note: reading.survey
      ? 'Ask for it in a question of its own, which ends with a line  Answer: ____'
      : 'Write the answer into the sentence as  [blank: full],  or ask for a long answer with a line  Answer: ____ .  Above choices write  …  in its place.',
    actual: '____',
    expected: [reading.survey ? 'Answer: ____' : '[blank: full]'],
  });
}

/** False where nothing looks like one. */
function refuseNearlyGap(node: Nodes, reading: Reading): boolean {
  const nearly = node.type === 'text' ? NEARLY_GAP.exec(node.value)?.[0] : undefined;
  if (nearly === undefined) return false;
  refuse(reading, 'quiz-stray-blank', {
    place: placeOfText(node, nearly, reading.lines),
    reason: `This looks like a gap and is none, so learners would see its signs, and the answer:  ${nearly}`,
    note: 'Write a gap with square brackets and a colon,  [blank: full]  or  [choose: deficit | *resource*]',
    actual: nearly,
  });
  return true;
}

function lineOf({ position }: Nodes, { lines }: Reading): string {
  return lines[(position?.start.line ?? 0) - 1] ?? '';
}
