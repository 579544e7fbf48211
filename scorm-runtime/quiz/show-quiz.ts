// Brings a quiz's form in step with its state: which questions are shown and locked, which buttons, what is said.
import { fillText } from '../../src/model/texts';
import { questionOf } from './arrange-form';
import { controlsOf, fillAnswers } from './form-answers';
import { clearResult, showResult } from './results';
import { actionOf, isLocked, isStepwise, type RunningQuiz, revealed } from './running-quiz';
import { gradeAll } from './scoring';
import { attemptsLeft } from './standing';
import { hideSummary, showSummary } from './summary';

/** Shows the whole quiz as its state says; at the start, after a submission, and when a new attempt begins. */
export function showQuiz(quiz: RunningQuiz): HTMLElement | undefined {
  const { form, data, state, texts } = quiz;
  quiz.drawn = quiz.arrange(state.seed);
  fillAnswers(form, state.answers);
  const submission = gradeAll(quiz.drawn, state.answers);
  submission.graded.forEach(({ key, outcome }, index) => {
    const question = questionOf(form, key);
    clearResult(question);
    const graded = state.submitted || index < state.checked;
    if (graded && data.show === 'answers') showResult(question, outcome, { texts, reveal: revealed(quiz) });
  });
  hideSummary(quiz);
  const summary = state.submitted ? showSummary(quiz, submission) : undefined;
  showControls(quiz);
  return summary;
}

/** What can be changed and pressed now. */
export function showControls(quiz: RunningQuiz) {
  const { form, drawn, at, texts } = quiz;
  const stepwise = isStepwise(quiz);
  drawn.forEach((key, index) => {
    const question = questionOf(form, key);
    question.hidden = stepwise && index !== at;
    lock(question, isLocked(quiz, question));
  });
  const step = form.querySelector<HTMLElement>('.quiz-step');
  if (step) {
    step.hidden = !stepwise;
    step.textContent = fillText(texts.questionOf, { number: at + 1, count: drawn.length });
  }
  showButtons(quiz, stepwise);
  showAttempts(quiz);
}

/** Not `disabled`: the answers and what is said about them stay within reach of the keyboard. */
function lock(question: HTMLElement, locked: boolean) {
  question.classList.toggle('locked', locked);
  for (const control of [...controlsOf(question), ...question.querySelectorAll<HTMLElement>('[data-move]')]) {
    if (control.matches('textarea,[type="text"]')) control.toggleAttribute('readonly', locked);
    else if (locked) control.setAttribute('aria-disabled', 'true');
    else control.removeAttribute('aria-disabled');
  }
}

function showButtons(quiz: RunningQuiz, stepwise: boolean) {
  const { data, state, drawn, at } = quiz;
  const last = at === drawn.length - 1;
  // With answers shown each question is checked before the next; a checked one is done.
  const open = data.show === 'answers' && at >= state.checked;
  const left = attemptsLeft(data, state) > 0;
  const shown: Record<string, boolean> = {
    previous: stepwise && at > 0,
    check: stepwise && open,
    next: stepwise && !open && !last,
    submit: !state.submitted && left && (!stepwise || (last && !open)),
    retry: state.submitted && left,
  };
  for (const action of Object.keys(shown)) actionOf(quiz, action).hidden = !shown[action];
}

/** How many attempts there are, beside the button that uses one up, and part of what that button says. */
function showAttempts(quiz: RunningQuiz) {
  const { data, state, form, texts, mark, decides } = quiz;
  const line = form.querySelector<HTMLElement>('.quiz-attempts');
  const left = attemptsLeft(data, state);
  if (!line) return;
  line.hidden = left === 0 || left === Number.POSITIVE_INFINITY;
  const decisive = decides && mark !== undefined;
  // The only attempt is called the last one where something hangs on it.
  line.textContent =
    left > 1 || (data.attempts === 1 && !decisive)
      ? fillText(texts.attemptsLeft, { count: left })
      : fillText(decisive ? texts.attemptDecides : texts.attemptLast, { pass: mark ?? 0 });
  line.id = `${form.id}--attempts_`;
  for (const action of ['submit', 'retry']) {
    if (line.hidden) actionOf(quiz, action).removeAttribute('aria-describedby');
    else actionOf(quiz, action).setAttribute('aria-describedby', line.id);
  }
}
