// A real Chromium for the tests: which one, how it is started, and how a learner leaves a tab.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type LaunchOptions, type Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { npmChromium } from './npm-chromium';

/** Path of the browser to use, when none of the others will do. */
const BROWSER_VARIABLE = 'CARREL_CHROMIUM';

const SYSTEM_EXECUTABLES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

interface Candidate {
  name: string;
  options: LaunchOptions;
}

/** The browsers to try, in DESIGN's order (section 11). Who names one by the variable wants that one and no other. */
async function* candidates(): AsyncGenerator<Candidate> {
  const named = process.env[BROWSER_VARIABLE];
  if (named) {
    yield { name: `${BROWSER_VARIABLE}=${named}`, options: { executablePath: named } };
    return;
  }
  if (hasOwnBrowsers()) yield { name: "playwright's own", options: {} };
  for (const executablePath of SYSTEM_EXECUTABLES.filter((path) => existsSync(path))) {
    yield { name: executablePath, options: { executablePath } };
  }
  const packaged = await npmChromium();
  if (!packaged) return;
  const { executable: executablePath, fontConfig, libraries } = packaged;
  const env = { ...environment(), FONTCONFIG_FILE: fontConfig };
  // The system's own libraries are newer; the package's are for systems that lack them. The loader knows before a browser starts.
  if (spawnSync(executablePath, ['--version'], { env }).status === 0) {
    yield { name: executablePath, options: { executablePath, env } };
    return;
  }
  const libraryPath = [process.env.LD_LIBRARY_PATH, libraries].filter(Boolean).join(':');
  yield {
    name: `${executablePath} with ${libraries}`,
    options: { executablePath, env: { ...env, LD_LIBRARY_PATH: libraryPath } },
  };
}

/** Whether Playwright has installed any browser: one that fails to start, because it is not there, leaves a profile behind. */
function hasOwnBrowsers(): boolean {
  try {
    const [, folder = ''] = /^(.*)chromium-/.exec(chromium.executablePath()) ?? [];
    return folder !== '' && existsSync(folder);
  } catch {
    // There is none for this system.
    return false;
  }
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Chromium's sandbox cannot be used by root. */
const canSandbox = process.getuid?.() !== 0;

/** No other host has an address: what a page asks of one fails. (Routing would refuse it, too, and cost a fifth of all tests' time.) */
const ARGUMENTS = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

/** Starts the first browser that starts; otherwise says why each did not. */
async function openBrowser(): Promise<{ browser: Browser } | { reasons: string[] }> {
  const reasons: string[] = [];
  for await (const { name, options } of candidates()) {
    try {
      return { browser: await chromium.launch({ ...options, chromiumSandbox: canSandbox, args: ARGUMENTS }) };
    } catch (error) {
      reasons.push(`${name}: ${gist(error)}`);
    }
  }
  return { reasons };
}

/** The start of a message that can run to a hundred lines of browser log. */
function gist(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const lines = message.split('\n').map((line) => line.replace(/[╔═╗║╚╝]/g, '').trim());
  return lines.filter(Boolean).slice(0, 3).join(' ');
}

/**
 * A suite with one browser for the whole file; call it with `await`. Without a browser it is skipped with a notice,
 * and fails when CI is set, so that a green run never means "nothing was tested". Tells whether there is one.
 */
export async function describeInBrowser(name: string, suite: (browser: Browser) => void): Promise<boolean> {
  const opened = await openBrowser();
  if ('browser' in opened) {
    describe(name, () => {
      afterAll(() => opened.browser.close());
      suite(opened.browser);
    });
    return true;
  }
  const notice = ['No browser to test in.', ...opened.reasons, `Set ${BROWSER_VARIABLE} to a Chromium's path.`].join(
    '\n  ',
  );
  if (!process.env.CI) console.warn(`SKIPPED: ${name}\n  ${notice}`);
  test.skipIf(!process.env.CI)(name, () => expect.fail(notice));
  return false;
}

/** A learner's browser profile: its own storage, and a list of what the pages asked of other hosts, in vain. */
export interface LearnerContext {
  context: BrowserContext;
  outside: string[];
}

/** A new context for one test. Requests that would leave this machine are noted. */
export async function newLearner(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<LearnerContext> {
  const context = await browser.newContext(options);
  const outside: string[] = [];
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') outside.push(request.url());
  });
  return { context, outside };
}

/** The renderer dies at once: no pagehide, no unload, nothing that the page could still do (out of memory, power cut). */
export async function killTab(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const devtools = await page.context().newCDPSession(page);
  // The command has no answer: whoever would give it is gone.
  devtools.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
}

/** Closes a tab as its cross does: beforeunload, pagehide and unload run. A question to the learner is answered with leave. */
export async function closeTab(page: Page): Promise<void> {
  page.on('dialog', (dialog) => dialog.accept());
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
}
