// Short fields in a line: the words before the room are its label.
import type { Element, ElementContent } from 'hast';
import { h, isElement } from '../../markdown/elements';
import { control, controlId, type WorksheetForm } from '../form';
import type { Field } from '../worksheet';

/** Elements that end what can be a label: words behind them begin anew. */
const BLOCKS = ['p', 'ul', 'ol', 'dl', 'table', 'div', 'pre', 'blockquote', 'figure', 'details', 'hr', 'form'];

/** The control of a line. */
export function renderLine({ id, label, spoken, shape }: Field, form: WorksheetForm): Element {
  const entry = shape.kind === 'line' ? shape.entry : { kind: 'box' as const };
  return control(entry, { id: controlId(form, id), name: id, ...(spoken ? { ariaLabel: label } : {}) }, form);
}

/**
 * Nodes that stand side by side, with a label around the words before each field in a line. `lineOf` tells marks of such
 * fields from other elements; `render` renders one node.
 */
export function labelled(
  nodes: readonly ElementContent[],
  lineOf: (mark: Element) => Field | undefined,
  form: WorksheetForm,
  render: (node: ElementContent) => ElementContent[],
): ElementContent[] {
  const result: ElementContent[] = [];
  let words: ElementContent[] = [];
  for (const node of nodes) {
    const field = isElement(node) ? lineOf(node) : undefined;
    if (field) {
      if (field.spoken) result.push(...words);
      else result.push(h('label', { htmlFor: [controlId(form, field.id)] }, words));
      result.push(renderLine(field, form));
      words = [];
    } else if (isElement(node, ...BLOCKS)) {
      result.push(...words, ...render(node));
      words = [];
    } else words.push(...render(node));
  }
  return [...result, ...words];
}
