// Launches a package in the test LMS, as a learner does who clicks its title.
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { PROFILES } from '../../src/lms-simulator/profiles';
import type { Lms } from '../lms/server';

export interface LaunchedModule {
  /** The tab that the content is in: the one to close or to kill. */
  page: Page;
  /** The content's own frame; in the opener profile the tab's main frame. */
  content: Frame;
  /** The LMS's tab; the same as `page` but in the opener profile. */
  lmsPage: Page;
}

/** Opens the LMS in a new tab and waits until the content has loaded; with `commit`, only until its address is known. */
export async function launchModule(
  context: BrowserContext,
  lms: Lms,
  waitUntil: 'load' | 'commit' = 'load',
): Promise<LaunchedModule> {
  const lmsPage = await context.newPage();
  if (PROFILES[lms.profile].api === 'opener') {
    const [page] = await Promise.all([lmsPage.waitForEvent('popup'), lmsPage.goto(lms.launchUrl)]);
    await page.waitForURL(`${lms.contentUrl}*`);
    return { page, content: page.mainFrame(), lmsPage };
  }
  // The LMS's page has one frame. Playwright puts a large script into every document in which it looks for an element.
  const [content] = await Promise.all([
    lmsPage.waitForEvent('frameattached'),
    lmsPage.goto(lms.launchUrl, { waitUntil }),
  ]);
  await content.waitForURL(`${lms.contentUrl}*`, { waitUntil });
  return { page: lmsPage, content, lmsPage };
}
