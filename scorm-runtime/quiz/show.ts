// Brings a quiz's form in step with its state: what is said of it and of its questions, marks, buttons, what can be changed.
import type { Outcome } from '../../src/model/question';
import { grade } from '../../src/questions/grade';
import { controlsOf } from './form-answers';
import { isLocked, isStepwise, questionOf, type RunningQuiz } from './running-quiz';
import { sayingsOf } from './sayings';
import { attemptsLeft, isMet } from './standing';

/** By the names that the form has for its parts: shown when it is not falsy; an object has the values to fill in. */
export type Sayings = Record<string, boolean | undefined | Record<string, number>>;

/** Shows the parts of `place` that are to be said, and hides the others. What is said inside one of them comes after it. */
function say(place: Element, said: Sayings) {
  for (const part of place.querySelectorAll<HTMLElement>('[data-say]')) {
    const values = said[part.dataset.say ?? ''] || false;
    part.hidden = !values;
    for (const [name, value] of Object.entries(values)) {
      const field = part.querySelector(`[data-value=${name}]`);
      if (field) field.textContent = String(value);
    }
  }
}

/** Shows everything as the state says; returns the summary. */
export function showQuiz(quiz: RunningQuiz): HTMLElement {
  say(quiz.form, sayingsOf(quiz));
  for (const index of quiz.drawn.keys()) showQuestion(quiz, index);
  return quiz.form.querySelector('.quiz-summary') as HTMLElement;
}

/** Shows the question at `index` of those that were drawn. */
export function showQuestion(quiz: RunningQuiz, index: number) {
  const { form, drawn, state, data, mark, reminded, at } = quiz;
  const key = drawn[index];
  if (!key) return;
  const question = questionOf(form, key);
  const outcome = grade(key, state.answers);
  const locked = isLocked(quiz, index);
  const graded = locked && data.show === 'answers';
  const verdict = graded ? verdictOf(outcome) : 'unanswered';
  const said = graded || (reminded && !outcome.answered);
  const right = verdict === 'right' || verdict === 'received';
  // Nothing can be gained by the keys any more.
  const revealed = graded && (isMet(data, state, mark) || attemptsLeft(data, state, mark) === 0);

  question.hidden = isStepwise(quiz) && index !== at;
  question.classList.toggle('locked', locked);
  say(question, {
    number: { number: index + 1 },
    result: said,
    [verdict]: said,
    correct: right,
    tryAgain: graded && !right,
    // An explanation gives the answer away.
    explanation: right || revealed,
    // The right order stands under its list, at no control.
    solution: revealed && !right,
  });
  for (const line of question.querySelectorAll('.answer')) {
    const [control] = controlsOf(line);
    const mark = outcome.marks.find(({ name, value }) => name === control?.name && value === control.value);
    say(line, {
      right: graded && mark?.right,
      wrong: graded && mark && !mark.right,
      feedback: graded && !!mark,
      solution: revealed && !right && !mark?.right,
    });
  }
  // Not `disabled`: the answers and what is said about them stay within reach of the keyboard.
  for (const control of question.querySelectorAll<HTMLInputElement>('input,select,textarea,[data-move]')) {
    if (/text/.test(control.type)) control.readOnly = locked;
    else control.setAttribute('aria-disabled', String(locked));
  }
}

function verdictOf({ score, answered }: Outcome): string {
  if (score === 1) return 'right';
  if (score) return 'partly';
  if (!answered) return 'unanswered';
  return score === 0 ? 'wrong' : 'received';
}
