// What a form calls the cells of its tables, and the choices in its fields: for those who read the answers somewhere else.
import type { Element } from 'hast';
import { eachElement, textOf } from '../markdown/elements';

/** By `name`, the name of a cell, empty where its choice says it all; by `name=value`, the words of a choice. */
export function wordsIn(form: Element): Record<string, string> {
  const words: Record<string, string> = {};
  const labels = new Map<unknown, string>();
  eachElement(form, (label) => {
    if (label.tagName === 'label') labels.set(String(label.properties.htmlFor), textOf(label).trim());
  });
  eachElement(form, (control) => {
    const { id, name, value, ariaLabel, dataLabel } = control.properties;
    if (typeof name !== 'string') return;
    if (value !== undefined) words[`${name}=${value}`] = String(ariaLabel || labels.get(id) || value);
    // Rows that repeat are told by their order.
    if (name.includes('.') && dataLabel === undefined) words[name] = value === undefined ? String(ariaLabel ?? '') : '';
    eachElement(control, ({ properties, children }) => {
      if (properties.value) words[`${name}=${properties.value}`] = children.map(textOf).join('');
    });
  });
  return words;
}
