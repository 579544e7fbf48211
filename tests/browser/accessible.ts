// axe-core on the page that is shown, and what axe does not measure: sideways scrolling and the size of targets.
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** What depends on the colour scheme: everything else axe finds in one scheme it finds in the other. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe loads beforehand: films, for those that play by themselves; not style sheets, which only experimental rules read. */
const PRELOAD = { assets: ['media'] };

interface Finding {
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

/** Puts axe into the page, once a document. */
export async function bringAxe(page: Frame | Page): Promise<void> {
  await page.evaluate(AXE);
}

/**
 * What axe finds on what is shown, as text; none is what WCAG 2.2 AA and axe's own advice ask. Pages that are not shown
 * are taken out meanwhile: axe judges nothing in them, but takes three times as long to walk by.
 */
export async function findings(page: Frame | Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  const options = rules === 'all' ? {} : { runOnly: { type: 'rule', values: COLOUR_RULES } };
  const settings = JSON.stringify({ ...options, preload: PRELOAD, resultTypes: ['violations'] });
  const found = (await page.evaluate(`(async () => {
    const away = [...document.querySelectorAll('.page[hidden]')].map((hidden) => [hidden, new Comment()]);
    for (const [hidden, place] of away) hidden.replaceWith(place);
    const { violations } = await axe.run(document, ${settings});
    for (const [hidden, place] of away) place.replaceWith(hidden);
    return violations;
  })()`)) as Finding[];
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
}

/** How many CSS pixels the page is wider than its window (WCAG 1.4.10). */
export async function sidewaysScroll(page: Frame | Page): Promise<number> {
  return Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
}

/** WCAG 2.5.8: 24 CSS pixels each way, links in a sentence aside. */
const TARGET_SIZE = 24;

/** The browser lays out in 64ths of a pixel, so that 24 px at an uneven place measure 23.9998. */
const LAYOUT_UNIT = 1 / 64;

/** Controls on screen that are smaller than that. */
export async function smallTargets(page: Frame | Page): Promise<string[]> {
  return (await page.evaluate(`[...document.querySelectorAll('button, input, summary, nav a, .resource-list a, .event-record a, .embed-link')]
    .filter((control) => control.checkVisibility())
    .map((control) => ({ control, box: control.getBoundingClientRect() }))
    .filter(({ box }) => Math.min(box.width, box.height) < ${TARGET_SIZE - LAYOUT_UNIT})
    .map(({ control, box }) => control.textContent.trim() + ' ' + box.width + ' × ' + box.height)`)) as string[];
}
