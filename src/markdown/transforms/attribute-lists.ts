// kramdown's inline attribute lists: each goes to the node it stands behind, and leaves the text (AUTHORING, section 2).
import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import type { Report } from '../../report/report';
import { type AttributeList, placeOf } from '../nodes';
import { type Attributes, parseAttributes } from '../source/attributes';

/** The only attributes that a list may give a node; `class` and event handlers never pass. */
const ALLOWED = new Set(['target', 'title', 'lang', 'alt', 'width', 'height', 'start', 'rel', 'download']);

/** Applies and removes every attribute list in `tree`. Curly quotes are repaired, with a message. */
export function applyAttributeLists(tree: Root, report: Report): void {
  applyIn(tree, report);
}

function applyIn(parent: Parents, report: Report): void {
  for (let index = 0; index < parent.children.length; index++) {
    const node = parent.children[index] as Nodes;
    if (node.type === 'attributeList') {
      apply(node, parent, index, report);
      parent.children.splice(index, 1);
      index--;
    } else if ('children' in node) applyIn(node, report);
  }
  dropEmptyParagraphs(parent);
}

function apply(node: AttributeList, parent: Parents, index: number, report: Report): void {
  // `{::comment}` and `{:/comment}` are kramdown's extensions: they say nothing of a node.
  if (/^[:/]/.test(node.value)) return;
  const attributes = parseAttributes(node.value.replace(/^\s*[A-Za-z_-]+:(?=\s)/, ''));
  reportQuotes(node, attributes, report);
  const target = targetOf(parent, index);
  if (!target) return;
  const properties = Object.fromEntries(Object.entries(attributes.values).filter(([key]) => ALLOWED.has(key)));
  target.data ??= {};
  const data = target.data as { hProperties?: Record<string, unknown>; explicitId?: string };
  data.hProperties = { ...data.hProperties, ...properties };
  if (attributes.id) data.explicitId = attributes.id;
}

/** The link, image or span right before the list; else the block that the list ends. */
function targetOf(parent: Parents, index: number): Nodes | undefined {
  const before = parent.children[index - 1] as Nodes | undefined;
  if (!before) return index === 0 && parent.type === 'heading' ? parent : undefined;
  if (before.type !== 'text') return before;
  return parent as Nodes;
}

function reportQuotes(node: AttributeList, attributes: Attributes, report: Report): void {
  if (!attributes.curly) return;
  const straight = node.value.replace(/[“”„«»″]/g, '"').replace(/[‘’]/g, "'");
  report('attr-quotes', {
    place: placeOf(node),
    reason: 'The quotation marks in this attribute list are curly; they are read as straight ones.',
    note: `Write  {:${straight}}`,
    actual: `{:${node.value}}`,
    expected: [`{:${straight}}`],
  });
}

/** A list on a line of its own leaves an empty paragraph, or a line end at a paragraph's end. */
function dropEmptyParagraphs(parent: Parents): void {
  const children = parent.children as Nodes[];
  for (let index = children.length - 1; index >= 0; index--) {
    const node = children[index];
    if (node?.type !== 'paragraph') continue;
    const last = node.children.at(-1);
    if (last?.type === 'text') last.value = last.value.trimEnd();
    if (node.children.every(isEmpty)) children.splice(index, 1);
  }
}

function isEmpty(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
