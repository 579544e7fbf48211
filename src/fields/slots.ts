// A worksheet on its way through the page's own pipeline: its fields stand in the tree as containers that hold their content, so that
// links, pictures and HTML in it are resolved and cleaned as everywhere else. Rendered once, it is what every form of it is made from.
import type { Element, ElementContent } from 'hast';
import type { Content, Draft } from '../activities/draft';
import type { BlockRenderer } from '../markdown/constructs/construct';
import type { ContainerElement } from '../markdown/context';
import { eachElement, h, isElement } from '../markdown/elements';
import { type Container, ownContainer } from '../markdown/nodes';
import { type DraftWorksheet, FIELD_MARK } from './draft';
import { type Field, type LaterColumn, mapField, type Worksheet, type WorksheetContent } from './worksheet';

/** A worksheet whose content stands elsewhere, under these numbers. */
export type SlottedWorksheet = Worksheet<number>;

const PART = 'worksheet-part';

/** The element that stands for a field in rendered content; its `id` is the field's number. */
export const FIELD_ELEMENT = 'carrel-field';

/** Puts the pieces of each field into its mark, in the author's order, and returns the worksheet that refers to them. */
export function packWorksheet(draft: DraftWorksheet, title: string, later: LaterColumn[]): SlottedWorksheet {
  const fields = draft.fields.map((field, index): Field<number> => {
    const { id, label, spoken, shape, mark } = field;
    mark.fence.attributes.values.field = String(index);
    const parts: Container[] = [];
    const packed = mapField<Content, Draft | string, number, string>(
      { id, label, spoken, shape },
      {
        id: (named) => (typeof named === 'string' ? named : named.id),
        content: (content) => {
          parts.push(partNode(content, mark));
          return parts.length - 1;
        },
      },
    );
    mark.children = parts;
    return packed;
  });
  const { id, page = '', settings, place } = draft;
  return { id, page, title, settings, fields, later, place };
}

function partNode(children: Content, { fence, position }: Container): Container {
  return ownContainer(PART, { place: fence.place, position: children[0]?.position ?? position }, children);
}

/** The worksheet with the rendered content of its container. */
export function unpackWorksheet(
  worksheet: SlottedWorksheet,
  node: ContainerElement,
  renderer: BlockRenderer,
): WorksheetContent {
  const content = renderer.render(node.children.map(withMarks));
  const parts = new Map<number, ElementContent[][]>();
  eachElement({ children: content }, (element) => {
    if (element.tagName !== FIELD_ELEMENT) return;
    const children = element.children.filter((child): child is Element => isElement(child, PART));
    parts.set(
      Number(element.properties.id),
      children.map((part) => part.children),
    );
  });
  const fields = worksheet.fields.map((field, index) =>
    mapField(field, { id: (id) => id, content: (slot): ElementContent[] => parts.get(index)?.[slot] ?? [] }),
  );
  return { ...worksheet, fields, content: withoutParts(content) };
}

/** Marks and parts → elements, which the page's other steps leave alone. */
function withMarks(node: ElementContent): ElementContent {
  if (!('children' in node)) return node;
  const children = node.children.map((child) => withMarks(child as ElementContent));
  if (node.type === 'container' && node.fence.name === FIELD_MARK)
    return h(FIELD_ELEMENT, { id: node.fence.attributes.values.field ?? '' }, children);
  if (node.type === 'container' && node.fence.name === PART) return h(PART, {}, children);
  return { ...node, children } as ElementContent;
}

/** What stands in a field is in the field now. */
function withoutParts(content: readonly ElementContent[]): ElementContent[] {
  return content.map((node): ElementContent => {
    if (!isElement(node)) return node;
    return node.tagName === FIELD_ELEMENT
      ? { ...node, children: [] }
      : { ...node, children: withoutParts(node.children) };
  });
}
