// From an empty folder to a learner's record: what `carrel new` writes is built, checked as any package, taken by an LMS and finished by keyboard alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { build } from '../../src/commands/build';
import { check } from '../../src/commands/check';
import { scaffold } from '../../src/commands/new';
import { eventually } from '../eventually';
import { emptyFolder, removeFolders, testConsole } from '../unit/course-world';
import { describeInBrowser } from './browser';
import { enrol, headingOf, LONG_STORY } from './learner';

afterAll(removeFolders);

const RESOURCES = new URL('../../dist/carrel/resources/', import.meta.url);

/** The words of one language, as its learners meet them. */
const LANGUAGES = {
  en: {
    next: /^Next/,
    submit: /^Submit/,
    finish: /^Finish/,
    topic: 'The first topic',
    quiz: 'Check yourself',
    sheet: 'My plan',
    module: 'my-first-module',
  },
  es: {
    next: /^Siguiente/,
    submit: /^Enviar/,
    finish: /^Terminar/,
    topic: 'El primer tema',
    quiz: 'Compruebe',
    sheet: 'Mi plan',
    module: 'mi-primer-modulo',
  },
};

/** A course that nobody has changed yet, built in its own folder. Returns the zip. */
async function packageOf(language: keyof typeof LANGUAGES): Promise<Uint8Array> {
  const { module, quiz, sheet } = LANGUAGES[language];
  const above = emptyFolder();
  scaffold('course', ['Course'], { language }, testConsole(above).console);
  const folder = join(above, 'course');
  scaffold('quiz', [quiz], { module }, testConsole(folder).console);
  scaffold('worksheet', [sheet], { module }, testConsole(folder).console);
  const builder = testConsole(folder);
  const options = { module: [], format: 'scorm12', out: 'out', strict: true, frozen: false, json: false };
  expect(await build(undefined, options, { ...builder.console, resources: RESOURCES })).toBe(0);
  const zip = `out/${module}-scorm12.zip`;
  const checker = testConsole(folder);
  const checked = await check(zip, { strict: true, json: false }, { ...checker.console, resources: RESOURCES });
  expect([checked, checker.out()]).toEqual([0, expect.stringContaining('no problems')]);
  return readFileSync(join(folder, zip));
}

const FOCUSED = `(() => {
  const at = document.activeElement?.contentDocument?.activeElement ?? document.activeElement;
  return (at.labels?.[0]?.textContent ?? at.getAttribute('aria-label') ?? at.textContent ?? '').trim();
})()`;

/** Presses Tab until the focus is on what has these words. */
async function tabTo(page: Page, words: RegExp) {
  const stops: string[] = [];
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    const text = (await page.evaluate(FOCUSED)) as string;
    if (words.test(text)) return;
    stops.push(text);
  }
  expect.fail(`Tab never reached ${words}; it went by ${stops.join(' | ')}`);
}

await describeInBrowser('from an empty folder to the LMS', (browser) => {
  for (const language of ['en', 'es'] as const) {
    test(`a module as carrel new writes it, in ${language}`, LONG_STORY, async (context) => {
      const { next, submit, finish, topic, quiz, sheet } = LANGUAGES[language];
      const { lms, launch } = await enrol(browser, context, { files: await packageOf(language) });
      const { page, content } = await launch();
      const press = async (words: RegExp) => {
        await tabTo(page, words);
        await page.keyboard.press('Enter');
      };
      const turnTo = async (title: string) => {
        await press(next);
        await eventually(async () => expect(await headingOf(content)).toBe(title));
      };
      await turnTo(topic);
      await turnTo(quiz);
      await tabTo(page, language === 'en' ? /^An x in the box/ : /^Una x en la casilla/);
      await page.keyboard.press('Space');
      await tabTo(page, language === 'en' ? /^True/ : /^Verdadero/);
      await page.keyboard.press('Space');
      await press(submit);
      await turnTo(sheet);
      await tabTo(page, language === 'en' ? /^What do you want to remember/ : /^¿Qué quiere recordar/);
      await page.keyboard.type('Ask the choir – ¡mañana!');
      await press(finish);
      await eventually(() => expect(lms.record()['cmi.core.lesson_status']).toBe('passed'));
      await eventually(() => expect(lms.record()['cmi.core.total_time']).not.toBe('0000:00:00.00'));
      const record = lms.record();
      expect(record['cmi.core.score.raw']).toBe('100');
      expect(record['cmi.suspend_data']).toContain('Ask the choir');
      expect(record['cmi.interactions.1.result']).toBe('correct');
      expect(JSON.stringify(Object.entries(record).filter(([key]) => key !== 'cmi.suspend_data'))).not.toContain(
        'choir',
      );
    });
  }
});
