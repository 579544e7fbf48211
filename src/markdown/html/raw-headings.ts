// Headings that an author wrote as HTML take part in the page's outline as the others do: no second h1, no skipped level, an id.
import type { ElementContent } from 'hast';
import { documentId, placeOfElement, type RenderContext } from '../context';
import { eachElement } from '../elements';

/** Headings from Markdown have their ids and levels already; only those without an id are changed. */
export function arrangeRawHeadings(parent: { children: ElementContent[] }, context: RenderContext): void {
  let above = 1;
  let count = 0;
  const taken = context.anchors.get(context.page.id);
  const unusedId = () => {
    do count++;
    while (taken?.has(`heading-${count}`));
    return documentId(context.page.id, `heading-${count}`);
  };
  eachElement(parent, (element) => {
    const rank = /^h([1-6])$/.exec(element.tagName);
    if (!rank) return;
    const written = Number(rank[1]);
    const level = Math.max(2, Math.min(written, above + 1));
    if (written > above + 1) {
      context.report('head-skip', {
        place: placeOfElement(element),
        reason: `This heading is of level ${written}, but the one above it is of level ${above}: a level is skipped. It is shown as level ${level}.`,
        note: `Write <h${above + 1}>.`,
        actual: `<h${written}>`,
        expected: [`<h${above + 1}>`],
      });
    }
    element.tagName = `h${level}`;
    element.properties.id ??= unusedId();
    above = level;
  });
}
