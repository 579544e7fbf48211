// Quizzes as they are seen, heard and printed: every kind of question, before and after submitting.
import { expect, test } from 'vitest';
import { bringAxe, findings, sidewaysScroll } from './accessible';
import { describeInBrowser } from './browser';
import { answerAll } from './quiz-answer-all';
import { enrolForQuiz, pressSubmit, toTop } from './quiz-learner';
import { quizPackage } from './quiz-package';
import { EVERY_KIND, gaps, longAnswer, parts, quizOf, single } from './quiz-samples';

await describeInBrowser('a quiz of every kind', (browser) => {
  for (const width of [1280, 320]) {
    test(`${width} px: nothing for axe to find, no sideways scrolling, before and after submitting`, async () => {
      const files = quizPackage({ quizzes: [quizOf(EVERY_KIND, { pass: 80, attempts: 2 })] });
      const { launch } = await enrolForQuiz(browser, files, { width, height: 900 });
      const page = await launch();
      await bringAxe(page);
      const faults: string[] = [];
      const look = async (state: string) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          faults.push(...(await findings(page)).map((finding) => `${state}, ${colorScheme}: ${finding}`));
        }
        const wide = await sidewaysScroll(page);
        if (wide > 0) faults.push(`${state}: ${wide} px too wide`);
        faults.push(...((await page.evaluate(SMALL_TARGETS)) as string[]).map((target) => `${state}: small ${target}`));
      };
      await look('fresh');
      await answerAll(page, false);
      await pressSubmit(page);
      await look('wrong');
      await page.getByRole('button', { name: 'Try again' }).press('Enter');
      await toTop(page);
      await pressSubmit(page);
      await look('no attempts left');
      expect(faults).toEqual([]);
    });
  }

  test('as a screen reader meets it: groups named by their questions, controls by their words', async () => {
    const { launch } = await enrolForQuiz(browser, quizPackage({ quizzes: [quizOf(EVERY_KIND)] }));
    const page = await launch();
    const tree = await page.locator('form.quiz').ariaSnapshot();
    for (const line of [
      '- form "Check yourself"',
      '- heading "Check yourself" [level=2]',
      '- group "Question 1 Which of these is not mentoring?"',
      '- heading "Which of these is not mentoring?" [level=3]',
      '- radio "Formal mentoring"',
      '- group "Question 2 · 2 points Which of these are community assets? Select all that apply"',
      '- checkbox "Individuals"',
      '- textbox "Your answer, a number"',
      '- combobox "The radio station"',
      `- 'button "Move up: Talk with people"'`,
      '- textbox "Gap 1 of 2"',
      '- combobox "Gap 2 of 2"',
      '- table "Who decides what?"',
      '- radio "The budget Library"',
      '- button "Submit answers"',
    ]) {
      expect(tree).toContain(line);
    }
    expect(tree).not.toContain('Not correct');
    const moved = page.getByRole('button', { name: 'Move down: Plan together' });
    await page.getByRole('button', { name: 'Move up: Plan together' }).press('Enter');
    expect(await page.locator('#announcer').textContent()).toMatch(/^Plan together: position \d of 3$/);
    expect(await moved.isVisible()).toBe(true);
  });

  test('gaps to write in are as high as those to choose in', async () => {
    const { launch } = await enrolForQuiz(browser, quizPackage({ quizzes: [quizOf(EVERY_KIND)] }));
    const page = await launch();
    const gaps = await Promise.all(['Gap 1 of 2', 'Gap 2 of 2'].map((name) => page.getByLabel(name).boundingBox()));
    expect(gaps[0]?.height).toBeCloseTo(gaps[1]?.height ?? 0, 0);
  });

  test('a long choice in a gap is no wider than a narrow window', async () => {
    const long = 'deficit, and everything that goes with it in the long run';
    const options = parts({ deficit: long, resource: 'resource' });
    const wordy = { ...gaps, shape: { ...gaps.shape, options: { view: options } } as typeof gaps.shape };
    const files = quizPackage({ quizzes: [quizOf([wordy])] });
    const { launch } = await enrolForQuiz(browser, files, { width: 320, height: 900 });
    expect(await sidewaysScroll(await launch())).toBe(0);
  });

  test('on paper: every question, and every answer in full', async () => {
    const words = 'What the school and the library said to each other in May. '.repeat(30).trim();
    const { launch } = await enrolForQuiz(
      browser,
      quizPackage({ quizzes: [quizOf([single, longAnswer], { layout: 'one', show: 'score' })] }),
    );
    const page = await launch();
    await page.evaluate(`(() => {
      const field = document.querySelector('textarea');
      field.value = ${JSON.stringify(words)};
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('.question:visible').count()).toBe(2);
    expect(await page.locator('.printed').innerText()).toBe(words);
    expect(await page.locator('textarea').isVisible()).toBe(false);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('textarea').inputValue()).toBe(words);
  });

  test('on paper: a gap is a rule in its line, and no room above it', async () => {
    const { launch } = await enrolForQuiz(browser, quizPackage({ quizzes: [quizOf([gaps])] }));
    const page = await launch();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    for (const gap of await page.locator('.gap').all()) expect((await gap.boundingBox())?.height).toBeLessThan(50);
    expect(await page.locator('.gap .printed').count()).toBe(2);
  });

  test('without a script it can be read, and shows no answers', async () => {
    const files = quizPackage({ quizzes: [quizOf(EVERY_KIND)] });
    const { lms } = await enrolForQuiz(browser, files);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(lms.contentUrl);
    expect(await page.locator('.question:visible').count()).toBe(EVERY_KIND.length);
    expect(await page.getByRole('button', { name: 'Submit answers' }).isVisible()).toBe(false);
    expect(await page.locator(':is(.solution, .feedback, .note):visible').count()).toBe(0);
    await context.close();
  });
});

/** WCAG 2.5.8: 24 CSS pixels each way, a label counting with its control. */
const SMALL_TARGETS = `[...document.querySelectorAll('.quiz :is(button, input:not([type=hidden]), select, textarea, summary)')]
  .filter((control) => control.checkVisibility())
  .map((control) => ({ control, box: (control.labels?.[0] ?? control).getBoundingClientRect() }))
  .filter(({ control, box }) => box.height < 24 && control.getBoundingClientRect().height < 24)
  .map(({ control, box }) => (control.name || control.textContent) + ' ' + box.width + ' × ' + box.height)`;
