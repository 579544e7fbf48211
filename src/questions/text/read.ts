// `Answer: …` → a short text, a number, or a long answer.
import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { refuse } from '../../activities/draft';
import { shortened } from '../../activities/read-words';
import { placeOf } from '../../markdown/nodes';
import type { DraftAnswer, Reading } from '../draft';
import { readNumber } from '../number/read';
import type { AnswerShape } from '../read-answer';

const BLANK = /^_{2,}$/;

export const answerLine: AnswerShape = {
  name: 'line that begins with "Answer:"',
  certain: true,
  recognises: (block, reading) => writtenAnswer(block, reading) !== undefined,
  read({ block, question, reading }) {
    const written = writtenAnswer(block, reading) ?? '';
    if (BLANK.test(written)) return { kind: 'long-answer' };
    const accept = written.split('|').flatMap((answer) => answer.trim() || []);
    if (accept.length === 0) {
      const word = textOf(block).split(':')[0]?.trim() || 'Answer';
      return refuse(reading, 'quiz-no-answer', {
        place: placeOf(block),
        reason: `The answer of question "${shortened(question)}" is empty.`,
        note: `Write it behind the colon:  ${word}: Mizuko Ito | Mimi Ito   (or  ${word}: ____  for an answer that nobody grades)`,
      });
    }
    const number: DraftAnswer | 'none' | undefined = accept.length === 1 ? readNumber(written, block, reading) : 'none';
    return number === 'none' ? { kind: 'text', accept } : number;
  },
};

/** Whether the line is `Answer: ____`. */
export function asksForLongAnswer(block: RootContent, reading: Reading): boolean {
  return BLANK.test(writtenAnswer(block, reading) ?? '');
}

/** What stands behind `Answer:`; undefined when the block is no such line. */
function writtenAnswer(block: RootContent, { words }: Reading): string | undefined {
  if (block.type !== 'paragraph') return undefined;
  const [, label, answer] = /^\s*([^\s:]+)\s*:\s*(.*)$/s.exec(textOf(block)) ?? [];
  if (label === undefined || !words.answer.includes(label.toLowerCase())) return undefined;
  return (answer ?? '').replace(/\s+/g, ' ').trim();
}
