// A worksheet as an ordinary form: readable and printable without a script, filled with life by the runtime.
import type { Element, ElementContent } from 'hast';
import type { WorksheetTexts } from '../languages/worksheet-texts';
import { eachElement, h, isBlankText, isElement, textOf } from '../markdown/elements';
import { pageTitleId } from '../model/document-ids';
import type { FieldKind } from '../model/field';
import { fillText } from '../model/texts';
import { renderChecklist } from './checklist/render';
import type { RenderField, WorksheetForm } from './form';
import { labelled, renderLine } from './line/render';
import { renderList } from './list/render';
import { ownIds } from './own-ids';
import { FIELD_ELEMENT } from './slots';
import { renderGrid } from './table/render';
import { renderText } from './text/render';
import type { Field, WorksheetContent } from './worksheet';

/** A kind without a renderer does not compile. */
const RENDERERS = {
  text: renderText,
  line: (_, field, form) => [renderLine(field, form)],
  list: renderList,
  checklist: renderChecklist,
  table: renderGrid,
  rating: renderGrid,
  matrix: renderGrid,
} satisfies { [K in FieldKind]: RenderField<K> };

/** Where a form of a worksheet stands. */
export interface FormPlace {
  /** Id of the page, or of what else gathers worksheets; the form's id begins with it. */
  place: string;
  /** Which of the worksheet's forms in that place it is, from 1. */
  instance?: number;
  /** The `{later}` columns that are fields here, as `field.column`. */
  columns: 'all' | readonly string[];
  /** The form stands where its author wrote it: its content keeps the ids that links lead to. */
  original?: boolean;
  /** Whether it says who can read what is written in it; it does, where nothing is given. */
  notice?: boolean;
  /** Its title as a heading of the page that it stands on; the author's own where it is missing. */
  heading?: Element;
}

/** Id of a form, and the beginning of all ids in it. */
export function formId(worksheet: string, { place, instance = 1 }: Pick<FormPlace, 'place' | 'instance'>): string {
  return `${place}--${worksheet}${instance > 1 ? `_${instance}` : ''}`;
}

/** One form of `worksheet`. The same worksheet may have any number of them; the runtime keeps their answers the same. */
export function renderWorksheet(worksheet: WorksheetContent, at: FormPlace, texts: WorksheetTexts): Element {
  const id = formId(worksheet.id, at);
  const { heading, content } = contentFor(worksheet, at, id);
  const form = formOf(worksheet, at, id, texts);
  const number = numberOf(worksheet, at, heading);
  return h(
    'form',
    {
      className: ['worksheet', 'box', 'box-activity'],
      id,
      dataWorksheet: worksheet.id,
      // With the page's title: the same worksheet may stand on several pages, and landmarks need names of their own.
      ariaLabelledBy: [pageTitleId(id), ...(number ? [numberId(id)] : []), pageTitleId(at.place)],
      noValidate: true,
      autoComplete: ['off'],
    },
    [
      titleOf(heading, id, form),
      ...(number ? [h('span', { id: numberId(id), hidden: true }, [`(${number})`])] : []),
      ...(at.notice === false ? [] : [notice(worksheet, form)]),
      ...form.render(content),
    ],
  );
}

/** Two forms on one page with one title are landmarks of one name (axe `landmark-unique`): the second is "(2)". */
function numberOf({ title }: WorksheetContent, { instance = 1 }: FormPlace, heading?: Element): number | undefined {
  const own = heading ? textOf(heading).trim() : title;
  return instance > 1 && own === title ? instance : undefined;
}

/** Ends with `_`, as what is no part of the author's does. */
function numberId(form: string): string {
  return `${form}--number_`;
}

/** Who can read what is written here. The gist of a shared worksheet's is heard at each of its fields again. */
function notice({ settings }: WorksheetContent, { texts, notice: gist }: WorksheetForm): Element {
  const said = settings.share ? [h('strong', { id: gist }, [texts.sharedGist]), ` ${texts.shared}`] : [texts.private];
  return h('p', { className: ['worksheet-notice'] }, said);
}

/** The author's content, copied, with ids that no other form has and headings that go on from the form's title. */
function contentFor(
  worksheet: WorksheetContent,
  { heading, original = false }: FormPlace,
  id: string,
): { heading: Element | undefined; content: ElementContent[] } {
  const copy = structuredClone(worksheet.content).filter((node) => !isBlankText(node));
  const first = copy[0];
  const own = isElement(first, 'h2', 'h3', 'h4', 'h5', 'h6') && worksheet.title !== '' ? first : undefined;
  const content = own ? copy.slice(1) : copy;
  if (original) return { heading: own, content };
  // On another page their lines would be those of other words.
  eachElement({ children: copy }, (element) => {
    delete element.position;
  });
  const shown = heading ?? own;
  const shift = shown && own ? levelOf(shown) - levelOf(own) : 0;
  ownIds(own && own === shown ? [own, ...content] : content, `${worksheet.page}--`, `${id}--`);
  shiftHeadings(content, shift);
  return { heading: shown, content };
}

function levelOf({ tagName }: Element): number {
  return Number(tagName.slice(1));
}

function shiftHeadings(nodes: readonly ElementContent[], by: number): void {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    if (/^h[1-6]$/.test(node.tagName)) node.tagName = `h${Math.max(2, Math.min(6, levelOf(node) + by))}`;
    shiftHeadings(node.children, by);
  }
}

function titleOf(heading: Element | undefined, id: string, form: WorksheetForm): Element {
  const titleId = pageTitleId(id);
  if (!heading) return h('p', { className: ['box-label'], id: titleId }, [form.texts.title]);
  // A title of the worksheet's own words has its id already, and it may be the form's.
  const own = heading.properties.id === id ? undefined : heading.properties.id;
  return h(heading.tagName, { className: ['box-title'], id: own }, [
    h('span', { id: titleId }, form.render(heading.children)),
  ]);
}

function formOf(worksheet: WorksheetContent, at: FormPlace, id: string, texts: WorksheetTexts): WorksheetForm {
  const fieldOf: FieldOf = (mark) =>
    mark.tagName === FIELD_ELEMENT ? worksheet.fields[Number(mark.properties.id)] : undefined;
  const lineOf: FieldOf = (mark) => {
    const field = fieldOf(mark);
    return field?.shape.kind === 'line' ? field : undefined;
  };
  const form: WorksheetForm = {
    id,
    texts,
    notice: worksheet.settings.share ? `${id}--shared_` : undefined,
    isOpen: (field, column) => at.columns === 'all' || at.columns.includes(`${field}.${column}`),
    followUps: (field) => followUps(worksheet, field, form),
    render: (content) => labelled(content, lineOf, form, (node) => renderNode(node, { fieldOf, lineOf }, form)),
  };
  return form;
}

type FieldOf = (mark: Element) => Field | undefined;

function renderNode(
  node: ElementContent,
  { fieldOf, lineOf }: { fieldOf: FieldOf; lineOf: FieldOf },
  form: WorksheetForm,
): ElementContent[] {
  if (!isElement(node)) return [node];
  const field = fieldOf(node);
  if (field) return (RENDERERS[field.shape.kind] as RenderField<'text'>)(field.shape as never, field, form);
  const children = form.render(node.children);
  const isLine = node.tagName === 'p' && node.children.some((child) => isElement(child) && lineOf(child));
  const properties = isLine ? { ...node.properties, className: ['field', 'field-line'] } : node.properties;
  // For the preview: what is made anew comes from no line of its own.
  return [{ ...h(node.tagName, properties, children), position: node.position }];
}

/** Where columns that are not open here can be filled in. */
function followUps({ later, page }: WorksheetContent, field: string, form: WorksheetForm): ElementContent[] {
  return later
    .filter((column) => column.field === field && !form.isOpen(field, column.column) && column.form !== form.id)
    .map(({ name, title, form: target }) => {
      const here = target.startsWith(`${page}--`) && form.id.startsWith(`${page}--`);
      const said = fillText(here ? form.texts.laterHere : form.texts.later, { column: name });
      return h('p', { className: ['worksheet-later'] }, [`${said} `, h('a', { href: `#${target}` }, [title])]);
    });
}
