// Brings one question in step with the quiz's state: what is said of it, the marks beside its controls, what can be changed.
import type { Mark, Outcome } from '../../src/model/question';
import type { QuizRuntimeTexts } from '../../src/model/texts';
import { grade } from '../../src/questions/grade';
import { element } from '../document-parts';
import { type Control, controlsOf } from './form-answers';
import { isLocked, isStepwise, questionOf, type RunningQuiz, revealed } from './running-quiz';

/** Right, wrong and the rest as signs, beside the words that say the same (WCAG 1.4.1). */
const ICONS = { right: '✓', partly: '◐', wrong: '✗', received: '✓', unanswered: '!' };

type Verdict = keyof typeof ICONS;

/** Shows the question at `index` of those that were drawn. */
export function showQuestion(quiz: RunningQuiz, index: number) {
  const { drawn, state, data, texts, reminded, at } = quiz;
  const key = drawn[index];
  if (!key) return;
  const question = questionOf(quiz, key);
  const outcome = grade(key, state.answers);
  const locked = isLocked(quiz, index);
  const graded = locked && data.show === 'answers';
  const verdict = graded ? verdictOf(outcome) : reminded && !outcome.answered ? 'unanswered' : undefined;
  const right = verdict === 'right' || verdict === 'received';
  // An explanation gives the answer away.
  const given = revealed(quiz);
  const notes: Record<string, boolean> = { correct: right, tryAgain: !right, explanation: right || given };
  const reveal = graded && !right && given;

  question.hidden = isStepwise(quiz) && index !== at;
  question.classList.toggle('locked', locked);
  question.dataset.verdict = verdict ?? '';
  if (verdict) question.querySelector('.question-verdict')?.replaceChildren(icon(ICONS[verdict]), texts[verdict]);
  show(question, '.question-result', verdict !== undefined);
  // The right order stands under its list, at no control.
  show(question, ':scope > .solution', reveal);
  for (const note of question.querySelectorAll<HTMLElement>('[data-note]'))
    note.hidden = !graded || !notes[note.dataset.note ?? ''];
  for (const line of question.querySelectorAll<HTMLElement>('.answer')) {
    showAnswer(line, graded ? outcome.marks : [], reveal, texts);
    lock(line, locked);
  }
}

function verdictOf({ score, answered }: Outcome): Verdict {
  if (score === 1) return 'right';
  if (score) return 'partly';
  if (!answered) return 'unanswered';
  return score === 0 ? 'wrong' : 'received';
}

/** The mark stands in the control's own line; what is said there is the control's description. */
function showAnswer(line: HTMLElement, marks: readonly Mark[], reveal: boolean, texts: QuizRuntimeTexts) {
  const [control] = controlsOf(line);
  if (!control) return;
  const found = marks.find(({ name, value }) => name === control.name && value === control.value);
  line.querySelector('[data-mark]')?.remove();
  show(line, '.feedback', found !== undefined);
  show(line, '.solution', reveal && !found?.right);
  if (found) {
    const mark = found.right ? 'right' : 'wrong';
    const attributes = { class: 'mark', 'data-mark': mark, id: `${control.id}--mark_` };
    const made = element('span', attributes, icon(ICONS[mark]), texts[mark]);
    line.insertBefore(made, line.querySelector('.solution,.feedback'));
  }
  const said = line.querySelectorAll(':is(.mark,.feedback,.notice-at-field):not([hidden])');
  set(control, 'aria-describedby', [...said].map(({ id }) => id).join(' '));
}

/** Not `disabled`: the answers and what is said about them stay within reach of the keyboard. */
function lock(line: HTMLElement, locked: boolean) {
  for (const control of line.querySelectorAll<Control | HTMLButtonElement>('input,select,textarea,[data-move]')) {
    set(control, /text/.test(control.type) ? 'readonly' : 'aria-disabled', locked ? 'true' : '');
  }
}

export function icon(sign: string): HTMLElement {
  return element('span', { class: 'icon', 'aria-hidden': 'true' }, sign);
}

function show(part: HTMLElement, selector: string, shown: boolean) {
  const found = part.querySelector<HTMLElement>(selector);
  if (found) found.hidden = !shown;
}

function set(part: Element, name: string, value: string) {
  if (value) part.setAttribute(name, value);
  else part.removeAttribute(name);
}
