// What the buttons of a quiz do: submit it, try again, and with layout=one check a question and go from one to the next.
import type { QuizProgress } from '../../src/model/progress';
import { newSeed } from './arrange';
import { controlsOf } from './form-answers';
import { blanksOf, questionOf, type RunningQuiz } from './running-quiz';
import { gradeAll } from './scoring';
import { beginAttempt, showQuiz } from './show-quiz';
import { submitted } from './submission';

export const ACTIONS: Record<string, (quiz: RunningQuiz) => unknown> = {
  submit(quiz) {
    if (remind(quiz)) return;
    quiz.reminded = false;
    const { state, events } = submitted(quiz, gradeAll(quiz.drawn, quiz.state.answers), Date.now());
    quiz.state = state;
    quiz.session.answer(quiz.data.id, state, events);
    quiz.changed();
    showQuiz(quiz).focus();
  },
  retry(quiz) {
    const { graded } = gradeAll(quiz.drawn, quiz.state.answers);
    const wrong = graded.filter(({ outcome }) => (outcome.score ?? 1) < 1).map(({ key }) => key);
    quiz.times.clear();
    keep(quiz, { submitted: false, checked: 0, seed: newSeed() });
    beginAttempt(quiz);
    const first = quiz.data.layout === 'all' ? quiz.drawn.findIndex((key) => wrong.includes(key)) : 0;
    goTo(quiz, 0, Math.max(0, first));
  },
  check(quiz) {
    if (remind(quiz)) return;
    quiz.reminded = false;
    keep(quiz, { checked: quiz.at + 1 });
    showQuiz(quiz);
    focusOn(quiz, quiz.at, '.question-result');
  },
  next: (quiz) => remind(quiz) || goTo(quiz, quiz.at + 1),
  previous: (quiz) => goTo(quiz, quiz.at - 1),
};

function goTo(quiz: RunningQuiz, at: number, focus = at) {
  quiz.at = at;
  quiz.reminded = false;
  showQuiz(quiz);
  focusOn(quiz, focus);
}

/** Moves the focus to a question, or to a part of it. */
function focusOn(quiz: RunningQuiz, index: number, part?: string) {
  const key = quiz.drawn[index];
  const question = key && questionOf(quiz, key);
  const target = part ? question?.querySelector<HTMLElement>(part) : question;
  if (!target) return;
  target.tabIndex = -1;
  target.focus();
}

/** Changes the learner's state, and has it saved. */
export function keep(quiz: RunningQuiz, change: Partial<QuizProgress>) {
  quiz.state = { ...quiz.state, ...change, edited: Math.floor(Date.now() / 60_000) };
  quiz.session.answer(quiz.data.id, quiz.state);
}

/** Once in an attempt, or for each question where one is shown at a time: names what has no answer and takes the learner to the first of them. True when it did. */
function remind(quiz: RunningQuiz): boolean {
  const [blank] = blanksOf(quiz);
  if (quiz.reminded || !blank) return false;
  quiz.reminded = true;
  // Without the sign, which is not for listening.
  quiz.say(showQuiz(quiz).innerText.replace('!', ''));
  const question = questionOf(quiz, blank);
  const empty = controlsOf(question).find(({ type, name }) => type !== 'hidden' && !(name in quiz.state.answers));
  (empty ?? question.querySelector<HTMLElement>('[data-move]'))?.focus();
  return true;
}
