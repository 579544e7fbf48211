// The coder in a real browser: it reads its own values and those written elsewhere, and writes the same ones, bit for bit.
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { type TextCoder, textCoder } from '../../scorm-runtime/coder/coder';
import { proseOf, recordOf } from '../bench/coder-record';
import { GOLDEN, HARD } from '../unit/coder-samples';
import { describeInBrowser, newLearner } from './browser';

declare const carrelCoder: { textCoder(): TextCoder };

/** What the browser makes of texts, by one coder after the other as a learner's saves are. */
function inBrowser(page: Page, texts: string[]): Promise<{ value: string; text: string | undefined }[]> {
  return page.evaluate((given) => {
    const coder = carrelCoder.textCoder();
    return given.map((text) => {
      const value = coder.encode(text);
      return { value, text: coder.decode(value) };
    });
  }, texts);
}

await describeInBrowser('the coder', (browser) => {
  let page: Page;

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: ['scorm-runtime/coder/coder.ts'],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'carrelCoder',
      target: 'es2020',
    });
    page = await (await newLearner(browser)).context.newPage();
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  });

  test('writes and reads the same as Node does, whatever the text is', async () => {
    const texts = [...Object.values(HARD), ...scrambled(60), recordOf(proseOf('english'), 9000), proseOf('spanish')];
    const here = textCoder();
    const there = await inBrowser(page, texts);
    expect(there.length).toBe(texts.length);
    for (const [index, text] of texts.entries()) {
      expect(there[index]?.text === text, `text ${index} comes back`).toBe(true);
      expect(there[index]?.value === here.encode(text), `text ${index} is written as in Node`).toBe(true);
    }
  });

  test('writes the same when only the end of a long text changes', async () => {
    const record = recordOf(proseOf('english'), 6000);
    const texts = [0, 1, 2, 3].map((more) => record.replace('"},"e"', `${' and more'.repeat(more)}"},"e"`));
    const there = await inBrowser(page, texts);
    expect(there.map(({ value }) => value)).toEqual(texts.map((text) => textCoder().encode(text)));
  });

  test('writes version 1 for ever', async () => {
    const there = await inBrowser(
      page,
      GOLDEN.map(([text]) => text),
    );
    expect(there).toEqual(GOLDEN.map(([text, value]) => ({ value, text })));
  });
});

/** Texts of any characters, the same ones in every run. */
function scrambled(count: number): string[] {
  let state = 1;
  const next = (below: number): number => {
    state = (Math.imul(state, 0x19660d) + 0x3c6ef35f) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: next(300) }, () => String.fromCodePoint(next(4) ? 32 + next(96) : next(0xd800))).join(''),
  );
}
