// Brings a quiz's form in step with its state: what is said of it and of its questions, marks, buttons, what can be changed.

import { choiceName, markName } from '../../src/model/mark-names';
import type { Outcome } from '../../src/model/question';
import type { QuestionFacts } from '../../src/model/quiz-facts';
import { grade } from '../../src/questions/grade';
import { factsOf } from './facts';
import { isLocked, isStepwise, questionOf, type RunningQuiz } from './running-quiz';
import { attemptsLeft, isMet } from './standing';

type Facts = Readonly<Record<string, unknown>>;

/** Shows the parts of `place` of which all that they name is so, and fills in the values that the facts have. */
function say(place: Element, facts: Facts) {
  const isSo = (name: string) => (name.startsWith('!') ? !facts[name.slice(1)] : facts[name]);
  for (const part of place.querySelectorAll<HTMLElement>('[data-say]'))
    part.hidden = !part.dataset.say?.split(' ').every(isSo);
  for (const field of place.querySelectorAll<HTMLElement>('[data-value]'))
    field.textContent = String(facts[field.dataset.value ?? ''] ?? field.textContent);
}

/** Shows everything as the state says; returns the summary. */
export function showQuiz(quiz: RunningQuiz): HTMLElement {
  say(quiz.form, factsOf(quiz));
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
  say(question, locked && data.show === 'answers' ? resultOf(outcome, quiz) : { said: reminded && !outcome.answered });
  // Not `disabled`: the answers and what is said about them stay within reach of the keyboard.
  for (const control of question.querySelectorAll<HTMLInputElement>('input,select,textarea,[data-move]')) {
    if (/text/.test(control.type)) control.readOnly = locked;
    else control.setAttribute('aria-disabled', String(locked));
  }
}

/** What the form is told of a question whose result is shown. */
function resultOf({ score, answered, marks }: Outcome, { data, state, mark }: RunningQuiz): Facts {
  // What is not graded cannot be wrong.
  const right = score === undefined ? answered : score === 1;
  // Nothing can be gained by the keys any more.
  const revealed = isMet(data, state, mark) || attemptsLeft(data, state, mark) === 0;
  const facts: QuestionFacts & Record<string, unknown> = {
    said: true,
    result: true,
    answered,
    score,
    graded: score !== undefined,
    right,
    // An explanation gives the answer away.
    explained: right || revealed,
    solution: revealed && !right,
  };
  for (const { name, value, right } of marks) {
    facts[markName(name, right)] = true;
    facts[markName(choiceName(name, value), right)] = true;
  }
  return facts;
}
