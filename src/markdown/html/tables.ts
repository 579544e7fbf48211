// Tables: header cells say what they head (WCAG 1.3.1), and a wide table scrolls in its own frame, reachable by keyboard (WCAG 1.4.10, 2.1.1).
import type { Element, ElementContent } from 'hast';
import { fillText } from '../../model/texts';
import type { RenderContext } from '../context';
import { h, isElement, textOf } from '../elements';

/** Arranges every table below `parent`. `counter` numbers the tables of the page. */
export function arrangeTables(
  parent: { children: ElementContent[] },
  context: Pick<RenderContext, 'texts'>,
  counter = { tables: 0 },
): void {
  parent.children.forEach((node, index) => {
    if (isElement(node, 'table')) {
      scopeHeaders(node);
      counter.tables++;
      const label = captionOf(node) ?? fillText(context.texts.tableRegionNumbered, { number: counter.tables });
      parent.children[index] = h('div', { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: label }, [
        node,
      ]);
    } else if ('children' in node) arrangeTables(node, context, counter);
  });
}

function captionOf(table: Element): string | undefined {
  const caption = table.children.find((child) => isElement(child, 'caption'));
  const words = caption && textOf(caption).trim();
  return words || undefined;
}

function scopeHeaders(table: Element): void {
  for (const row of rowsOf(table)) {
    const cells = row.children.filter((cell): cell is Element => isElement(cell, 'th', 'td'));
    const heads = cells.every((cell) => cell.tagName === 'th');
    for (const cell of cells) {
      // An empty header cell heads nothing; assistive technology would announce it all the same.
      if (
        cell.tagName === 'th' &&
        textOf(cell).trim() === '' &&
        !cell.children.some((child) => isElement(child, 'img'))
      )
        cell.tagName = 'td';
      if (cell.tagName === 'th') cell.properties.scope ??= heads ? 'col' : 'row';
      else delete cell.properties.scope;
    }
  }
}

function rowsOf(node: Element): Element[] {
  return node.children.flatMap((child) =>
    isElement(child, 'tr') ? [child] : isElement(child, 'thead', 'tbody', 'tfoot') ? rowsOf(child) : [],
  );
}
