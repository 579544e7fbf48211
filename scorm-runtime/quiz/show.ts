// Brings a quiz's form in step with its state: what is said of it and of its questions, marks, buttons, what can be changed.

import { choiceName, markName } from '../../src/model/mark-names';
import type { Outcome } from '../../src/model/question';
import { grade } from '../../src/questions/grade';
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
  const { form, drawn, state, data, reminded, at } = quiz;
  const key = drawn[index];
  if (!key) return;
  const question = questionOf(form, key);
  const outcome = grade(key, state.answers);
  const locked = isLocked(quiz, index);
  question.classList.toggle('waiting', isStepwise(quiz) && index !== at);
  question.classList.toggle('locked', locked);
  say(question, {
    number: { number: index + 1 },
    ...(locked && data.show === 'answers' ? resultOf(outcome, quiz) : blankOf(reminded && !outcome.answered)),
  });
  // Not `disabled`: the answers and what is said about them stay within reach of the keyboard.
  for (const control of question.querySelectorAll<HTMLInputElement>('input,select,textarea,[data-move]')) {
    if (/text/.test(control.type)) control.readOnly = locked;
    else control.setAttribute('aria-disabled', String(locked));
  }
}

function blankOf(unanswered: boolean): Sayings {
  return { result: unanswered, unanswered };
}

function resultOf(outcome: Outcome, { data, state, mark }: RunningQuiz): Sayings {
  const verdict = verdictOf(outcome);
  const right = verdict === 'right' || verdict === 'received';
  // Nothing can be gained by the keys any more.
  const revealed = isMet(data, state, mark) || attemptsLeft(data, state, mark) === 0;
  const said: Sayings = {
    result: true,
    [verdict]: true,
    correct: right,
    tryAgain: !right,
    // An explanation gives the answer away.
    explanation: right || revealed,
    solution: revealed && !right,
  };
  for (const { name, value, right } of outcome.marks) {
    said[markName(name, right)] = true;
    said[markName(choiceName(name, value), right)] = true;
  }
  return said;
}

function verdictOf({ score, answered }: Outcome): string {
  if (score === 1) return 'right';
  if (score) return 'partly';
  if (!answered) return 'unanswered';
  return score === 0 ? 'wrong' : 'received';
}
