// The same pages elsewhere: on paper, without scripts, in forced colours, in Spanish, from a folder on disk.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/languages/en';
import { es } from '../../src/languages/es';
import { eventually } from '../eventually';
import { unzip } from '../lms/unzip';
import { sidewaysScroll } from './accessible';
import { describeInBrowser, newLearner } from './browser';
import { everyConstruct } from './every-construct';
import { button, enrol, headingOf, pressNext, REFUSALS, shown } from './learner';
import { courseOf } from './memory-course';
import { type BuiltPackage, buildPackage, buildSample, courseFolder } from './packages';

let built: BuiltPackage;
let titles: string[];

beforeAll(async () => {
  built = await buildPackage(everyConstruct);
  titles = built.module.pages.map(({ title }) => title);
});

/** Of the pages' paragraphs, headings, list items and cells, those that cannot be read. */
const UNREADABLE = `[...document.querySelectorAll('.page h1, .page h2, .page p, .page li, .page td, .page pre')]
  .filter((element) => !element.closest('.visually-hidden') && !element.checkVisibility({ visibilityProperty: true }))
  .map((element) => element.textContent.slice(0, 60))`;

const FOLDED = "document.querySelectorAll('details:not([open])').length";

async function headings(page: Page): Promise<string[]> {
  return page.locator('h1:visible').allInnerTexts();
}

await describeInBrowser('the same pages elsewhere', (browser) => {
  describe('on paper', () => {
    test('every page is printed, in order, with what was folded, and nothing that can only be pressed', async (context) => {
      const { launch } = await enrol(browser, context, { files: built.zip, profile: 'opener' });
      const { page } = await launch();
      // What the paper gets is what is there once the runtime has heard that it will be printed.
      await page.evaluate(`addEventListener('beforeprint', () => {
      document.body.dataset.folded = ${FOLDED};
      document.body.dataset.unreadable = JSON.stringify(${UNREADABLE});
    })`);
      const folded = await page.evaluate(FOLDED);
      expect(folded).toBe(2);
      const paper = await page.pdf({ format: 'Letter' });
      expect(paper.length).toBeGreaterThan(10_000);
      expect(await page.evaluate('document.body.dataset.folded')).toBe('0');
      await eventually(async () => expect(await page.evaluate(FOLDED)).toBe(folded));

      await page.emulateMedia({ media: 'print' });
      await page.evaluate("dispatchEvent(new Event('beforeprint'))");
      expect(await headings(page)).toEqual(titles);
      expect(await page.evaluate(UNREADABLE)).toEqual([]);
      expect(await page.locator('button:visible, input:visible').count()).toBe(0);
    });
  });

  describe('without scripts', () => {
    test('every page can be read, and there is nothing to press', async (context) => {
      const { lms, context: desk } = await enrol(browser, context, {
        files: built.zip,
        profile: 'noApi',
        browser: { javaScriptEnabled: false, viewport: { width: 320, height: 700 } },
      });
      const page = await desk.newPage();
      await page.goto(lms.contentUrl);
      expect(await headings(page)).toEqual(titles);
      expect(await page.locator('button:visible, input:visible').count()).toBe(0);
      expect(await page.getByText('There is no single answer').isVisible()).toBe(false);
      await page.getByText('What would you say?').click();
      expect(await page.getByText('There is no single answer').isVisible()).toBe(true);
      expect(await page.getByRole('link', { name: /How a seed library began/ }).isVisible()).toBe(true);
    });

    test('a runtime that never arrives leaves every page to be read', async (context) => {
      const { lms, context: desk } = await enrol(browser, context, {
        files: built.zip,
        profile: 'noApi',
        complaints: REFUSALS,
      });
      await desk.route('**/carrel.js', (route) => route.abort());
      const page = await desk.newPage();
      await page.goto(lms.contentUrl);
      await eventually(async () => expect(await headings(page)).toEqual(titles));
    });
  });

  describe('in forced colours', () => {
    test('the current page, what is done and the focus can be told apart', async (context) => {
      const { launch } = await enrol(browser, context, {
        files: built.zip,
        profile: 'opener',
        browser: { forcedColors: 'active' },
      });
      const { page } = await launch();
      await pressNext(page);
      const weights = await page.evaluate(`[...document.querySelectorAll('nav li a')].map((link) => [
      link.getAttribute('aria-current'), getComputedStyle(link).fontWeight, getComputedStyle(link, '::before').content])`);
      expect(weights).toEqual([
        [null, '400', expect.stringContaining('✓')],
        ['page', '700', expect.anything()],
        [null, '400', '""'],
        [null, '400', '""'],
      ]);
      await page.keyboard.press('Tab');
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
      expect((await page.screenshot()).length).toBeGreaterThan(10_000);
    });
  });

  describe('in another language', () => {
    test('a Spanish module speaks Spanish throughout', async (context) => {
      const spanish = await buildPackage(courseFolder('tests/courses/spanish/source'));
      const { launch } = await enrol(browser, context, { files: spanish.zip, profile: 'noApi' });
      const { content } = await launch();
      expect(await content.locator('html').getAttribute('lang')).toBe('es');
      expect(await content.locator('[lang="en"]').count()).toBe(0);
      await content.getByText(es.runtime.notices['no-lms']).waitFor();
      expect(await content.getByRole('navigation', { name: es.contents }).isVisible()).toBe(true);
      expect(await content.getByText('0 de 1 páginas hechas').isVisible()).toBe(true);
      await button(content, /^Reproducir: .*se carga desde/).waitFor();
      await button(content, es.finish).click();
      await shown(content, es.runtime.exit.unrecorded.title);
    });

    test('a module in a language that the buttons do not speak says which one they do', async (context) => {
      const french = await buildPackage(
        courseOf({ index: { title: 'Bonjour', text: 'Une page.' } }, { 'course.yml': 'title: Cours\nlanguage: fr\n' }),
      );
      const { launch } = await enrol(browser, context, { files: french.zip, profile: 'noApi' });
      const { content } = await launch();
      expect(await content.locator('html').getAttribute('lang')).toBe('fr');
      expect(await content.locator('[lang="en"]').filter({ hasText: en.exit }).count()).toBe(1);
      expect(await content.locator('[lang="en"]').filter({ hasText: en.runtime.notices['no-lms'] }).count()).toBe(1);
    });
  });

  describe('from a folder on disk', () => {
    test('a package that was unzipped opens with its styles and its script', async ({ onTestFinished }) => {
      const sample = await buildSample('webinar-relationships');
      const folder = mkdtempSync(join(tmpdir(), 'carrel-file-'));
      const { context } = await newLearner(browser, { viewport: { width: 320, height: 700 } });
      onTestFinished(async () => {
        await context.close();
        rmSync(folder, { recursive: true });
      });
      for (const { path, bytes } of await unzip(sample.zip)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), bytes);
      }
      const page = await context.newPage();
      const troubles: string[] = [];
      page.on('pageerror', (error) => troubles.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') troubles.push(message.text());
      });
      await page.goto(pathToFileURL(join(folder, 'index.html')).href);
      await page.getByText(en.runtime.notices['no-lms']).waitFor();
      await pressNext(page);
      expect(await headingOf(page)).toBe(sample.module.pages[1]?.title);
      expect(await page.evaluate("getComputedStyle(document.querySelector('.masthead')).display")).toBe('flex');
      // Pictures come when they are needed: on the page that is shown.
      const pictures = '[...document.images].filter((image) => image.checkVisibility())';
      await eventually(async () =>
        expect(await page.evaluate(`${pictures}.every((image) => image.naturalWidth > 0)`)).toBe(true),
      );
      expect(await sidewaysScroll(page)).toBe(0);
      expect(troubles).toEqual([]);
    });
  });
});
