// What the renderers of all kinds of fields share: where a form stands, the ids, names and labels of its controls.
import type { Element, ElementContent, Properties } from 'hast';
import type { WorksheetTexts } from '../languages/worksheet-texts';
import { h } from '../markdown/elements';
import { fillText } from '../model/texts';
import type { Entry, Field, Shape } from './worksheet';

/** One form of a worksheet on its way to the page. */
export interface WorksheetForm {
  /** Of the form; all ids in it begin with it. */
  id: string;
  texts: WorksheetTexts;
  /** Id of the notice that has to be heard before the first keystroke; undefined where nobody else reads the answers. */
  notice?: string;
  isOpen(field: string, column: string): boolean;
  /** What stands under a table whose `{later}` columns are not open here. */
  followUps(field: string): ElementContent[];
  /** Renders the author's content of a field, other fields in it included. */
  render(content: readonly ElementContent[]): ElementContent[];
}

/** A field of one kind, as its form shows it. */
export type RenderField<K extends Shape<never, never>['kind']> = (
  shape: Extract<Shape<ElementContent[], string>, { kind: K }>,
  field: Field,
  form: WorksheetForm,
) => ElementContent[];

/** Ids under a form. What is no part of the author's ends with `_`, which no frozen id does. */
export function controlId(form: WorksheetForm, name: string, role?: string | number): string {
  const path = name.split('.').join('--');
  return [form.id, path, role].filter((part) => part !== undefined).join('--');
}

/** A control's name for those who do not see what stands around it, or its id for a label; never both. */
export interface Naming {
  id: string;
  name: string;
  ariaLabel?: string;
  /** With `{n}`: rows are numbered anew when others are added or removed. */
  dataLabel?: string;
}

/** The control for `entry`. Nothing of an answer is in the page: the runtime fills it in. */
export function control(entry: Entry<string>, naming: Naming, form: WorksheetForm, rows?: number): Element {
  const { id, name, ariaLabel, dataLabel } = naming;
  const shared: Properties = {
    id,
    name,
    ariaLabel,
    dataLabel,
    ariaDescribedBy: form.notice === undefined ? undefined : [form.notice],
  };
  switch (entry.kind) {
    case 'choose':
      return h('select', shared, [
        h('option', { value: '' }, [form.texts.choose]),
        ...entry.options.map((option) => h('option', { value: option.id }, [option.text])),
      ]);
    case 'date':
      return h('input', { type: 'date', ...shared });
    case 'number':
      return h('input', { type: 'text', inputMode: 'decimal', ...shared });
    default:
      // An input of one line would hide what is written beyond its width, and lose the line breaks of what was written before.
      return h('textarea', { ...shared, rows: rows ?? 1, className: rows === undefined ? ['line'] : undefined });
  }
}

/** Adds and removes what is repeated: not there without the runtime, which does it. */
export function addButton(label: string): Element {
  return h('button', { type: 'button', className: ['button', 'js'], dataAdd: '' }, [label]);
}

export function removeButton(label: string, n: number): Element {
  const properties = { type: 'button' as const, className: ['button', 'remove'], dataRemove: '', hidden: true };
  return h('button', { ...properties, dataLabel: label, ariaLabel: fillText(label, { n }) }, ['×']);
}
