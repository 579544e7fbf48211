// A learner who answers a quiz by keyboard alone, and the LMS that it is launched from.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { expect, onTestFinished, vi } from 'vitest';
import type { PackageFile } from '../../src/model/course';
import { type Lms, type LmsOptions, startLms } from '../lms/server';
import { newLearner } from './browser';
import { launchModule } from './launch';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Two busy cores can take their time. */
const PATIENCE = 8000;

export interface QuizLearner {
  lms: Lms;
  /** Opens the module on its quiz's page; the tab is the content's own. */
  launch(page?: string): Promise<Page>;
}

/** Nothing may have gone wrong in the browser when the test ends. */
export async function enrolForQuiz(
  browser: Browser,
  files: PackageFile[],
  options: Partial<LmsOptions> & { viewport?: { width: number; height: number } } = {},
): Promise<QuizLearner> {
  const { viewport = { width: 1280, height: 900 }, ...lmsOptions } = options;
  const lms = await startLms({ files, profile: 'opener', ...lmsOptions });
  const { context, outside } = await newLearner(browser, { viewport, reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE);
  const troubles: string[] = [];
  context.on('weberror', (error) => troubles.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  onTestFinished(async () => {
    await context.close();
    await lms.close();
    expect([...troubles, ...outside, ...lms.missing()]).toEqual([]);
  });
  const launch = async (id = 'page-1') => {
    const { page } = await launchModule(context, lms);
    await page.waitForSelector('html.ready');
    await page.evaluate(`location.hash = ${JSON.stringify(id)}`);
    await page.locator('form.quiz:visible').waitFor();
    return page;
  };
  return { lms, launch };
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

export async function choose(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `select[name="${name}"]`);
  await pressUntil(page, 'ArrowDown', `document.activeElement.value === ${JSON.stringify(value)}`);
}

export async function write(page: Page, name: string, words: string): Promise<void> {
  await tabTo(page, `[name="${name}"]`);
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

export function eventually(check: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(check, { timeout: PATIENCE, interval: 25 });
}

/** What axe finds on what is shown. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = (await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target + ': ' + failureSummary)))",
  )) as string[];
  return found;
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
