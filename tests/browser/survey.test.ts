// Surveys in the real browser, by keyboard alone, against the strict LMS: answered, resumed, submitted once, and what then arrived.
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { eventually } from '../eventually';
import { bringAxe, findings, sidewaysScroll, smallTargets } from './accessible';
import { describeInBrowser, killTab } from './browser';
import { type BuiltPackage, buildPackage, courseFolder } from './packages';
import {
  chooseRadio,
  enrolForQuiz,
  interactionsOf,
  order,
  pressSubmit,
  tabTo,
  tick,
  toTop,
  write,
} from './quiz-learner';

const WORDS = 'More examples from small towns.';

const THANKS = 'Thank you. Your answers are submitted.';

let built: BuiltPackage;

beforeAll(async () => {
  built = await buildPackage(courseFolder('tests/courses/surveys/source'), 'eval');
});

/** Every question of the first survey. */
async function answerAll(page: Page): Promise<void> {
  await toTop(page);
  await chooseRadio(page, 'how-did-you-come-here', 'other');
  await tick(page, 'which-parts-did-you-read-select-all-that', 'the-pages');
  await tick(page, 'which-parts-did-you-read-select-all-that', 'the-questions');
  await chooseRadio(page, 'i-would-do-another-module-like-this', 'true');
  await chooseRadio(page, 'how-useful-was-each-part.the-pages', 'very-useful');
  await chooseRadio(page, 'how-useful-was-each-part.the-examples', 'useful');
  await write(page, 'what-is-missing', WORDS);
  await toTop(page);
  await order(page, 'needs', ['people', 'time', 'money']);
}

async function answerStatements(page: Page): Promise<void> {
  await toTop(page);
  await chooseRadio(page, 'statements.learned', 'strongly-agree');
  await chooseRadio(page, 'statements.confident', 'neither-agree-nor-disagree');
  await chooseRadio(page, 'statements.intend', 'agree');
  await chooseRadio(page, 'statements.improve', 'disagree');
}

function arrived(lms: Parameters<typeof interactionsOf>[0]) {
  return interactionsOf(lms).map(({ id, type, student_response, result, weighting, ...more }) => {
    expect(more).not.toHaveProperty(['correct_responses.0.pattern']);
    return [id, type, student_response, result, weighting];
  });
}

/** The form that is on screen. */
const form = (page: Page) => page.locator('form.quiz:visible');

await describeInBrowser('a survey', (browser) => {
  test('is resumed after a lost tab, submitted once and locked; the module is finished by all of its surveys', async () => {
    const { lms, launch } = await enrolForQuiz(browser, built.zip);
    const first = await launch('index');
    await answerAll(first);
    await eventually(() => expect(lms.record()['cmi.suspend_data']).toContain(WORDS));
    await killTab(first);

    const page = await launch('index');
    expect(await page.getByLabel('Your answer').first().inputValue()).toBe(WORDS);
    expect(await page.locator('.item-words').allTextContents()).toEqual(['People', 'Time', 'Money']);
    expect(interactionsOf(lms)).toEqual([]);
    await toTop(page);
    await pressSubmit(page);
    await eventually(async () => expect(await page.evaluate('document.activeElement.innerText')).toBe(`✓${THANKS}`));
    await eventually(() =>
      expect(arrived(lms)).toEqual([
        ['eval.how-did-you-come-here', 'choice', '2', 'neutral', '0'],
        ['eval.which-parts-did-you-read-select-all-that', 'choice', '0,2', 'neutral', '0'],
        ['eval.i-would-do-another-module-like-this', 'true-false', 't', 'neutral', '0'],
        ['eval.how-useful-was-each-part.the-pages', 'likert', '2', 'neutral', '0'],
        ['eval.how-useful-was-each-part.the-examples', 'likert', '1', 'neutral', '0'],
        ['eval.needs', 'sequencing', 'c,a,b', 'neutral', '0'],
        ['eval.what-is-missing', 'fill-in', WORDS, 'neutral', '0'],
      ]),
    );
    expect(lms.record()['cmi.core.lesson_status']).toBe('incomplete');
    await staysAsSubmitted(page);

    await page.evaluate("location.hash = 'step-by-step'");
    await page.locator('#step-by-step').waitFor();
    await toTop(page);
    await chooseRadio(page, 'which-color-is-the-door', 'green');
    await tabTo(page, '[data-quiz-action="next"]');
    await page.keyboard.press('Enter');
    await chooseRadio(page, 'which-room-is-it', 'the-large-one');
    await pressSubmit(page);
    await page.evaluate("location.hash = 'four-statements'");
    await page.locator('#four-statements').waitFor();
    await answerStatements(page);
    await pressSubmit(page);
    await eventually(() => expect(lms.record()['cmi.core.lesson_status']).toBe('completed'));
    expect(arrived(lms).slice(-4)).toEqual([
      ['imls-library-workforce.statements.learned', 'likert', '4', 'neutral', '0'],
      ['imls-library-workforce.statements.confident', 'likert', '2', 'neutral', '0'],
      ['imls-library-workforce.statements.intend', 'likert', '3', 'neutral', '0'],
      ['imls-library-workforce.statements.improve', 'likert', '1', 'neutral', '0'],
    ]);
    expect(lms.record()).not.toHaveProperty(['cmi.core.score.raw']);
    expect(lms.calls().filter(({ name, error }) => name === 'LMSSetValue' && error !== 0)).toEqual([]);
    await killTab(page);

    const again = await launch('index');
    expect(await form(again).getByText(THANKS).isVisible()).toBe(true);
    await staysAsSubmitted(again);
  });

  test('names what is not answered once, and is then submitted without it', async () => {
    const { lms, launch } = await enrolForQuiz(browser, built.zip);
    const page = await launch('four-statements');
    await toTop(page);
    await chooseRadio(page, 'statements.learned', 'agree');
    await pressSubmit(page);
    const said = await page.getByRole('group', { name: 'Your answers' }).innerText();
    expect(said).toContain('1 question is not answered yet');
    expect(said).toContain('Question 1: How much do you agree with each statement?');
    expect(await page.evaluate('document.activeElement.name')).toBe('statements.confident');
    expect(interactionsOf(lms)).toEqual([]);
    await pressSubmit(page);
    await eventually(() => expect(interactionsOf(lms)).toHaveLength(4));
    expect(arrived(lms)[0]).toEqual(['imls-library-workforce.statements.learned', 'likert', '3', 'neutral', '0']);
    expect(interactionsOf(lms)[1]).not.toHaveProperty('student_response');
    await eventually(async () => expect(await form(page).innerText()).toContain(THANKS));
    expect(await form(page).innerText()).not.toContain('ot answered');
  });

  test('one question at a time: each is asked for once, and the page tells what is left', async () => {
    const { lms, launch } = await enrolForQuiz(browser, built.zip);
    const page = await launch('step-by-step');
    await toTop(page);
    await tabTo(page, '[data-quiz-action="next"]');
    await page.keyboard.press('Enter');
    expect(await form(page).innerText()).toContain('press the same button again to go on without an answer');
    expect(await page.locator('.quiz-step:visible').innerText()).toBe('Question 1 of 2');
    await tabTo(page, '[data-quiz-action="next"]');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await page.locator('.quiz-step:visible').innerText()).toBe('Question 2 of 2'));
    await chooseRadio(page, 'which-room-is-it', 'the-small-one');
    await pressSubmit(page);
    await eventually(() => expect(interactionsOf(lms)).toHaveLength(2));
    await page.getByRole('button', { name: 'Next Four statements' }).click();
    await page.getByRole('button', { name: 'Finish' }).click();
    const notice = page.locator('.notice', { hasText: 'Still to do' });
    expect(await notice.getByRole('link').allTextContents()).toEqual(['About this module', 'Survey']);
  });

  for (const width of [1280, 320]) {
    test(`${width} px: nothing for axe to find, and who reads the answers is said before the first question`, async () => {
      const { launch } = await enrolForQuiz(browser, built.zip, { width, height: 900 });
      const page = await launch('index');
      await bringAxe(page);
      const faults: string[] = [];
      const look = async (state: string) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          faults.push(...(await findings(page)).map((finding) => `${state}, ${colorScheme}: ${finding}`));
        }
        faults.push(...(await smallTargets(page)).map((target) => `${state}: small ${target}`));
        if ((await sidewaysScroll(page)) > 0) faults.push(`${state}: too wide`);
      };
      expect(await form(page).innerText()).toMatch(
        /^About this module\s+Nothing here is right or wrong.*not anonymous.*255 characters[\s\S]*Question 1/,
      );
      await look('fresh');
      await answerAll(page);
      await pressSubmit(page);
      await look('submitted');
      await page.evaluate("location.hash = 'four-statements'");
      await page.locator('#four-statements').waitFor();
      await look('statements');
      expect(faults).toEqual([]);
    });
  }

  test('on paper: every statement, with what was chosen', async () => {
    const { launch } = await enrolForQuiz(browser, built.zip);
    const page = await launch('four-statements');
    await answerStatements(page);
    await page.emulateMedia({ media: 'print' });
    // On paper all pages are shown.
    const survey = page.locator('[data-quiz="imls-library-workforce"]');
    expect(await survey.locator('tbody th').allInnerTexts()).toEqual([
      'I learned something by participating in this library activity.',
      'I feel more confident about what I just learned.',
      'I intend to apply what I just learned.',
      'Applying what I learned will help improve library services to the public.',
    ]);
    expect(await survey.locator(':checked').count()).toBe(4);
    expect(await survey.getByRole('button').count()).toBe(0);
  });
});

/** What was submitted cannot be changed, and there is nothing to press any more. */
async function staysAsSubmitted(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Somebody told me' }).click({ force: true });
  expect(await page.getByRole('radio', { name: 'Other' }).isChecked()).toBe(true);
  const words = page.locator('[name="what-is-missing"]');
  expect(await words.isEditable()).toBe(false);
  expect(await form(page).getByRole('button').count()).toBe(0);
}
