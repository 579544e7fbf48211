// What the buttons of a quiz do: submit it, try again, and with layout=one check a question and go from one to the next.
import type { QuizProgress } from '../../src/model/progress';
import { newSeed } from './arrange';
import { beginAttempt } from './begin-attempt';
import { controlsOf } from './form-answers';
import { blanksOf, isStepwise, questionOf, type RunningQuiz, wrongOf } from './running-quiz';
import { gradeAll } from './scoring';
import { showQuiz } from './show';
import { submitted } from './submission';

export const ACTIONS: Record<string, (quiz: RunningQuiz) => unknown> = {
  submit(quiz) {
    if (remind(quiz)) return;
    const { state, events } = submitted(quiz, gradeAll(quiz.drawn, quiz.state.answers), Date.now());
    quiz.state = state;
    quiz.session.answer(quiz.data.id, state, events);
    quiz.changed();
    showQuiz(quiz).focus();
  },
  retry(quiz) {
    const wrong = wrongOf(gradeAll(quiz.drawn, quiz.state.answers).graded);
    quiz.times.clear();
    keep(quiz, { submitted: false, checked: 0, seed: newSeed() });
    beginAttempt(quiz);
    goTo(quiz, 0, isStepwise(quiz) ? undefined : quiz.drawn.find((key) => wrong.includes(key)));
  },
  check(quiz) {
    if (remind(quiz)) return;
    keep(quiz, { checked: quiz.at + 1 });
    goTo(quiz, quiz.at)?.querySelector<HTMLElement>('.question-result')?.focus();
  },
  next: (quiz) => remind(quiz) || goTo(quiz, quiz.at + 1),
  previous: (quiz) => goTo(quiz, quiz.at - 1),
};

/** `focus`: the question that gets it. */
function goTo(quiz: RunningQuiz, at: number, focus = quiz.drawn[at]): HTMLElement | undefined {
  quiz.at = at;
  quiz.reminded = false;
  showQuiz(quiz);
  const question = focus && questionOf(quiz.form, focus);
  question?.focus();
  return question;
}

/** Changes the learner's state, and has it saved. */
export function keep(quiz: RunningQuiz, change: Partial<QuizProgress>) {
  quiz.state = { ...quiz.state, ...change, edited: Math.floor(Date.now() / 60_000) };
  quiz.session.answer(quiz.data.id, quiz.state);
}

/**
 * Once in an attempt, or for each question where one is shown at a time: names what has no answer and takes the learner to the
 * first of them. True when it did.
 */
function remind(quiz: RunningQuiz): boolean {
  const { answers } = quiz.state;
  const [blank] = blanksOf(quiz, gradeAll(quiz.drawn, answers).graded);
  quiz.reminded = !quiz.reminded && !!blank;
  if (!quiz.reminded || !blank) return false;
  // Without the sign, which is not for listening.
  quiz.say(showQuiz(quiz).innerText.replace('!', ''));
  const question = questionOf(quiz.form, blank);
  const empty = controlsOf(question).find(({ type, name }) => type !== 'hidden' && !(name in answers));
  (empty ?? question.querySelector<HTMLElement>('[data-move]'))?.focus();
  return true;
}
