// kramdown's inline attribute lists: each goes to the node it stands behind, and leaves the text (AUTHORING, section 2).
import type { Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import type { Report } from '../../report/report';
import { type AttributeList, placeOf } from '../nodes';
import { type Attributes, parseAttributes, withStraightQuotes } from '../source/attributes';

/** The only attributes that a list may give a node; `class` and event handlers never pass. */
const ALLOWED = new Set(['target', 'title', 'lang', 'alt', 'width', 'height', 'start', 'rel', 'download']);

/** What has an element of its own on the page, to which an id or an attribute can go. */
const NAMEABLE = new Set<string>(
  'link linkReference image imageReference emphasis strong delete inlineCode paragraph heading list listItem blockquote table'.split(
    ' ',
  ),
);

/** Applies and removes every attribute list in `tree`. Curly quotes are repaired, with a message. */
export function applyAttributeLists(tree: Root, report: Report): void {
  applyIn(tree, [], report);
}

function applyIn(parent: Parents, ancestors: readonly Parents[], report: Report): void {
  for (let index = 0; index < parent.children.length; index++) {
    const node = parent.children[index] as Nodes;
    if (node.type === 'attributeList') {
      apply(node, targetOf(node, parent, index, ancestors), report);
      parent.children.splice(index, 1);
      trimAfter(parent, index);
      index--;
    } else if (isOnlyLists(node)) applyToBlock(node, parent, index, report);
    else if ('children' in node) applyIn(node, [...ancestors, parent], report);
  }
  dropEmptyParagraphs(parent);
}

function isOnlyLists(node: Nodes): node is Paragraph {
  return (
    node.type === 'paragraph' &&
    node.children.some((child) => child.type === 'attributeList') &&
    node.children.every((child) => child.type === 'attributeList' || isEmpty(child))
  );
}

/** A list on a line of its own belongs to the block right above it; below a blank line, to the block that follows (kramdown, "Block IALs"). */
function applyToBlock(paragraph: Paragraph, parent: Parents, index: number, report: Report): void {
  const above = parent.children[index - 1] as Nodes | undefined;
  const touches = (above?.position?.end.line ?? 0) + 1 >= (paragraph.position?.start.line ?? 0);
  const target = above && touches ? above : (parent.children[index + 1] as Nodes | undefined);
  for (const child of paragraph.children) if (child.type === 'attributeList') apply(child, target, report);
  paragraph.children = [];
}

/** A list that begins or ends a block leaves white space that would show, or become part of a heading's id. */
function trimAfter(parent: Parents, index: number): void {
  const next = parent.children[index] as Nodes | undefined;
  if (index === 0 && next?.type === 'text') next.value = next.value.trimStart();
  const before = parent.children[index - 1] as Nodes | undefined;
  if (next === undefined && before?.type === 'text') before.value = before.value.trimEnd();
}

function apply(node: AttributeList, target: Nodes | undefined, report: Report): void {
  // `{::comment}` and `{:/comment}` are kramdown's extensions: they say nothing of a node.
  if (/^[:/]/.test(node.value)) return;
  const attributes = parseAttributes(node.value.replace(/^\s*[A-Za-z_-]+:(?=\s)/, ''));
  reportQuotes(node, attributes, report);
  if (!target || !NAMEABLE.has(target.type)) return;
  const properties = Object.fromEntries(Object.entries(attributes.values).filter(([key]) => ALLOWED.has(key)));
  target.data ??= {};
  const data = target.data as { hProperties?: Record<string, unknown>; explicitId?: string };
  data.hProperties = { ...data.hProperties, ...properties };
  if (!attributes.id) return;
  data.explicitId = attributes.id;
  // A heading gets its id with the other headings.
  if (target.type !== 'heading') data.hProperties.id = attributes.id;
}

/** The link, image or span right before the list; else the block that the list ends. */
function targetOf(node: AttributeList, parent: Parents, index: number, ancestors: readonly Parents[]): Nodes {
  const before = parent.children[index - 1] as Nodes | undefined;
  if (before && before.type !== 'text') return before;
  const ownLine = before?.type === 'text' && before.value.endsWith('\n');
  const column = node.position?.start.column ?? 1;
  // CommonMark reads a list under `- item` as more of the item's text; in kramdown it stands under the whole list.
  const above = ancestors.find(
    ({ type, position }) => (type === 'list' || type === 'blockquote') && (position?.start.column ?? 0) >= column,
  );
  const outer = ancestors.at(-1);
  if (ownLine && above) return above as Nodes;
  return outer?.type === 'listItem' ? outer : (parent as Nodes);
}

function reportQuotes(node: AttributeList, attributes: Attributes, report: Report): void {
  if (!attributes.curly) return;
  const straight = withStraightQuotes(node.value);
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
