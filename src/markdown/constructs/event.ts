// `:::event`: a webinar's record – presenters, date, time, recording, slides – as a list of terms.
import type { Element, ElementContent } from 'hast';
import { h, isElement, textOf } from '../elements';
import { boxAround } from './box';
import type { Construct } from './construct';
import { unwrapParagraph } from './resources';

export const event: Construct = (node, renderer) => {
  const content = renderer.render(node.children).map((child) => (isElement(child, 'ul', 'ol') ? record(child) : child));
  return [boxAround('event', node, content, renderer)];
};

/** `- Label: value` lines; a label that is repeated is written once with all its values. */
function record(list: Element): ElementContent {
  const entries: { label: string; values: ElementContent[][] }[] = [];
  for (const item of list.children) {
    if (!isElement(item, 'li')) continue;
    const entry = splitItem(unwrapParagraph(item.children));
    if (!entry) return list;
    const known = entries.find(({ label }) => label === entry.label);
    if (known) known.values.push(entry.value);
    else entries.push({ label: entry.label, values: [entry.value] });
  }
  const terms = entries.flatMap(({ label, values }) => [
    h('dt', {}, [label]),
    ...values.map((value) => h('dd', {}, value)),
  ]);
  return h('dl', { className: ['event-record'] }, terms);
}

/** The words before the first colon, plain or bold, are the label. */
function splitItem(children: ElementContent[]): { label: string; value: ElementContent[] } | undefined {
  const [first, ...rest] = children;
  if (first === undefined) return undefined;
  if (isElement(first, 'strong', 'b')) {
    const [next, ...others] = rest;
    const after = next?.type === 'text' ? next.value.replace(/^\s*:\s*/, '') : undefined;
    const value = after === undefined ? rest : [{ type: 'text' as const, value: after }, ...others];
    return { label: textOf(first).replace(/\s*:\s*$/, ''), value };
  }
  const match = first.type === 'text' ? /^([^:]{1,60}):\s*(.*)$/s.exec(first.value) : null;
  return match
    ? { label: (match[1] ?? '').trim(), value: [{ type: 'text', value: match[2] ?? '' }, ...rest] }
    : undefined;
}
