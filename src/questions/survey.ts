// What only surveys ask of their readers: no answer is right, so what needs a right one is refused, and what marks one is ignored.
import type { Heading } from 'mdast';
import { refuse } from '../activities/draft';
import { plainText, shortened } from '../activities/read-words';
import { placeOf } from '../markdown/nodes';
import type { Place } from '../model/message';
import type { DraftAnswer, Notes, Reading } from './draft';
import { gaps } from './gaps/read';
import { pairs } from './matching/read';
import type { FoundAnswer } from './read-answer';
import { answerLine, asksForLongAnswer } from './text/read';

/** Refuses what only a right answer gives a meaning. True when it did. */
export function refuseGraded({ shape, block }: FoundAnswer, heading: Heading, reading: Reading): boolean {
  if (shape === answerLine && asksForLongAnswer(block, reading)) return false;
  const found = GRADED.find((one) => one.shape === shape);
  if (!found) return false;
  const { what, instead } = found;
  refuse(reading, 'survey-graded', {
    place: placeOf(block) ?? placeOf(heading),
    reason: `Question "${shortened(plainText(heading))}" ends with ${what}, and that needs a right answer. In a survey nothing is right or wrong.`,
    note: `${instead}  (Or use :::quiz where an answer is right.)`,
  });
  return true;
}

const GRADED = [
  {
    shape: pairs,
    what: 'pairs to match',
    instead: 'Ask with a table that has one column for each answer and  ( )  in its cells.',
  },
  {
    shape: gaps,
    what: 'a gap to fill in',
    instead: "Ask for the learner's own words with a line  Answer: ____,  or give choices, each as  - [ ] often.",
  },
  {
    shape: answerLine,
    what: 'an  Answer:  other than  ____',
    instead: "Write  Answer: ____  for an answer in the learner's own words, or give choices, each as  - [ ] often.",
  },
];

/** An answer that is marked as right: the mark is left out. `title`: of its question, as a message quotes it. */
export function reportMarked(title: string, mark: string, place: Place | undefined, reading: Reading): void {
  reading.report('survey-ticked', {
    place,
    reason: `An answer of "${title}" is marked with  ${mark}.  Is this a quiz? In a survey no answer is right, so the mark is ignored.`,
    note: `Use :::quiz where an answer is right, or write  ${mark.replace('x', ' ')}`,
    actual: mark,
  });
}

/** A survey says nothing back: what an author wrote for that is left out, with a message. A hint stays. */
export function dropSaid(answer: DraftAnswer, notes: Notes, heading: Heading, reading: Reading): void {
  const options = 'options' in answer ? answer.options : [];
  const isSaid = [notes.correct, notes.tryAgain, notes.explanation, ...options.map(({ feedback }) => feedback)];
  if (isSaid.every((content) => content === undefined)) return;
  reading.report('survey-ticked', {
    place: placeOf(heading),
    reason: `Question "${shortened(plainText(heading))}" has words to say back. Is this a quiz? A survey says nothing back, so they are left out.`,
    note: 'Use :::quiz where an answer is right, or take out the lines that begin with  >',
  });
  notes.correct = notes.tryAgain = notes.explanation = undefined;
  for (const option of options) option.feedback = undefined;
}
