// Brings a quiz's form in step with how the learner stands: what is said, which buttons there are, what can be changed.
import { controlsOf } from './form-answers';

/** Shows the parts of `form` of which all that they name is so, and fills in the values of `facts`. */
export function showFacts(form: Element, facts: Readonly<Record<string, unknown>>) {
  const isSo = (name: string) => (name.startsWith('!') ? !facts[name.slice(1)] : facts[name]);
  for (const part of form.querySelectorAll<HTMLElement>('[data-say]'))
    part.hidden = !part.dataset.say?.split(' ').every(isSo);
  for (const field of form.querySelectorAll<HTMLElement>('[data-value]')) {
    // Of a question that was not drawn there are none, and nothing of it is seen.
    const value = String(facts[field.dataset.value ?? ''] ?? '');
    // What stands there is not written anew at every key: a screen reader would read it again.
    if (field.textContent !== value) field.textContent = value;
  }
}

export function showQuestion({ element, waiting, locked }: { element: Element; waiting: boolean; locked: boolean }) {
  element.classList.toggle('waiting', waiting);
  element.classList.toggle('locked', locked);
  // Not `disabled`: the answers and what is said about them stay within reach of the keyboard.
  for (const control of controlsOf(element)) {
    if (/text/.test(control.type)) (control as HTMLInputElement).readOnly = locked;
    else control.setAttribute('aria-disabled', String(locked));
  }
}
