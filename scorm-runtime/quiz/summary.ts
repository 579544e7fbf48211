// The summary under a quiz: what is not answered yet, and after submission the result with links to what was wrong.
import { fillText } from '../../src/model/texts';
import { element } from '../document-parts';
import { questionOf } from './arrange-form';
import { icon } from './results';
import type { RunningQuiz } from './running-quiz';
import { type Graded, percent, type Submission } from './scoring';
import { attemptsLeft, isMet } from './standing';

/** Fills the summary and shows it. */
function show({ form }: RunningQuiz, verdict: string, ...content: HTMLElement[]): HTMLElement {
  const summary = summaryOf(form);
  summary.dataset.verdict = verdict;
  summary.replaceChildren(...content);
  summary.hidden = false;
  return summary;
}

export function hideSummary({ form }: RunningQuiz) {
  summaryOf(form).hidden = true;
}

function summaryOf(form: HTMLFormElement): HTMLElement {
  return form.querySelector('.quiz-summary') as HTMLElement;
}

/** Names the questions without an answer. Returns what is also to be spoken. */
export function remind(quiz: RunningQuiz, unanswered: readonly Graded[]): string {
  const { texts } = quiz;
  const { length } = unanswered;
  const heading = fillText(length === 1 ? texts.remindOne : texts.remindMany, { count: length });
  show(quiz, 'unanswered', line('!', heading), links(quiz, unanswered), line('', texts.submitAnyway));
  return `${heading} ${unanswered.map((graded) => nameOf(quiz, graded)).join(', ')}. ${texts.submitAnyway}`;
}

/** The result of the last submission, as far as the quiz shows it. */
export function showSummary(quiz: RunningQuiz, { graded, points, possible, share }: Submission): HTMLElement {
  const { data, state, mark, texts } = quiz;
  const says = (text: string, values: Record<string, number>) => line('', fillText(text, values));
  if (data.show === 'nothing') return show(quiz, 'submitted', line('✓', texts.submitted), ...attempts(quiz));
  const met = isMet(state, mark);
  const verdict = mark === undefined || share === undefined ? 'submitted' : met ? 'passed' : 'failed';
  const words = { submitted: texts.submitted, passed: texts.passed, failed: texts.notPassed }[verdict];
  const scored =
    share === undefined
      ? []
      : [says(texts.points, { points: short(points), possible: short(possible), percent: percent(share) })];
  const best = state.best !== undefined && share !== undefined && state.best > share && !data.practice;
  const wrong =
    data.show === 'answers' ? graded.filter(({ outcome }) => outcome.score !== undefined && outcome.score < 1) : [];
  return show(
    quiz,
    verdict,
    line(verdict === 'failed' ? '✗' : '✓', words),
    ...scored,
    ...(verdict === 'failed' && mark !== undefined ? [says(texts.passMark, { pass: mark })] : []),
    ...(best ? [says(texts.best, { percent: percent(state.best ?? 0) })] : []),
    ...(wrong.length > 0 ? [line('', texts.review), links(quiz, wrong)] : []),
    ...attempts(quiz),
  );
}

function attempts({ data, state, mark, decides, texts }: RunningQuiz): HTMLElement[] {
  const left = attemptsLeft(data, state);
  if (left > 0) return [];
  const failed = decides && !isMet(state, mark);
  return [line('', [texts.attemptsNone, ...(failed ? [texts.moduleFailed] : [])].join('. ').replace(/([^.])$/, '$1.'))];
}

function line(sign: string, words: string): HTMLElement {
  return sign ? element('p', { class: 'verdict' }, icon(sign), words) : element('p', {}, words);
}

function links(quiz: RunningQuiz, graded: readonly Graded[]): HTMLElement {
  const items = graded.map((one) =>
    element('li', {}, element('a', { href: `#${questionOf(quiz.form, one.key).id}` }, nameOf(quiz, one))),
  );
  return element('ul', {}, ...items);
}

/** `Question 3: What …` */
function nameOf({ form }: RunningQuiz, { key }: Graded): string {
  const question = questionOf(form, key);
  const number = question.querySelector('.question-number')?.textContent?.split(' · ')[0] ?? '';
  return `${number}: ${question.querySelector('.question-title')?.textContent ?? ''}`;
}

/** Points as people write them: at most two decimals. */
function short(points: number): number {
  return Math.round(points * 100) / 100;
}
