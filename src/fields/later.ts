// Forms whose worksheet may stand on a later page: their places are kept while the pages are rendered, and filled at the end.
import type { Element, ElementContent } from 'hast';
import type { WorksheetTexts } from '../languages/worksheet-texts';
import { h, isElement } from '../markdown/elements';
import type { WorksheetForm } from './read-worksheets';
import { type FormPlace, formId, renderWorksheet } from './render';
import type { WorksheetContent } from './worksheet';

const PLACE = 'carrel-worksheet';

/** The place of `form` on the page. `content` is what stands there besides: the worksheet's title as a heading of the page. */
export function renderLater(
  { worksheet, instance, original, open }: WorksheetForm,
  page: string,
  content: ElementContent[],
): ElementContent[] {
  const id = formId(worksheet.id, { place: page, instance });
  const heading = content.find((node) => isElement(node, 'h2', 'h3', 'h4', 'h5', 'h6'));
  const at: FormPlace = {
    place: page,
    instance,
    columns: open,
    original,
    ...(isElement(heading) ? { heading } : {}),
  };
  const rest = content.filter((node) => node !== heading);
  return [{ ...h(PLACE, { id }), data: { worksheet: worksheet.id, at } as Element['data'] }, ...rest];
}

interface Kept {
  worksheet: string;
  at: FormPlace;
}

/** Puts the forms into their places below `parent`. */
export function fillWorksheets(
  parent: { children: ElementContent[] },
  worksheets: ReadonlyMap<string, WorksheetContent>,
  texts: WorksheetTexts,
): void {
  parent.children = parent.children.map((node): ElementContent => {
    if (!isElement(node)) return node;
    if (node.tagName !== PLACE) {
      fillWorksheets(node, worksheets, texts);
      return node;
    }
    const { worksheet, at } = node.data as unknown as Kept;
    const content = worksheets.get(worksheet);
    return content ? { ...renderWorksheet(content, at, texts), position: node.position } : node;
  });
}
