// What learners do with the workbook: open it, write in it, take files out of it and put them in again.
import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright-core';
import { textsFor } from '../../src/languages/languages';
import type { LaunchedModule } from './launch';
import { button, shown } from './learner';

export const { workbook } = textsFor('en').texts;
export const FILE = 'partners-workbook';

/** A field on the page that is shown, by its label. */
export const field = (content: Frame, label: string | RegExp) =>
  content.locator('section:not([hidden])').getByLabel(label, { exact: typeof label === 'string' });

export const PEOPLE = 'The people I want to reach are:';
export const HOPE = 'My hope:';

export async function openWorkbook(content: Frame): Promise<void> {
  const contents = button(content, 'Contents');
  if (await contents.isVisible()) await contents.click();
  await content.getByRole('link', { name: workbook.title, exact: true }).click();
  await shown(content, workbook.title);
}

/** Presses a button and returns the file that comes of it. */
export async function download(page: Page, content: Frame, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button(content, name).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

export async function load(content: Frame, text: string, name = 'partners-work.json'): Promise<void> {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await content.locator('input[type=file]').setInputFiles(file);
}

export const status = (content: Frame) => content.locator('#workbook_ [data-work=status]').innerText();

export const dataFile = (worksheets: unknown, changes: Record<string, unknown> = {}) =>
  JSON.stringify({
    'carrel-work': 1,
    course: 'test-course',
    module: 'partners',
    title: 'Partners',
    worksheets,
    ...changes,
  });

/** Writes the answers that the tests look for, in the workbook. */
export async function write({ content }: Pick<LaunchedModule, 'content'>): Promise<void> {
  await openWorkbook(content);
  await field(content, PEOPLE).fill('Teens <and> their "parents"');
  await field(content, HOPE).fill('First line\nSecond line');
  await field(content, /^What I know/).fill('Cell one');
  await field(content, /^What I learned/).fill('Opened later');
  await field(content, 'write to them').check();
  await field(content, /^Very,/).check();
}
