// Where the focus is, and whether somebody who has only a keyboard can see it there.
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from '../eventually';

/** What the focus is on, and what is wrong with how that looks (WCAG 2.4.7, 2.4.11). */
interface Focus {
  text: string;
  fault: string;
}

const FOCUS = `(() => {
  const at = document.activeElement;
  const text = (at.textContent || at.placeholder || at.getAttribute('aria-label') || '').trim();
  if (at === document.body) return { text: '', fault: '' };
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const over = document.elementFromPoint(
    Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2)),
    Math.min(innerHeight - 1, Math.max(0, box.top + Math.min(box.height, innerHeight) / 2)));
  const covered = seen && over && !at.contains(over) && !over.contains(at);
  // Within a browser's own player the focus is on a control that only the browser can mark.
  const ring = !at.matches(':focus') || outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/rgba\\(.*, 0\\)/.test(outlineColor);
  const fault = !seen ? 'off screen' : covered ? 'behind ' + over.outerHTML.slice(0, 80) : !ring ? 'no ring' : '';
  return { text, fault };
})()`;

export async function focusIn(page: Page | Frame): Promise<Focus> {
  return (await page.evaluate(FOCUS)) as Focus;
}

/** Presses Tab until the focus is on `name`; every stop on the way must be seen. Returns the stops. */
export async function tabAlong(page: Page, name: RegExp): Promise<string[]> {
  const stops: string[] = [];
  while (stops.length < 80) {
    await page.keyboard.press('Tab');
    let text = '';
    // A notice may have come in this moment: the page makes room for it as it paints it.
    await eventually(async () => {
      const focus = await focusIn(page);
      text = focus.text;
      expect(`${text}: ${focus.fault}`).toBe(`${text}: `);
    });
    stops.push(text);
    if (name.test(text)) return stops;
  }
  return expect.fail(`Tab never reached ${name}; it went by ${stops.join(' | ')}`);
}
