// Every kind of question in the real browser, by keyboard alone, against the strict LMS: right, wrong, skipped, resumed, retried.
import { expect, test } from 'vitest';
import { eventually } from '../eventually';
import { describeInBrowser, killTab } from './browser';
import { answerAll } from './quiz-answer-all';
import {
  choose,
  chooseRadio,
  describedBy,
  enrolForQuiz,
  interactionsOf,
  pressSubmit,
  tabTo,
  toTop,
  write,
} from './quiz-learner';
import { quizPackage } from './quiz-package';
import { EVERY_KIND, gaps, longAnswer, number, quizOf, single } from './quiz-samples';

/** What is said of answers only once they have a result. */
const RESULTS = ':is(.mark, .feedback, .note, .question-verdict):visible';

/** Without time and latency, which are the clock's. */
function results(found: ReturnType<typeof interactionsOf>) {
  return found.map(({ id, type, student_response, result }) => [id, type, student_response, result]);
}

const RIGHT = [
  ['check.not-mentoring', 'choice', '2', 'correct'],
  ['check.assets', 'choice', '0,1', 'correct'],
  ['check.money', 'true-false', 'f', 'correct'],
  ['check.who', 'fill-in', 'mimi  ito', 'correct'],
  ['check.county', 'numeric', '24.8', 'correct'],
  ['check.bring', 'matching', '1.a,2.b,3.c', 'correct'],
  ['check.steps', 'sequencing', 'a,b,c', 'correct'],
  ['check.glass.full', 'fill-in', 'Full', 'correct'],
  ['check.glass.view', 'choice', '1', 'correct'],
  ['check.decides.budget', 'choice', '0', 'correct'],
  ['check.decides.topic', 'choice', '2', 'correct'],
  ['check.next', 'fill-in', 'I will call the school.', 'neutral'],
];

const WRONG = [
  ['check.not-mentoring', 'choice', '0', 'wrong'],
  ['check.assets', 'choice', '0,2', 'wrong'],
  ['check.money', 'true-false', 't', 'wrong'],
  ['check.who', 'fill-in', 'Nobody', 'wrong'],
  ['check.county', 'numeric', '7', 'wrong'],
  ['check.bring', 'matching', '1.c,2.b,3.a', 'wrong'],
  ['check.steps', 'sequencing', 'c,b,a', 'wrong'],
  ['check.glass.full', 'fill-in', 'empty', 'wrong'],
  ['check.glass.view', 'choice', '0', 'wrong'],
  ['check.decides.budget', 'choice', '1', 'wrong'],
  ['check.decides.topic', 'choice', '0', 'wrong'],
  ['check.next', 'fill-in', 'I will call the school.', 'neutral'],
];

await describeInBrowser('a quiz of every kind', (browser) => {
  test('right by keyboard alone: resumed after a lost tab, submitted, passed', async () => {
    const { lms, launch } = await enrolForQuiz(browser, quizPackage({ quizzes: [quizOf(EVERY_KIND, { pass: 80 })] }));
    const first = await launch();
    await answerAll(first, true);
    expect(await first.locator(RESULTS).count()).toBe(0);
    await killTab(first);

    const page = await launch();
    expect(await page.getByLabel('Gap 1 of 2').inputValue()).toBe('Full');
    expect(await page.locator('.item-words').allTextContents()).toEqual([
      'Map what is there',
      'Talk with people',
      'Plan together',
    ]);
    expect(interactionsOf(lms)).toEqual([]);
    await toTop(page);
    await pressSubmit(page);
    const summary = page.getByRole('group', { name: 'Result' });
    await eventually(async () => expect(await summary.innerText()).toContain('Passed'));
    expect(await page.evaluate('document.activeElement.className')).toBe('quiz-summary');
    expect(await summary.innerText()).toContain('16 of 16 points (100 %)');
    await eventually(() => expect(results(interactionsOf(lms))).toEqual(RIGHT));
    expect(lms.record()).toMatchObject({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '100',
      'cmi.core.score.max': '100',
    });
    expect(lms.calls().filter(({ name, error }) => name === 'LMSSetValue' && error !== 0)).toEqual([]);
  });

  test('wrong by keyboard alone: feedback at each choice, links to what was wrong, nothing given away', async () => {
    const { lms, launch } = await enrolForQuiz(browser, quizPackage({ quizzes: [quizOf(EVERY_KIND, { pass: 80 })] }));
    const page = await launch();
    await answerAll(page, false);
    await pressSubmit(page);
    const summary = page.getByRole('group', { name: 'Result' });
    await eventually(async () => expect(await summary.innerText()).toContain('Not passed'));
    expect(await page.evaluate('document.activeElement.className')).toBe('quiz-summary');
    expect(results(interactionsOf(lms))).toEqual(WRONG);
    expect(lms.record()).toMatchObject({ 'cmi.core.lesson_status': 'incomplete' });
    expect(lms.record()).not.toHaveProperty(['cmi.core.score.raw']);

    const chosen = page.getByRole('radio', { name: 'Formal mentoring' });
    expect(await describedBy(page, 'not-mentoring', 'a')).toBe('Not correct Formal mentoring has a plan and an end.');
    expect(await chosen.isChecked()).toBe(true);
    expect(await page.getByText('Look at the table of kinds again.').isVisible()).toBe(true);
    expect(await page.getByText('Mentoring is a relationship').isVisible()).toBe(false);
    expect(await page.locator('.solution:visible').count()).toBe(0);

    await tabTo(page, 'a[href="#page-1--check--county"]');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await page.evaluate('document.activeElement.dataset.question')).toBe('county'));
    // What was submitted stays as it was submitted.
    await page.getByRole('radio', { name: 'Peer mentoring' }).click({ force: true });
    expect(await chosen.isChecked()).toBe(true);

    await tabTo(page, '[data-quiz-action="retry"]');
    await page.keyboard.press('Enter');
    expect(await summary.isVisible()).toBe(false);
    expect(await page.locator(RESULTS).count()).toBe(0);
    expect(await page.evaluate('document.activeElement.dataset.question')).toBe('not-mentoring');
    expect(await chosen.isChecked()).toBe(true);
    expect(await page.getByLabel('Gap 1 of 2').inputValue()).toBe('empty');
  });

  test('Try again leads to the first wrong answer, past those that were right, and to nothing else', async () => {
    const { lms, launch } = await enrolForQuiz(
      browser,
      quizPackage({ quizzes: [quizOf([single, number], { pass: 80 })] }),
    );
    const page = await launch();
    await toTop(page);
    await chooseRadio(page, 'not-mentoring', 'c');
    await write(page, 'county', '7');
    await pressSubmit(page);
    await page.evaluate(
      "globalThis.met = []; document.addEventListener('focusin', ({ target }) => met.push(target.dataset.question))",
    );
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    expect(await page.evaluate('met.filter(Boolean)')).toEqual(['county']);
    await pressSubmit(page);
    // Nobody was at the first question in this attempt: it took no time.
    await eventually(() => expect(interactionsOf(lms)).toHaveLength(4));
    expect(interactionsOf(lms)[2]).not.toHaveProperty('latency');
  });

  test('nothing is submitted by Enter in a field or by a change; what is not answered is named once', async () => {
    const { lms, launch } = await enrolForQuiz(
      browser,
      quizPackage({ quizzes: [quizOf([single, number, longAnswer], { pass: 50 })] }),
    );
    const page = await launch();
    await toTop(page);
    await chooseRadio(page, 'not-mentoring', 'c');
    await tabTo(page, '[name="county"]');
    await page.keyboard.press('Enter');
    await pressSubmit(page);
    expect(await page.evaluate('document.activeElement.name')).toBe('county');
    const reminder = await page.getByRole('group', { name: 'Result' }).innerText();
    expect(reminder).toContain('2 questions are not answered yet');
    expect(reminder).toContain('Question 2: How many people');
    expect(await page.locator('#announcer').textContent()).toContain('Question 3: What will you do next?');
    expect(interactionsOf(lms)).toEqual([]);
    await pressSubmit(page);
    await eventually(() => expect(interactionsOf(lms)).toHaveLength(3));
    expect(interactionsOf(lms)[1]).toMatchObject({ id: 'check.county', result: 'wrong' });
    expect(interactionsOf(lms)[1]).not.toHaveProperty('student_response');
    await eventually(() =>
      expect(lms.record()).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '50' }),
    );
  });

  test('words in place of a number are not answered: the focus goes to their question', async () => {
    const { launch } = await enrolForQuiz(browser, quizPackage({ quizzes: [quizOf([number])] }));
    const page = await launch();
    await page.getByRole('textbox').fill('many');
    await pressSubmit(page);
    expect(await page.evaluate('document.activeElement.id')).toMatch(/--county$/);
    expect(await page.locator('#announcer').textContent()).toMatch(/^1 question is not answered yet/);
  });

  test('a key that is pressed writes nothing anew in the form: a screen reader would read it again, and a long quiz be slow', async () => {
    const { launch } = await enrolForQuiz(browser, quizPackage({ quizzes: [quizOf([single, number, longAnswer])] }));
    const page = await launch();
    const watch = "document.querySelector('form.quiz'), { subtree: true, childList: true }";
    await page.evaluate(
      `globalThis.anew = 0; new MutationObserver((list) => { anew += list.length }).observe(${watch})`,
    );
    await toTop(page);
    await write(page, 'next', 'Talk');
    expect(await page.evaluate('anew')).toBe(0);
    await pressSubmit(page);
    // Now the summary says what is missing, and goes on to say it.
    await page.evaluate('anew = 0');
    await write(page, 'next', 'Talk again');
    expect(await page.evaluate('anew')).toBe(0);
  });

  test('a question that is half answered is missing too, and what is answered then is missing no more', async () => {
    const { launch } = await enrolForQuiz(
      browser,
      quizPackage({ quizzes: [quizOf([gaps, number], { show: 'score' })] }),
    );
    const page = await launch();
    await toTop(page);
    await write(page, 'glass.full', 'Full');
    await pressSubmit(page);
    expect(await page.evaluate('document.activeElement.name')).toBe('glass.view');
    const summary = page.getByRole('group', { name: 'Result' });
    expect(await summary.innerText()).toContain('2 questions are not answered yet');
    expect(await page.locator('.question-verdict:visible').allInnerTexts()).toEqual(['!Not answered', '!Not answered']);
    await toTop(page);
    await choose(page, 'glass.view', 'deficit');
    await write(page, 'county', '7');
    expect(await page.locator('.question-verdict:visible').count()).toBe(0);
    expect(await summary.isVisible()).toBe(false);
  });
});
