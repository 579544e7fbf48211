// Attempts at a quiz in the real browser, against the strict LMS: the last one, one question at a time, what is drawn, what is left.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually } from '../eventually';
import { savedProgress } from '../saved-progress';
import { describeInBrowser, killTab } from './browser';
import {
  chooseRadio,
  describedBy,
  enrolForQuiz,
  interactionsOf,
  pressSubmit,
  tabTo,
  tick,
  toTop,
  write,
} from './quiz-learner';
import { quizPackage } from './quiz-package';
import { multiple, number, quizOf, single, trueFalse } from './quiz-samples';

await describeInBrowser('attempts and the questions of each', (browser) => {
  test('the last attempt is announced before it is used; after it the answers are shown and the module has failed', async () => {
    const { lms, launch } = await enrolForQuiz(
      browser,
      quizPackage({ quizzes: [quizOf([single, multiple], { pass: 80, attempts: 2 })] }),
    );
    const page = await launch();
    expect(await submitDescription(page)).toBe('Attempts left: 2');
    await toTop(page);
    await chooseRadio(page, 'not-mentoring', 'a');
    await tick(page, 'assets', 'people');
    await pressSubmit(page);
    // Beside the result of an attempt it must not seem that this was the last one.
    expect(await page.locator('.quiz-actions').innerText()).toMatch(/^You have one attempt left\./);
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    expect(await submitDescription(page)).toBe(
      'You have one attempt left. If it does not reach 80 %, the module is recorded as failed.',
    );
    await pressSubmit(page);
    await eventually(() =>
      expect(lms.record()).toMatchObject({ 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '33.33' }),
    );
    expect(await page.getByRole('group', { name: 'Result' }).innerText()).toContain(
      'No attempts left. The module is recorded as failed.',
    );
    expect(await page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(false);
    expect(await describedBy(page, 'not-mentoring', 'c')).toBe('Correct, but not chosen');
    expect(await page.getByText('Mentoring is a relationship').isVisible()).toBe(true);
  });

  test('that are used up in one window are used up in another, and what was chosen there stands there', async () => {
    const { lms, launch } = await enrolForQuiz(
      browser,
      quizPackage({ quizzes: [quizOf([single, multiple], { pass: 80, attempts: 1 })] }),
    );
    const first = await launch();
    await eventually(() => expect(lms.record()).toHaveProperty(['cmi.suspend_data']));
    const second = await launch();
    await chooseRadio(second, 'not-mentoring', 'a');
    await eventually(async () => expect(await first.locator('[name=not-mentoring][value=a]').isChecked()).toBe(true));
    await pressSubmit(second);
    await pressSubmit(second);
    await eventually(() => expect(lms.record()).toMatchObject({ 'cmi.core.lesson_status': 'failed' }));
    await eventually(async () =>
      expect(await first.getByRole('group', { name: 'Result' }).innerText()).toContain('No attempts left.'),
    );
    expect(await first.getByRole('button', { name: 'Submit' }).isVisible()).toBe(false);
  });

  test('who has passed is not threatened with failing, though the module is not finished', async () => {
    const files = quizPackage({ quizzes: [quizOf([single, multiple], { pass: 80, attempts: 2 })] });
    const check = { answers: {}, attempts: 1, best: 1, submitted: true, checked: 0, seed: 1 };
    const progress = { attempt: '1abc2', seen: [], finished: false, quizzes: { check } };
    const record = { 'cmi.core.lesson_status': 'incomplete', 'cmi.suspend_data': savedProgress(progress) };
    const { launch } = await enrolForQuiz(browser, files, undefined, record);
    const page = await launch();
    expect(await submitDescription(page)).toBe('You have one attempt left.');
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    expect(await submitDescription(page)).toBe('You have one attempt left.');
  });

  describe('of an edition that allows fewer attempts than were used', () => {
    const earlier = (status: string, finished: boolean) => {
      const answers = { 'not-mentoring': ['a'] };
      const check = { answers, attempts: 3, best: 0, submitted: true, checked: 0, seed: 1 };
      const progress = { attempt: '1abc2', seen: ['start', 'page-1'], finished, quizzes: { check } };
      return { 'cmi.core.lesson_status': status, 'cmi.suspend_data': savedProgress(progress) };
    };
    const files = quizPackage({ quizzes: [quizOf([single, multiple], { pass: 80, attempts: 2 })] });

    test('nobody fails unwarned: one more attempt is announced as the last', async () => {
      const { lms, launch } = await enrolForQuiz(browser, files, undefined, earlier('incomplete', false));
      const page = await launch();
      expect(lms.record()['cmi.core.lesson_status']).toBe('incomplete');
      await page.getByRole('button', { name: 'Try again' }).press('Enter');
      expect(await submitDescription(page)).toBe(
        'You have one attempt left. If it does not reach 80 %, the module is recorded as failed.',
      );
      await pressSubmit(page);
      await pressSubmit(page);
      await eventually(() => expect(lms.record()['cmi.core.lesson_status']).toBe('failed'));
      expect(await page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(false);
    });

    test('who had finished is neither failed nor told so', async () => {
      const { lms, launch } = await enrolForQuiz(browser, files, undefined, earlier('completed', true));
      const page = await launch();
      await page.getByRole('button', { name: 'Try again' }).press('Enter');
      expect(await submitDescription(page)).toBe('You have one attempt left.');
      await pressSubmit(page);
      await pressSubmit(page);
      const result = await page.getByRole('group', { name: 'Result' }).innerText();
      expect(result).toContain('No attempts left.');
      expect(result).not.toContain('failed');
      expect(lms.record()['cmi.core.lesson_status']).toBe('completed');
      expect(lms.record()).not.toHaveProperty(['cmi.core.score.raw']);
    });
  });

  test('one question at a time: checked, locked, resumed at the next, submitted at the end', async () => {
    const files = quizPackage({ quizzes: [quizOf([single, trueFalse, number], { layout: 'one', pass: 60 })] });
    const { lms, launch } = await enrolForQuiz(browser, files);
    const first = await launch();
    await toTop(first);
    await chooseRadio(first, 'not-mentoring', 'c');
    await tabTo(first, '[data-quiz-action="check"]');
    await first.keyboard.press('Enter');
    expect(await first.evaluate('document.activeElement.innerText')).toContain('You know what mentoring takes.');
    await killTab(first);

    const page = await launch();
    expect(await page.locator('.quiz-step').innerText()).toBe('Question 2 of 3');
    expect(await page.locator('.question:visible').count()).toBe(1);
    await toTop(page);
    await chooseRadio(page, 'money', 'true');
    await tabTo(page, '[data-quiz-action="check"]');
    await page.keyboard.press('Enter');
    await tabTo(page, '[data-quiz-action="next"]');
    await page.keyboard.press('Enter');
    await write(page, 'county', '25');
    await tabTo(page, '[data-quiz-action="check"]');
    await page.keyboard.press('Enter');
    expect(interactionsOf(lms)).toEqual([]);
    await pressSubmit(page);
    await eventually(() =>
      expect(lms.record()).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '66.67' }),
    );
    expect(await page.locator('.question:visible').count()).toBe(3);
  });

  test('what is drawn and shuffled stays as it is after resume; "all of the above" stays last', async () => {
    const bank = quizOf([single, multiple, trueFalse, number], { shuffle: true, pick: 3 });
    const { launch } = await enrolForQuiz(browser, quizPackage({ quizzes: [bank] }));
    const seen = (page: Page) => page.locator('.question:visible').allInnerTexts();
    const first = await launch();
    expect(await first.locator('.question:visible').count()).toBe(3);
    await first.locator('.question:visible').first().locator('input').first().focus();
    await first.keyboard.press('Space');
    await first.keyboard.type('7');
    const before = await seen(first);
    await killTab(first);
    const page = await launch();
    expect(await seen(page)).toEqual(before);
    const options = await page.locator('[data-question="assets"] .option').allTextContents();
    expect(options.at(-1)).toContain('All of the above');
  });

  test('a page with a quiz to do is not done, and what is left leads to the quiz', async () => {
    // A control that is called as a property of its form hides that (HTML, 4.10.3, named properties).
    const focus = { ...single, key: { ...single.key, id: 'focus' } };
    const { launch } = await enrolForQuiz(browser, quizPackage({ quizzes: [quizOf([focus], { pass: 80 })] }));
    const page = await launch();
    await page.getByRole('button', { name: 'Finish' }).click();
    const notice = page.locator('.notice', { hasText: 'Still to do' });
    expect(await notice.getByRole('link').allTextContents()).toEqual(['Check yourself']);
    expect(await page.getByRole('link', { name: 'Quiz page 1 (to do: Check yourself)', exact: true }).count()).toBe(1);
    await page.evaluate("location.hash = 'start'");
    await page.evaluate("location.hash = 'page-1--check'");
    await eventually(async () =>
      expect(await page.evaluate('document.activeElement.innerText')).toBe('Check yourself'),
    );
  });
});

function submitDescription(page: Page): Promise<unknown> {
  return page.evaluate(
    "document.getElementById(document.querySelector('[data-quiz-action=submit]').getAttribute('aria-describedby')).innerText",
  );
}
