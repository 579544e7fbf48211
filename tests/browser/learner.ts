// A learner in a module: enrolled in the test LMS, with a browser of their own, and eyes on whatever goes wrong there.
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { expect, type TestContext } from 'vitest';
import { eventually, PATIENCE } from '../eventually';
import { type Lms, type LmsOptions, startLms } from '../lms/server';
import { newLearner } from './browser';
import { type LaunchedModule, launchModule } from './launch';

export interface Learner {
  lms: Lms;
  context: BrowserContext;
  /** What the pages asked of other hosts. */
  outside: string[];
  /** Opens the module from the LMS and waits until a page of it can be read; with `commit`, though not all has come yet. */
  launch(waitUntil?: 'load' | 'commit'): Promise<LaunchedModule>;
}

interface EnrolOptions extends Partial<LmsOptions> {
  files: LmsOptions['files'];
  /** How the learner's browser is set up. */
  browser?: Parameters<Browser['newContext']>[0];
  /** What the browser itself may note in the console: requests that the test has fail. */
  complaints?: RegExp;
}

const CONTENTS = /^(Contents|Contenido)$/;

/** For tests of several launches or many pages, on two busy cores. */
export const LONG_STORY = { timeout: 90_000 };

/** What Chromium itself notes of requests that a test has refused, or that go to other hosts. */
export const REFUSALS = /503|net::ERR_/;

/** The heading of the page that is shown. */
const HEADING = 'main h1:visible';

/** Enrols a learner for one test. When it ends, nothing may have gone wrong in the browser that it did not expect. */
export async function enrol(
  browser: Browser,
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
  { browser: setup, complaints, ...options }: EnrolOptions,
): Promise<Learner> {
  const lms = await startLms(options);
  const { context, outside } = await newLearner(browser, setup);
  context.setDefaultTimeout(PATIENCE);
  /** Errors of the console and uncaught exceptions, in any of this learner's tabs. */
  const troubles: string[] = [];
  context.on('weberror', (error) => troubles.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error' && !complaints?.test(message.text())) troubles.push(message.text());
  });
  onTestFinished(async () => {
    await context.close();
    await lms.close();
    expect(troubles).toEqual([]);
    expect(lms.missing()).toEqual([]);
  });
  const launch = async (waitUntil?: 'load' | 'commit') => {
    const launched = await launchModule(context, lms, waitUntil);
    // What is shown before its script runs is all of it.
    await launched.content.waitForSelector(waitUntil === 'commit' ? `.ready ${HEADING}` : HEADING);
    return launched;
  };
  return { lms, context, outside, launch };
}

/** What the h1 says: the page that is shown, or the closing words. */
export function headingOf(content: Frame | Page): Promise<string> {
  return content.locator('h1:visible').innerText();
}

/** Titles of the entries that the contents call done, as somebody hears them who cannot see the ticks. */
export async function doneIn(content: Frame | Page, done = 'done'): Promise<string[]> {
  const links = content.getByRole('navigation', { name: CONTENTS }).getByRole('link');
  const entries = await links.evaluateAll(shownTexts);
  const mark = ` (${done})`;
  return entries.filter((entry) => entry.endsWith(mark)).map((entry) => entry.slice(0, -mark.length));
}

/** What stands in elements without what is hidden in them. */
function shownTexts(elements: unknown): string[] {
  interface Part {
    hidden?: boolean;
    textContent: string;
  }
  return (elements as { childNodes: Iterable<Part> }[]).map(({ childNodes }) =>
    [...childNodes].map(({ hidden, textContent }) => (hidden ? '' : textContent)).join(''),
  );
}

/** Waits until this page is shown. */
export function shown(content: Frame | Page, heading: string | undefined): Promise<void> {
  return eventually(async () => expect(await headingOf(content)).toBe(heading));
}

/** Opens a page from the contents. */
export async function openEntry(content: Frame | Page, title: string): Promise<void> {
  const contents = content.getByRole('navigation', { name: CONTENTS });
  await contents.getByRole('link', { name: `${title} (` }).click();
  await shown(content, title);
}

/** The notices on screen, without the name of the button that puts them away. */
export function noticesIn(content: Frame | Page): Promise<string[]> {
  return content.locator('.notice p').allTextContents();
}

export function button(content: Frame | Page, name: string | RegExp) {
  return content.getByRole('button', { name });
}

/** Turns the page with Next and waits for the next heading. */
export async function pressNext(content: Frame | Page): Promise<void> {
  const before = await headingOf(content);
  await button(content, /^Next/).click();
  await eventually(async () => expect(await headingOf(content)).not.toBe(before));
}

/** Scrolls down with the wheel, as far as the page goes. */
export async function scrollToEnd({ page, content }: Pick<LaunchedModule, 'page' | 'content'>): Promise<void> {
  await content.locator('h1:visible').hover();
  await page.mouse.wheel(0, 100_000);
}

/** Moves the focus with Tab until it is on what `name` says. */
export async function tabTo({ page, content }: Pick<LaunchedModule, 'page' | 'content'>, name: RegExp): Promise<void> {
  const passed: string[] = [];
  while (passed.length < MOST_TABS) {
    await page.keyboard.press('Tab');
    const focused = String(await content.evaluate(FOCUSED)).trim();
    if (name.test(focused)) return;
    passed.push(focused);
  }
  expect.fail(`Tab never reached ${name}; it went by ${passed.join(' | ')}`);
}

/** What has the focus, in words; none where nothing in the module has it. */
const FOCUSED = "document.querySelector(':focus')?.textContent ?? ''";

/** More stops than any page of the tests has. */
const MOST_TABS = 60;
