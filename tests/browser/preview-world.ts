// An author with a course on disk and its preview in a browser, for one test.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { expect, type TestContext } from 'vitest';
import type { Console } from '../../src/commands/console';
import { preview } from '../../src/commands/preview';
import { PATIENCE } from '../eventually';
import { folderWith } from '../unit/course-world';
import { newLearner } from './browser';

/** What the bundler wrote; `npm test` bundles before it tests. */
const RESOURCES = new URL('../../dist/carrel/resources/', import.meta.url);

export interface Author {
  folder: string;
  address: string;
  context: BrowserContext;
  page: Page;
  /** Saves a file of the course, as an editor does. */
  save(path: string, text: string): void;
  /** Opens the module's page, and waits until the module can be read. */
  open(module: string): Promise<void>;
  /** The module's own document, as it is now. */
  content(): Promise<Frame>;
}

interface Desk {
  files?: Readonly<Record<string, string | Uint8Array>>;
  /** A course that is there already. */
  folder?: string;
  environment?: Readonly<Record<string, string>>;
  browser?: Parameters<Browser['newContext']>[0];
  /** What the browser's own console is to complain about. */
  complaint?: RegExp;
}

/** Starts the preview, as `carrel preview` does. When the test ends, nothing may have gone wrong in the browser. */
export async function author(browser: Browser, { onTestFinished }: TestContext, desk: Desk): Promise<Author> {
  const folder = desk.folder ?? folderWith(desk.files ?? {});
  const { address, stop } = await startPreview(folder, desk.environment ?? {});
  const { context, outside } = await newLearner(browser, desk.browser);
  context.setDefaultTimeout(PATIENCE);
  const troubles: string[] = [];
  context.on('weberror', (error) => troubles.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error' && !desk.complaint?.test(message.text())) troubles.push(message.text());
  });
  const page = await context.newPage();
  onTestFinished(async () => {
    await context.close();
    await stop();
    expect(troubles).toEqual([]);
    expect(outside).toEqual([]);
  });
  return {
    folder,
    address,
    context,
    page,
    save: (path, text) => writeFileSync(join(folder, path), text),
    content: () => contentOf(page),
    async open(module) {
      await page.goto(`${address}modules/${module}/`);
      await (await contentOf(page)).waitForSelector('h1:visible');
    },
  };
}

async function contentOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('The preview shows no module.');
  return frame;
}

/** Ends with `stop`. */
export async function startPreview(folder: string, environment: Readonly<Record<string, string>>, port = '0') {
  let stop = () => {};
  const asked = new Promise<void>((resolve) => {
    stop = resolve;
  });
  let heard = (_: string) => {};
  const address = new Promise<string>((resolve, reject) => {
    heard = (text) => {
      const [found] = /http:\S+/.exec(text) ?? [];
      if (found) resolve(found);
      else reject(new Error(text));
    };
  });
  const console: Console = {
    folder,
    out: (text) => heard(text),
    err: (text) => heard(text),
    interactive: false,
    environment: {},
    cache: join(folder, '.cache'),
    network: { fetch: () => Promise.reject(new Error('No test asks the network.')), now: () => 0 },
    resources: RESOURCES,
  };
  const ended = preview('.', { port, open: false }, console, { environment, platform: 'linux', asked });
  const found = await Promise.race([address, ended.then(() => expect.fail('The preview has ended by itself.'))]);
  return {
    address: found,
    stop: async () => {
      stop();
      expect(await ended).toBe(0);
    },
  };
}
