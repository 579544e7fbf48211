// `:::worksheet`, `::worksheet{show=…}` and an activity with fields: a place for a form, which is made once all pages are known.
import { renderLater } from '../../fields/later';
import { unpackWorksheet } from '../../fields/slots';
import type { Construct } from './construct';

export const worksheet: Construct = (node, renderer) => {
  const { page, worksheets } = renderer.context;
  const form = page.worksheets?.get(node.fence.attributes.id ?? '');
  if (!form) return renderer.render(node.children);
  if (form.original) worksheets.set(form.worksheet.id, unpackWorksheet(form.worksheet, node, renderer));
  return renderLater(form, page.id, form.original ? [] : renderer.render(node.children));
};
