// What is said back at a question once it is graded: marks beside the controls, the author's feedback, the right answer.
import type { Mark, Outcome } from '../../src/model/question';
import type { QuizRuntimeTexts } from '../../src/model/texts';
import { element } from '../document-parts';
import { controlsOf } from './form-answers';

/** Right, wrong and the rest as signs, beside the words that say the same (WCAG 1.4.1). */
const ICONS = { right: '✓', partly: '◐', wrong: '✗', received: '✓', unanswered: '!' };

type Verdict = keyof typeof ICONS;

/** What describes a control only once it is graded. */
const GIVEN = /--(mark|solution|feedback)_$/;

/** Takes back everything that `showResult` and `showUnanswered` have said. */
export function clearResult(question: HTMLElement) {
  for (const part of question.querySelectorAll<HTMLElement>('.mark,.feedback,.note,.question-result')) {
    if (part.matches('.mark:not(.solution)')) part.remove();
    else part.hidden = true;
  }
  for (const control of controlsOf(question)) {
    setDescriptions(
      control,
      descriptions(control).filter((id) => !GIVEN.test(id)),
    );
  }
  delete question.dataset.verdict;
}

export function showUnanswered(question: HTMLElement, texts: QuizRuntimeTexts) {
  clearResult(question);
  verdict(question, 'unanswered', texts);
}

/** Says how the question was answered. `reveal`: what would have been right, too. */
export function showResult(
  question: HTMLElement,
  outcome: Outcome,
  { texts, reveal }: { texts: QuizRuntimeTexts; reveal: boolean },
) {
  clearResult(question);
  const said = verdictOf(outcome);
  const right = said === 'right' || said === 'received';
  verdict(question, said, texts);
  show(question, right ? '[data-note=correct]' : '[data-note=tryAgain]');
  // An explanation gives the answer away.
  if (right || reveal) show(question, '[data-note=explanation]');
  for (const mark of outcome.marks) markControl(question, mark, texts);
  if (!reveal || right) return;
  for (const solution of question.querySelectorAll<HTMLElement>('.solution')) {
    const line = solution.closest('.answer');
    if (line?.querySelector('[data-mark=right]')) continue;
    solution.hidden = false;
    describe(line?.querySelector('input,select'), solution);
  }
}

function verdictOf({ score, answered }: Outcome): Verdict {
  if (score === 1) return 'right';
  if (score) return 'partly';
  if (!answered) return 'unanswered';
  return score === 0 ? 'wrong' : 'received';
}

function verdict(question: HTMLElement, said: Verdict, texts: QuizRuntimeTexts) {
  question.querySelector('.question-verdict')?.replaceChildren(icon(ICONS[said]), texts[said]);
  question.dataset.verdict = said;
  show(question, '.question-result');
}

export function icon(sign: string): HTMLElement {
  return element('span', { class: 'icon', 'aria-hidden': 'true' }, sign);
}

function show(part: Element, selector: string): HTMLElement | null {
  const found = part.querySelector<HTMLElement>(selector);
  if (found) found.hidden = false;
  return found;
}

/** The mark stands in the control's own line; both it and the author's feedback are the control's description. */
function markControl(question: HTMLElement, { name, value, mark }: Mark, texts: QuizRuntimeTexts) {
  const control = controlsOf(question).find((one) => one.name === name && (value === undefined || one.value === value));
  const line = control?.closest('.answer');
  // What was missed is a solution, and those are in the page; a blank field is not answered, which its question says.
  if (!control?.value || !line || mark === 'missed') return;
  const made = element(
    'span',
    { class: 'mark', 'data-mark': mark, id: `${control.id}--mark_` },
    icon(ICONS[mark]),
    texts[mark],
  );
  const after = line.querySelector('.solution,.feedback');
  if (after) after.before(made);
  else line.append(made);
  describe(control, made);
  describe(control, show(line, '.feedback'));
}

function describe(control: Element | null | undefined, by: Element | null) {
  if (control && by) setDescriptions(control, [...descriptions(control), by.id]);
}

function setDescriptions(control: Element, ids: readonly string[]) {
  if (ids.length > 0) control.setAttribute('aria-describedby', ids.join(' '));
  else control.removeAttribute('aria-describedby');
}

function descriptions(control: Element): string[] {
  return (control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
}
