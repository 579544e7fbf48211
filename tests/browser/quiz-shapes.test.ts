// Every shape of a question × right, wrong, partial, skipped, resumed, retried, attempts exhausted, in the real browser: what
// arrived at the strict LMS, to the letter.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { eventually } from '../eventually';
import { describeInBrowser, killTab } from './browser';
import { LONG_STORY } from './learner';
import { enrolForQuiz, interactionsOf, pressSubmit, toTop, write } from './quiz-learner';
import { quizPackage } from './quiz-package';
import { longAnswer, quizOf } from './quiz-samples';
import { ROWS, type Row, type Try } from './quiz-shape-answers';

/** The quiz alone decides: nothing has to be read. */
const QUIZ = [{ kind: 'quiz' as const }];

/** What the LMS has of the interactions from `first` on. */
function arrived(lms: Parameters<typeof interactionsOf>[0], first: number) {
  return interactionsOf(lms)
    .slice(first)
    .map(({ student_response, result }) => [student_response, result]);
}

async function give(page: Page, row: Row, { give: given }: Try): Promise<void> {
  await toTop(page);
  await row.answer(page, given);
}

async function submit(page: Page): Promise<void> {
  await toTop(page);
  await pressSubmit(page);
}

async function retry(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
}

await describeInBrowser('each shape, at the LMS', (browser) => {
  test.each(ROWS)('$name: skipped, retried, partial and resumed, wrong, right', LONG_STORY, async (row) => {
    const { lms, launch } = await enrolForQuiz(
      browser,
      quizPackage({ quizzes: [quizOf([row.question], { pass: 100 })], complete: QUIZ }),
    );
    const parts = row.right.arrives.length;
    const first = await launch();
    await submit(first);
    expect(interactionsOf(lms)).toEqual([]);
    await submit(first);
    await eventually(() => expect(arrived(lms, 0)).toEqual(row.right.arrives.map(() => [undefined, 'wrong'])));

    await retry(first);
    const half = row.partial ?? row.wrong;
    await give(first, row, half);
    await killTab(first);
    const page = await launch();
    expect(arrived(lms, parts)).toEqual([]);
    await submit(page);
    await eventually(() => expect(arrived(lms, parts)).toEqual(half.arrives));
    await retry(page);
    await give(page, row, row.wrong);
    await submit(page);
    await eventually(() => expect(arrived(lms, 2 * parts)).toEqual(row.wrong.arrives));
    expect(lms.record()).toMatchObject({ 'cmi.core.lesson_status': 'incomplete' });
    expect(lms.record()).not.toHaveProperty(['cmi.core.score.raw']);

    await retry(page);
    await give(page, row, row.right);
    await submit(page);
    await eventually(() => expect(arrived(lms, 3 * parts)).toEqual(row.right.arrives));
    await eventually(() =>
      expect(lms.record()).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100' }),
    );
    expect(lms.calls().filter(({ name, error }) => name === 'LMSSetValue' && error !== 0)).toEqual([]);
  });

  test.each(ROWS)('$name: the only attempt used up, and still used up when resumed', LONG_STORY, async (row) => {
    const quiz = quizOf([row.question], { pass: 100, attempts: 1 });
    const { lms, launch } = await enrolForQuiz(browser, quizPackage({ quizzes: [quiz], complete: QUIZ }));
    const first = await launch();
    const last = row.partial ?? row.wrong;
    await give(first, row, last);
    await submit(first);
    const failed = { 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': row.partial?.score ?? '0' };
    await eventually(() => expect(lms.record()).toMatchObject(failed));
    expect(arrived(lms, 0)).toEqual(last.arrives);
    expect(await first.locator('.solution:visible').count()).toBeGreaterThan(0);
    await killTab(first);

    const page = await launch();
    expect(await page.getByRole('button', { name: /Submit answers|Try again/ }).count()).toBe(0);
    expect(await page.locator('.solution:visible').count()).toBeGreaterThan(0);
    expect(await page.getByRole('group', { name: 'Result' }).innerText()).toContain('No attempts left.');
    expect(lms.record()).toMatchObject(failed);
    expect(arrived(lms, 0)).toEqual(last.arrives);
  });

  test(
    'long answer: skipped, retried and resumed, all attempts used: never graded, the module completed',
    LONG_STORY,
    async () => {
      const quiz = quizOf([longAnswer], { attempts: 2 });
      const { lms, launch } = await enrolForQuiz(browser, quizPackage({ quizzes: [quiz], complete: QUIZ }));
      const first = await launch();
      await submit(first);
      await submit(first);
      await eventually(() => expect(arrived(lms, 0)).toEqual([[undefined, 'neutral']]));
      await retry(first);
      await toTop(first);
      await write(first, 'next', 'I will call the school.');
      await killTab(first);
      const page = await launch();
      await submit(page);
      await eventually(() => expect(arrived(lms, 1)).toEqual([['I will call the school.', 'neutral']]));
      expect(lms.record()).toMatchObject({ 'cmi.core.lesson_status': 'completed' });
      expect(lms.record()).not.toHaveProperty(['cmi.core.score.raw']);
      expect(await page.getByRole('button', { name: /Submit answers|Try again/ }).count()).toBe(0);
    },
  );

  test('a question may be called what forms call a part of their own', async () => {
    const named = { ...longAnswer, key: { ...longAnswer.key, id: 'id' } };
    const { lms, launch } = await enrolForQuiz(browser, quizPackage({ quizzes: [quizOf([named])], complete: QUIZ }));
    const page = await launch();
    await toTop(page);
    await write(page, 'id', 'I will call the school.');
    await submit(page);
    await eventually(() => expect(arrived(lms, 0)).toEqual([['I will call the school.', 'neutral']]));
    expect(lms.record()).toMatchObject({ 'cmi.core.lesson_status': 'completed' });
  });
});
