// What tests of worksheets need: a page with one on it, and its fields and controls in a form that can be compared.
import type { Element, ElementContent } from 'hast';
import { parseHtml } from '../../src/markdown/html/raw';
import type { FieldKey } from '../../src/model/field';
import { type ReadPage, readPage } from './quiz-read-page';

export { readFiles, readPage } from './quiz-read-page';

/** A worksheet with this content; its first line is line 7. */
export function sheetOf(content: string, attributes = '{#sheet}'): string {
  return `:::worksheet[The sheet]${attributes}\n\n${content.trim()}\n\n:::\n`;
}

export interface ReadSheet extends ReadPage {
  /** Of the page's first worksheet. */
  fields: readonly FieldKey[];
  /** `kind name "accessible name"`, of all controls of the page in order. */
  controls: string[];
}

/** Reads a worksheet with this content, which begins on line 7. */
export async function readSheet(content: string, attributes?: string, front?: string): Promise<ReadSheet> {
  const page = await readPage(sheetOf(content, attributes), front);
  const fields = page.module.worksheets?.[0]?.fields ?? [];
  return { ...page, fields: fields.map(({ place, title, ...field }) => field), controls: controlsIn(page.html) };
}

/** As a screen reader would announce them. */
export function controlsIn(html: string): string[] {
  const root = parseHtml(html);
  const labels = new Map<string, string>();
  each(root, (element) => {
    const own = element.properties.htmlFor;
    if (element.tagName === 'label' && own !== undefined) labels.set(String(own), textOf(element));
  });
  const controls: string[] = [];
  each(root, ({ tagName, properties }) => {
    if (!['input', 'select', 'textarea'].includes(tagName)) return;
    // Short, though it grows with what is written in it.
    const isLine = [properties.className].flat().includes('line');
    const kind = isLine ? 'text' : tagName === 'input' ? String(properties.type) : tagName;
    const name = properties.ariaLabel ?? labels.get(String(properties.id)) ?? '';
    const rows = tagName === 'textarea' && !isLine ? ` ${properties.rows}` : '';
    const value = properties.value === undefined ? '' : `=${properties.value}`;
    controls.push(`${kind}${rows} ${properties.name}${value} "${name}"`);
  });
  return controls;
}

function each(nodes: readonly ElementContent[], look: (element: Element) => void): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    look(node);
    each(node.children, look);
  }
}

function textOf(node: Element): string {
  const text = (child: ElementContent): string =>
    child.type === 'text' ? child.value : child.type === 'element' ? child.children.map(text).join('') : '';
  return text(node).trim();
}
