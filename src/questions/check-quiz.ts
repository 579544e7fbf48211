// What a quiz as a whole should have: feedback, answers that cannot be guessed from their places, settings that can be met.

import { refuse } from '../activities/draft';
import type { DraftQuestion, DraftQuiz, Reading } from './draft';

/** So many questions make a pattern. */
const PATTERN = 3;

/** Reports on a quiz whose questions could all be read. */
export function checkQuiz(quiz: DraftQuiz, reading: Reading): void {
  checkPick(quiz, reading);
  checkFeedback(quiz, reading);
  checkPattern(quiz, reading);
  checkPass(quiz, reading);
}

function checkPick({ settings: { pick }, questions, place }: DraftQuiz, reading: Reading): void {
  if (pick === undefined || pick <= questions.length) return;
  refuse(reading, 'quiz-pick', {
    place,
    reason: `This quiz is to draw ${pick} questions, and there are ${questions.length} in it.`,
    note: `Write  pick=${questions.length}  or less, or add questions.`,
    actual: String(pick),
    expected: [String(questions.length)],
  });
}

/** One message for all questions: an author who writes none knows it after the first. */
function checkFeedback({ settings, questions, place }: DraftQuiz, reading: Reading): void {
  const graded = questions.filter(({ answer }) => answer.kind !== 'long-answer');
  if (settings.show !== 'answers' || graded.length === 0 || graded.some(saysSomething)) return;
  reading.report('quiz-no-feedback', {
    place,
    reason: 'No question of this quiz says anything back, so a learner who is wrong does not find out why.',
    note: `Write below a choice  > why it is wrong  or below a question  > **${capital(reading.words.explanation[0])}:** why the answer is right`,
  });
}

function saysSomething({ notes, answer }: DraftQuestion): boolean {
  if (notes.correct || notes.tryAgain || notes.explanation) return true;
  return 'options' in answer && answer.options.some(({ feedback }) => feedback !== undefined);
}

/** Learners who guess soon see that the right answer is always the first, or the longest. */
function checkPattern({ settings, questions, place }: DraftQuiz, reading: Reading): void {
  const single = questions.flatMap((question) =>
    question.answer.kind === 'choice' ? [{ ...question.answer, shuffle: question.shuffle }] : [],
  );
  if (single.length < PATTERN) return;
  const isFirst = single.every(
    ({ options, correct, shuffle }) => options[0] === correct[0] && !(settings.shuffle && shuffle),
  );
  const isLongest = single.every(({ options, correct }) =>
    options.every((option) => option === correct[0] || option.text.length < (correct[0]?.text.length ?? 0)),
  );
  if (!isFirst && !isLongest) return;
  const pattern = isFirst ? 'first' : 'longest';
  reading.report('quiz-answer-pattern', {
    place,
    reason: `The right answer is always the ${pattern} one, in all ${single.length} questions with one right choice: learners need not read them.`,
    note: isFirst
      ? 'Move some of the right answers down, or write  shuffle=true  on the quiz.'
      : 'Shorten some of the right answers, or write longer wrong ones.',
    actual: pattern,
  });
}

/** Without a question that can be graded nobody could reach a pass mark. */
function checkPass(quiz: DraftQuiz, reading: Reading): void {
  const { settings, questions, place } = quiz;
  if (settings.practice || questions.some(({ points }) => points > 0)) return;
  const { pass } = settings;
  quiz.settings = { ...settings, pass: undefined };
  // A pass mark that is the whole module's may be meant for its other quizzes.
  if (pass === undefined || !('pass' in quiz.container.fence.attributes.values)) return;
  reading.report('quiz-settings', {
    place,
    reason: 'No question of this quiz can earn a point, so nobody could pass it: its pass mark does nothing.',
    note: 'Add a question that can be graded, or take the pass mark out.',
    actual: `pass=${pass}`,
  });
}

function capital(word = ''): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
