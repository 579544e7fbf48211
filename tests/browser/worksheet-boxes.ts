// A worksheet of many boxes, and what learners do with it.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { en } from '../../src/languages/en';
import { prose } from '../unit/worksheet-world';
import type { LaunchedModule } from './launch';
import { type BuiltPackage, buildPackage } from './packages';
import { allAnswers, manyBoxes } from './worksheet-module';

const { runtime, worksheetRuntime: ofWorksheets } = en;

/** What learners are told of saving, and what the exit says and asks, where a module has worksheets. */
export const told = { ...runtime.notices, ...ofWorksheets.notices };
export const closing = { ...runtime.exit, ...ofWorksheets.exit };

const BOXES = 46;
/** Together far more than 4,096 characters can hold, far less than 64,000. */
const LENGTH = 500;

/** A text for each box. */
export const LONG = Array.from({ length: BOXES }, (_, index) => prose(LENGTH, index));

export function buildBoxes(): Promise<BuiltPackage> {
  return buildPackage(manyBoxes(BOXES));
}

/** What stands in each box. */
export async function boxesIn({ content }: Pick<LaunchedModule, 'content'>): Promise<(string | undefined)[]> {
  const answers = await allAnswers(content);
  return LONG.map((_, index) => answers[`index--notes question-${index + 1}`]?.[0]);
}

/** What is in the file that comes of it. */
export async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFileSync(await download.path(), 'utf8');
}
