// Brings a quiz's form in step with its state: what is said of it and of its questions, marks, buttons, what can be changed.
import { factsOf } from './facts';
import { controlsOf } from './form-answers';
import { questionsOf, type RunningQuiz } from './running-quiz';

/** Shows everything as the state says; returns the summary. */
export function showQuiz(quiz: RunningQuiz): HTMLElement {
  const { form } = quiz;
  const facts = factsOf(quiz);
  const isSo = (name: string) => (name.startsWith('!') ? !facts[name.slice(1)] : facts[name]);
  // Shown are the parts of which all that they name is so.
  for (const part of form.querySelectorAll<HTMLElement>('[data-say]'))
    part.hidden = !part.dataset.say?.split(' ').every(isSo);
  for (const field of form.querySelectorAll<HTMLElement>('[data-value]'))
    field.textContent = String(facts[field.dataset.value ?? ''] ?? field.textContent);
  for (const { element, waiting, locked } of questionsOf(quiz)) {
    element.classList.toggle('waiting', waiting);
    element.classList.toggle('locked', locked);
    // Not `disabled`: the answers and what is said about them stay within reach of the keyboard.
    for (const control of controlsOf(element)) {
      if (/text/.test(control.type)) (control as HTMLInputElement).readOnly = locked;
      else control.setAttribute('aria-disabled', String(locked));
    }
  }
  return form.querySelector('.quiz-summary') as HTMLElement;
}
