// The sample module as a learner takes it who has understood it: what its text calls right is right, and it is enough to pass.
import type { Frame, Locator } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { en } from '../../src/languages/en';
import { eventually } from '../eventually';
import { describeInBrowser } from './browser';
import { button, enrol, headingOf, LONG_STORY, pressNext, shown } from './learner';
import { type BuiltPackage, buildSample } from './packages';

let sample: BuiltPackage;

beforeAll(async () => {
  sample = await buildSample('community-partnerships');
});

/** The answers that the module's own pages give. */
async function answerFromTheText(quiz: Locator): Promise<void> {
  await quiz.getByRole('radio', { name: 'Where do these families already meet?' }).check();
  for (const asset of [/^A choir/, /^A school kitchen/, /^A grandmother/]) {
    await quiz.getByRole('checkbox', { name: asset }).check();
  }
  await quiz.getByRole('radio', { name: 'False' }).check();
  await match(quiz, /news/, 'Network');
  await match(quiz, /flu clinic/, 'Cooperate');
  await match(quiz, /calendar/, 'Coordinate');
  await match(quiz, /one budget/, 'Collaborate');
  await putInOrder(quiz, ['Ask', 'Listen', 'Say back', 'Act', 'Report']);
  await quiz.getByRole('combobox', { name: /^Gap 1/ }).selectOption('what you have heard');
  await quiz.getByRole('textbox', { name: /^Gap 2/ }).fill('right');
  await pick(quiz, /suggestion box/, 'Consultation');
  await pick(quiz, /last word/, 'Delegated power');
  await pick(quiz, /poster/, 'Informing');
  await quiz.getByRole('radio', { name: /two helpers on May 3/ }).check();
  await quiz.getByRole('textbox', { name: /number/ }).fill('26');
}

async function match(quiz: Locator, name: RegExp, value: string): Promise<void> {
  await quiz.getByRole('combobox', { name }).selectOption(value);
}

async function pick(quiz: Locator, row: RegExp, column: string): Promise<void> {
  await quiz
    .getByRole('row', { name: row })
    .getByRole('radio', { name: new RegExp(column) })
    .check();
}

/** Moves each step up to its place; the buttons are named after the steps. */
async function putInOrder(quiz: Locator, steps: readonly string[]): Promise<void> {
  const items = quiz.getByRole('group', { name: /in order/ }).getByRole('listitem');
  for (const [target, step] of steps.entries()) {
    const place = async () => (await items.allInnerTexts()).findIndex((text) => text.includes(step));
    while ((await place()) > target)
      await items
        .nth(await place())
        .getByRole('button', { name: /Move up/ })
        .click();
  }
}

/** A cell of a worksheet on the page that is shown. */
function box(content: Frame, name: string): Locator {
  return content.getByLabel(name, { exact: true }).filter({ visible: true });
}

/** Page by page to the one with this heading. */
async function readTo(content: Frame, heading: string): Promise<void> {
  while ((await headingOf(content)) !== heading) await pressNext(content);
}

await describeInBrowser('the sample module', (browser) => {
  test(
    'is begun, written in, passed with full points and finished by somebody who does what its pages say',
    LONG_STORY,
    async (context) => {
      const { lms, launch } = await enrol(browser, context, { files: sample.zip });
      const { content } = await launch();
      await box(content, 'What I know, row 1').fill('The choir director');
      await readTo(content, 'Check yourself');
      const quiz = content.getByRole('form', { name: 'Working with partners' });
      await answerFromTheText(quiz);
      await quiz.getByRole('button', { name: 'Submit answers' }).click();
      await eventually(async () => expect(await quiz.innerText()).toContain('12 of 12 points (100 %)'));

      await pressNext(content);
      expect(await box(content, 'What I know, row 1').inputValue()).toBe('The choir director');
      await box(content, 'What I learned, row 1').fill('Ask who decides');
      await box(content, 'Next step, row 1').fill('Have lunch at the grocery');
      await box(content, 'Who, row 1').fill('I');
      // The action plan asks for a whole line.
      await eventually(() => expect(lms.record()['cmi.suspend_data']).toContain('Have lunch at the grocery'));
      expect(lms.record()['cmi.core.lesson_status']).toBe('incomplete');
      await box(content, 'By when, row 1').fill('2030-05-03');
      await button(content, en.finish).click();
      await shown(content, en.runtime.exit.saved.title);
      expect(lms.record()).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100' });
    },
  );
});
