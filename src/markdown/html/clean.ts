// Applies the allow-list to an author's HTML, and says what was left out and why.
import type { Element, ElementContent, Root } from 'hast';
import type { RenderContext } from '../context';
import { documentId, placeOfElement } from '../context';
import { classesOf } from '../elements';
import { fateOf, fateOfAttribute, keptClasses } from './allow-list';

type Parent = Root | { children: ElementContent[]; position?: Element['position'] };

/** Cleans `parent` in place. Ids get the page's prefix here, unless they have it. */
export function cleanHtml(parent: Parent, context: RenderContext): void {
  const children = parent.children as ElementContent[];
  for (let index = 0; index < children.length; index++) {
    const node = children[index];
    if (!node) continue;
    if (node.type === 'element') index += cleanElement(node, children, index, context);
    else if (node.type === 'container') cleanHtml(node, context);
    else if (node.type !== 'text') children.splice(index--, 1);
  }
}

/** Returns how far the loop must step back or forward because of what happened to the element. */
function cleanElement(element: Element, siblings: ElementContent[], index: number, context: RenderContext): number {
  const fate = fateOf(element.tagName);
  if (fate === 'drop') {
    reportElement(element, context, true);
    siblings.splice(index, 1);
    return -1;
  }
  if (fate !== 'keep') {
    if (fate === 'unknown') reportElement(element, context, false);
    siblings.splice(index, 1, ...element.children);
    return -1;
  }
  cleanAttributes(element, context);
  cleanHtml(element, context);
  return 0;
}

function cleanAttributes(element: Element, context: RenderContext): void {
  const classes = [...keptClasses(classesOf(element)), ...alignmentOf(element)];
  for (const attribute of Object.keys(element.properties)) {
    const fate = fateOfAttribute(element.tagName, attribute);
    if (fate === 'keep') continue;
    if (fate === 'script') reportScript(element, `the ${attribute.toLowerCase()} attribute`, context);
    if (fate === 'disallowed') reportAttribute(element, attribute, context);
    delete element.properties[attribute];
  }
  delete element.properties.className;
  if (classes.length > 0) element.properties.className = classes;
  const id = element.properties.id ?? element.properties.name;
  delete element.properties.name;
  if (typeof id === 'string' && id !== '') {
    element.properties.id = id.startsWith(`${context.page.id}--`) ? id : documentId(context.page.id, id);
  }
}

/** Where a column's colons put its cells: a class, for HTML has no attribute for it any more (HTML, 16.2). */
function alignmentOf({ tagName, properties }: Element): string[] {
  const isCell = tagName === 'td' || tagName === 'th';
  return isCell ? (ALIGNMENTS[String(properties.align).toLowerCase()] ?? []) : [];
}

const ALIGNMENTS: Readonly<Record<string, string[]>> = { right: ['to-right'], center: ['centred'] };

function reportElement(element: Element, context: RenderContext, withContent: boolean): void {
  if (element.tagName === 'style') return;
  if (element.tagName === 'script') {
    reportScript(element, 'This <script>', context);
    return;
  }
  context.report('html-disallowed', {
    place: placeOfElement(element),
    reason: withContent
      ? `<${element.tagName}> cannot be in a package, so it is left out with everything in it.`
      : `<${element.tagName}> is not an HTML element that a page can have; its content is kept.`,
    note: withContent
      ? 'Say the same in Markdown, or link to the page where it lives.'
      : `Take the tag out. If learners are to read it as it is, put a backslash before it:  \\<${element.tagName}`,
    actual: `<${element.tagName}>`,
  });
}

function reportScript(element: Element, what: string, context: RenderContext): void {
  context.report('html-script', {
    place: placeOfElement(element),
    reason: `${what.charAt(0).toUpperCase()}${what.slice(1)} is a program; it is left out. Nothing of it would be tracked, and it may not work inside an LMS.`,
    note: 'Take it out. For a video or a tool on another site use  ::video[Title]{src="https://…"}  or a link.',
    actual: `<${element.tagName}>`,
  });
}

function reportAttribute(element: Element, attribute: string, context: RenderContext): void {
  context.report('html-disallowed', {
    place: placeOfElement(element),
    reason: `The attribute "${attribute}" of <${element.tagName}> is left out.`,
    note: 'Take it out.',
    actual: attribute,
  });
}
