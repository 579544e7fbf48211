// What the buttons of a quiz do: submit it, try again, and with layout=one check a question and go from one to the next.
import type { QuizProgress } from '../../src/model/progress';
import type { TrackingEvent } from '../../src/model/tracking';
import { newSeed } from './arrange';
import { beginAttempt } from './begin-attempt';
import { questionsOf, type RunningQuiz } from './running-quiz';
import { gradeAll } from './scoring';
import { showQuiz } from './show';
import { submitted } from './submission';

export const ACTIONS: Record<string, (quiz: RunningQuiz) => unknown> = {
  submit(quiz) {
    if (remind(quiz)) return;
    const { state, events } = submitted(quiz, gradeAll(quiz.drawn, quiz.state.answers), Date.now());
    keep(quiz, state, events);
    quiz.changed();
    showQuiz(quiz).focus();
  },
  retry(quiz) {
    const wrong = questionsOf(quiz).flatMap(({ wrong, element }) => (wrong ? element : []));
    quiz.times.clear();
    keep(quiz, { submitted: false, checked: 0, seed: newSeed() });
    beginAttempt(quiz);
    goTo(quiz, 0);
    // The first one that was wrong and was drawn again; what waits for its turn takes no focus.
    wrong.find(({ hidden }) => !hidden)?.focus();
  },
  check(quiz) {
    if (remind(quiz)) return;
    keep(quiz, { checked: quiz.at + 1 });
    goTo(quiz, quiz.at, '.question-result');
  },
  next: (quiz) => remind(quiz) || goTo(quiz, quiz.at + 1),
  previous: (quiz) => goTo(quiz, quiz.at - 1),
};

/** `focus`: what of the question gets it. */
function goTo(quiz: RunningQuiz, at: number, focus?: string) {
  quiz.at = at;
  quiz.reminded = false;
  showQuiz(quiz);
  const question = quiz.drawn[at]?.element;
  (focus ? question?.querySelector<HTMLElement>(focus) : question)?.focus();
}

/** Changes the learner's state, and has it saved; with `events` the quiz was submitted. */
export function keep(quiz: RunningQuiz, change: Partial<QuizProgress>, events?: readonly TrackingEvent[]) {
  quiz.state = { ...quiz.state, ...change, edited: Math.floor(Date.now() / 60_000) };
  quiz.session.answer(quiz.data.id, quiz.state, events);
}

/**
 * Once in an attempt, or for each question where one is shown at a time: names what has no answer and takes the learner to the
 * first of them. True when it did.
 */
function remind(quiz: RunningQuiz): boolean {
  const blank = questionsOf(quiz).find(({ blank }) => blank);
  if (quiz.reminded || !blank) return false;
  quiz.reminded = true;
  // Without the sign, which is not for listening.
  quiz.say(showQuiz(quiz).innerText.replace('!', ''));
  const empty = [
    ...blank.element.querySelectorAll<HTMLInputElement>(':is(input,select,textarea,[data-move]):not([hidden])'),
  ];
  empty.find(({ name }) => !(name in quiz.state.answers))?.focus();
  return true;
}
