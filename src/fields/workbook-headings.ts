// Headings of worksheets where they stand one after the other: on their pages they stood under headings of the pages.
import type { Element, ElementContent } from 'hast';
import { eachElement } from '../markdown/elements';

const HEADING = /^h([1-6])$/;

/** Under the workbook's h1 the first level is 2, and no level is skipped (WCAG 1.3.1); the order among them stays. */
export function levelHeadings(children: readonly ElementContent[]): void {
  const headings: { element: Element; level: number }[] = [];
  eachElement({ children: [...children] }, (element) => {
    const level = HEADING.exec(element.tagName)?.[1];
    if (level) headings.push({ element, level: Number(level) });
  });
  /** The author's levels that are open, outermost first. */
  const open: number[] = [];
  for (const { element, level } of headings) {
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    element.tagName = `h${Math.min(6, open.length + 1)}`;
  }
}
