// A learner who answers a quiz by keyboard alone.
import type { Browser, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { LearnerRecord } from '../../src/lms-simulator/record';
import type { PackageFile } from '../../src/model/course';
import type { Lms } from '../lms/server';
import { enrol } from './learner';

export interface QuizLearner {
  lms: Lms;
  /** Opens the module on its quiz's page; the tab is the content's own. */
  launch(page?: string): Promise<Page>;
}

/** Enrols a learner whose tab is the content's own. Nothing may be asked of another host. `record`: of an earlier edition. */
export async function enrolForQuiz(
  browser: Browser,
  files: PackageFile[] | Uint8Array,
  viewport = { width: 1280, height: 900 },
  record: LearnerRecord = {},
): Promise<QuizLearner> {
  const setup = { files, record, profile: 'opener' as const, browser: { viewport, reducedMotion: 'reduce' as const } };
  const { lms, outside, launch } = await enrol(browser, { onTestFinished }, setup);
  onTestFinished(() => expect(outside).toEqual([]));
  return {
    lms,
    async launch(id = 'page-1') {
      const { page } = await launch();
      await page.waitForSelector('html.ready');
      await page.evaluate(`location.hash = ${JSON.stringify(id)}`);
      await page.locator('form.quiz:visible').waitFor();
      return page;
    },
  };
}

/** Moves the focus with Tab, backwards if need be, until it is on what matches. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
    await page.keyboard.press('Tab');
  }
  expect.fail(`Tab never reached ${selector}`);
}

/** Starts at the top of the quiz, so that Tab finds every control below it. */
export async function toTop(page: Page): Promise<void> {
  await page.evaluate(
    "(() => { const title = document.querySelector('.page:not([hidden]) h1'); title.tabIndex = -1; title.focus(); })()",
  );
}

export async function chooseRadio(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `[name="${name}"]`);
  await page.keyboard.press('Space');
  await pressUntil(page, 'ArrowDown', `document.activeElement.value === ${JSON.stringify(value)}`);
}

export async function tick(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `[name="${name}"][value="${value}"]`);
  await page.keyboard.press('Space');
}

/** Ticks these boxes, and takes the tick from the others. */
export async function tickOnly(page: Page, name: string, values: readonly string[]): Promise<void> {
  const changing = (await page.evaluate(
    `[...document.querySelectorAll('[name="${name}"]')].filter(({ value, checked }) => ${JSON.stringify(values)}.includes(value) !== checked).map(({ value }) => value)`,
  )) as string[];
  for (const value of changing) await tick(page, name, value);
}

export async function choose(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `select[name="${name}"]`);
  await page.keyboard.press('Home');
  await pressUntil(page, 'ArrowDown', `document.activeElement.value === ${JSON.stringify(value)}`);
}

/** Writes over what stands there. */
export async function write(page: Page, name: string, words: string): Promise<void> {
  await tabTo(page, `[name="${name}"]`);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(words);
}

/** Brings a list into the order of `values` with its Move up buttons. */
export async function order(page: Page, name: string, values: readonly string[]): Promise<void> {
  const place = `[...document.querySelectorAll('[name="${name}"]')].map((input) => input.value)`;
  for (const [target, value] of values.entries()) {
    for (;;) {
      const now = (await page.evaluate(place)) as string[];
      if (now.indexOf(value) <= target) break;
      await toTop(page);
      await tabTo(page, `li:has([name="${name}"][value="${value}"]) [data-move="up"]`);
      await page.keyboard.press('Enter');
    }
  }
  // A list that was in order already is answered by touching it.
  await toTop(page);
  await tabTo(page, `li:has([name="${name}"]) [data-move="up"]`);
  await page.keyboard.press('Enter');
}

async function pressUntil(page: Page, key: string, condition: string): Promise<void> {
  for (let step = 0; step < 12; step += 1) {
    if (await page.evaluate(condition)) return;
    await page.keyboard.press(key);
  }
  expect.fail(`${key} never led to ${condition}`);
}

export async function pressSubmit(page: Page): Promise<void> {
  await tabTo(page, '[data-quiz-action="submit"]');
  await page.keyboard.press('Enter');
}

/** Values of the interactions that the LMS keeps, in order. */
export function interactionsOf(lms: Lms): Record<string, string>[] {
  const record = lms.record();
  const found: Record<string, string>[] = [];
  for (const [name, value] of Object.entries(record)) {
    const [, index, field] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(name) ?? [];
    if (index !== undefined && field !== undefined) found[Number(index)] = { ...found[Number(index)], [field]: value };
  }
  return found;
}

/** What describes the choice `value`, as the browser tells a screen reader. */
export async function describedBy(page: Page, name: string, value: string): Promise<unknown> {
  const devtools = await page.context().newCDPSession(page);
  const expression = `document.querySelector('[name="${name}"][value="${value}"]')`;
  const { objectId } = (await devtools.send('Runtime.evaluate', { expression })).result;
  const { nodes } = await devtools.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false });
  return nodes[0]?.description?.value;
}
