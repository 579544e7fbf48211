// Fields on paper: every control becomes room to write in, as much as the author's rows ask for.
import type { Element, ElementContent, Properties } from 'hast';
import { classesOf, h, isBlankText, isElement, text, textOf } from '../markdown/elements';

/** So many rows to write in where the learner could add any number; a screen starts with one. */
const FREE_ROWS = { li: 5, tr: 6 };

/** A choice of so many characters stays in one line. */
const UNBROKEN = 24;

/** Lines of a box whose author gave none. */
const LINES = 3;

const DROPPED = ['button', 'script', 'style', 'template', 'svg', 'iframe', 'video', 'audio'];
const DROPPED_CLASSES = ['worksheet-notice', 'visually-hidden', 'row-tools', 'cell-words'];

/** What stands for an element that means nothing on paper. */
const RENAMED: Readonly<Record<string, string>> = {
  form: 'section',
  fieldset: 'div',
  legend: 'p',
  details: 'div',
  summary: 'p',
};

const KEPT_PROPERTIES = ['scope', 'colSpan', 'rowSpan', 'lang', 'dir', 'start', 'type', 'alt'];

/** `picture`: the bytes of a picture of the package, as a data address; undefined when there is none of that name. */
export type Picture = (path: string) => string | undefined;

/** The worksheet as it is printed to be filled in by hand. */
export function blankFields(nodes: readonly ElementContent[], picture: Picture, inCell = false): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element' || isDropped(node)) return [];
    const field = room(node, inCell);
    if (field) return field;
    if (node.tagName === 'img') return image(node, picture);
    const cell = inCell || node.tagName === 'td';
    const inside = blankFields(withFreeRows(node), picture, cell);
    if (node.tagName === 'label' || node.tagName === 'span') return inside;
    if (node.tagName === 'a' && !/^https?:/.test(String(node.properties.href ?? ''))) return inside;
    return [h(nameOf(node), propertiesOf(node), inside)];
  });
}

/** A paragraph cannot hold the lines that a box becomes. */
function nameOf(node: Element): string {
  return node.tagName === 'p' && holdsBox(node.children) ? 'div' : (RENAMED[node.tagName] ?? node.tagName);
}

function holdsBox(nodes: readonly ElementContent[]): boolean {
  return nodes.some(
    (node) => isElement(node) && ((node.tagName === 'textarea' && !isLine(node)) || holdsBox(node.children)),
  );
}

/** A short field in running text. */
function isLine(node: Element): boolean {
  return classesOf(node).includes('line');
}

function isDropped({ tagName, properties }: Element): boolean {
  if (DROPPED.includes(tagName) || properties.hidden === true) return true;
  return classesOf({ properties } as Element).some((name) => DROPPED_CLASSES.includes(name));
}

/** The room that a control leaves; undefined for everything else. */
function room(control: Element, inCell: boolean): ElementContent[] | undefined {
  const { tagName, properties, children } = control;
  if (tagName === 'select') return [text(optionsOf(children))];
  if (isLine(control)) return inCell ? [] : [h('span', { className: ['blank'] })];
  if (tagName === 'textarea') return inCell ? [] : [lines(Number(properties.rows) || LINES)];
  if (tagName !== 'input') return undefined;
  if (properties.type === 'radio') return [text('○ ')];
  if (properties.type === 'checkbox') return [text('☐ ')];
  return inCell ? [] : [h('span', { className: ['blank'] })];
}

function lines(count: number): Element {
  return h(
    'div',
    { className: ['lines'] },
    Array.from({ length: count }, () => h('div', {})),
  );
}

/** To be circled, or ticked: `○ this week  ○ this month`. The first is what the screen says to somebody who is to choose. */
function optionsOf(children: readonly ElementContent[]): string {
  return children
    .filter((child): child is Element => isElement(child, 'option') && child.properties.value !== '')
    .map((option) => `○ ${textOf(option).trim()}`)
    .map((option) => (option.length <= UNBROKEN ? option.replaceAll(' ', '\u00a0') : option))
    .join('\u2003');
}

/** Where the learner could add rows there are some more, for paper has no button. */
function withFreeRows({ properties, children }: Element): ElementContent[] {
  if (properties.dataGrows === undefined) return children;
  const rows = children.filter((child): child is Element => isElement(child, 'li', 'tr'));
  const last = rows.filter(({ properties: own }) => own.dataRow !== undefined).at(-1);
  if (!last) return children;
  const wanted = last.tagName === 'li' ? FREE_ROWS.li : FREE_ROWS.tr;
  const more = Math.max(0, wanted - rows.length);
  return [...children.filter((child) => !isBlankText(child)), ...Array<ElementContent>(more).fill(last)];
}

function image({ properties }: Element, picture: Picture): ElementContent[] {
  const alt = String(properties.alt ?? '');
  const src = picture(String(properties.src ?? ''));
  if (src !== undefined) return [h('img', { src, alt })];
  return alt === '' ? [] : [text(alt)];
}

function propertiesOf({ tagName, properties, children }: Element): Properties {
  const kept = Object.entries(properties).filter(([name]) => KEPT_PROPERTIES.includes(name));
  const link = tagName === 'a' ? { href: properties.href } : {};
  const ticks = classesOf({ properties } as Element).includes('ticks') ? { className: ['ticks'] } : {};
  // A row to write in is as high as handwriting.
  const open = tagName === 'tr' && isWritten(children) ? { className: ['open'] } : {};
  return { ...Object.fromEntries(kept), ...link, ...ticks, ...open };
}

/** What is only marked needs no more room than its mark. */
function isWritten(nodes: readonly ElementContent[]): boolean {
  return nodes.some(
    (node) =>
      isElement(node) &&
      (['textarea', 'select'].includes(node.tagName) ||
        (node.tagName === 'input' && !['radio', 'checkbox'].includes(String(node.properties.type))) ||
        isWritten(node.children)),
  );
}
