// Where a module shows each worksheet: where its author wrote it, at `::worksheet{show=…}`, and on the last page what is opened nowhere else.
import type { PageReading } from '../activities/draft';
import { plainText, shortened } from '../activities/read-words';
import type { Container, ParsedPage } from '../markdown/nodes';
import { noAttributes } from '../markdown/source/attributes';
import { nearest } from '../read/nearest';
import type { DraftWorksheet } from './draft';
import type { LaterColumn } from './worksheet';

/** One form of a worksheet. Its container's id is its own on the page. */
export interface Shown {
  draft: DraftWorksheet;
  page: ParsedPage;
  container: Container;
  /** Which of the worksheet's forms on the page it is, from 1. */
  instance: number;
  /** The later columns that are fields here, as `field.column`. */
  open: string[];
}

/** A worksheet, or a line that shows one, as it stands on its page. */
export interface FoundForm {
  page: ParsedPage;
  container: Container;
  reading: PageReading;
}

/** All forms, in the order of `found` and of the pages. Adds containers to the last page for what nobody opens. */
export function showWorksheets(
  drafts: readonly DraftWorksheet[],
  found: readonly FoundForm[],
  pages: readonly ParsedPage[],
): { shown: Shown[]; later: Map<DraftWorksheet, LaterColumn[]> } {
  const shown: Shown[] = [];
  for (const { page, container, reading } of found) {
    const written = drafts.find((draft) => draft.container === container);
    const draft = written ?? worksheetOf(container, drafts, reading);
    if (draft && (written || !isTooMuch(draft, shown, container, reading)))
      shown.push({ draft, page, container, instance: 1, open: written ? [] : openedAt(container, draft, reading) });
    // Nothing is shown there that a link could lead to.
    else container.fence.attributes = { ...container.fence.attributes, id: undefined };
  }
  const last = pages.at(-1);
  if (last) for (const draft of drafts) openRest(draft, last, shown);
  nameForms(shown);
  return { shown, later: new Map(drafts.map((draft) => [draft, openInOrder(draft, shown)])) };
}

/** Controls of one worksheet in a document: a large one that is shown on every page would be too much for a browser. */
const MOST_CONTROLS = 10_000;

function isTooMuch(
  draft: DraftWorksheet,
  shown: readonly Shown[],
  { fence }: Container,
  reading: PageReading,
): boolean {
  const forms = 1 + shown.filter((form) => form.draft === draft).length;
  if (forms * controlsOf(draft) <= MOST_CONTROLS) return false;
  reading.report('worksheet-show', {
    place: fence.place,
    reason: `The worksheet "${draft.id}" is large and was shown ${forms - 1} times before, which is as often as a browser can bear.`,
    note: 'Take this line out: learners find the whole worksheet in the workbook.',
    actual: draft.id,
  });
  return true;
}

function controlsOf({ fields }: DraftWorksheet): number {
  return fields.reduce(
    (sum, { shape }) => sum + ('columns' in shape ? shape.rows.length * shape.columns.length : 1),
    0,
  );
}

function worksheetOf(
  { fence }: Container,
  drafts: readonly DraftWorksheet[],
  reading: PageReading,
): DraftWorksheet | undefined {
  const wanted = fence.attributes.values.show ?? '';
  const found =
    drafts.find(({ id }) => id === wanted) ??
    drafts.find(({ title }) => isSame(plainText(title), wanted) && wanted !== '');
  if (found) return found;
  const suggestion =
    nearest(
      wanted,
      drafts.map(({ id }) => id),
    ) ?? (drafts.length === 1 ? drafts[0]?.id : undefined);
  reading.report('worksheet-show', {
    place: fence.place,
    reason:
      wanted === ''
        ? 'This line does not say which worksheet is to be shown here.'
        : `There is no worksheet "${wanted}" in this module, so nothing could be shown here.`,
    note: suggestion
      ? `Did you mean  ::worksheet{show="${suggestion}"}`
      : 'Give the worksheet an id,  :::worksheet{#kwl}  and name it here:  ::worksheet{show="kwl"}',
    actual: wanted,
    expected: drafts.map(({ id }) => id),
  });
  return undefined;
}

interface LaterPart {
  field: string;
  column: string;
  name: string;
}

function laterColumns({ fields }: DraftWorksheet): LaterPart[] {
  return fields.flatMap((field) =>
    'columns' in field.shape
      ? field.shape.columns
          .filter(({ later }) => later)
          .map(({ id, name }) => ({ field: field.id, column: id.id, name }))
      : [],
  );
}

function openedAt({ fence }: Container, draft: DraftWorksheet, reading: PageReading): string[] {
  const written = fence.attributes.values.column;
  if (written === undefined) return [];
  const columns = laterColumns(draft);
  const wanted = columns.filter(({ column, name }) => column === written || isSame(name, written));
  if (wanted.length > 0) return wanted.map(keyOf);
  const all = draft.fields.flatMap(({ shape }) => ('columns' in shape ? shape.columns : []));
  const isOpen = all.some(({ id, name }) => id.id === written || isSame(name, written));
  const named = (isOpen ? columns : all).map(({ name }) => name).filter((name) => name !== '');
  const suggestion = nearest(written, named) ?? named.at(-1);
  reading.report(isOpen ? 'attr-syntax' : 'worksheet-show', {
    place: fence.place,
    reason: isOpen
      ? `The column "${shortened(written)}" can be filled in from the start, so there is nothing to open here.`
      : `The worksheet "${draft.id}" has no column "${shortened(written)}", so it could not be opened here.`,
    note: isOpen
      ? 'Write  {later}  behind its heading in the worksheet, or take  column  out here.'
      : suggestion
        ? `Did you mean  column="${suggestion}"`
        : 'Take  column  out: the worksheet has no table with columns.',
    actual: written,
    expected: named,
  });
  return [];
}

function keyOf({ field, column }: Pick<LaterPart, 'field' | 'column'>): string {
  return `${field}.${column}`;
}

/** What is opened nowhere opens on the last page: in the worksheet's form there, or in one that is added. */
function openRest(draft: DraftWorksheet, last: ParsedPage, shown: Shown[]): void {
  const own = shown.filter((form) => form.draft === draft);
  const opened = new Set(own.flatMap(({ open }) => open));
  const rest = laterColumns(draft)
    .map(keyOf)
    .filter((key) => !opened.has(key));
  if (rest.length === 0) return;
  const form = own.findLast(({ page }) => page === last);
  if (form) {
    form.open.push(...rest);
    return;
  }
  const container = showContainer(draft);
  last.tree.children.push(container);
  shown.push({ draft, page: last, container, instance: 1, open: rest });
}

function showContainer({ container: { fence, position } }: DraftWorksheet): Container {
  const own = { name: 'worksheet', form: 'leaf' as const, attributes: noAttributes(), place: fence.place };
  return { type: 'container', fence: own, children: [], position };
}

/** On one page the second form of a worksheet is `kwl_2`: no frozen id has an underscore. Each gets the worksheet's title. */
function nameForms(shown: readonly Shown[]): void {
  const counts = new Map<string, number>();
  for (const form of shown) {
    const { draft, page, container } = form;
    const key = `${page.id} ${draft.id}`;
    form.instance = (counts.get(key) ?? 0) + 1;
    counts.set(key, form.instance);
    const id = form.instance === 1 ? draft.id : `${draft.id}_${form.instance}`;
    container.fence.attributes = { ...container.fence.attributes, id };
    if (container === draft.container || container.title || draft.title.length === 0) continue;
    container.title = structuredClone(draft.title) as Container['title'];
  }
}

/** A column that was opened stays open on the pages after. Returns where each opens first. */
function openInOrder(draft: DraftWorksheet, shown: readonly Shown[]): LaterColumn[] {
  const opened = new Map<string, Shown>();
  for (const form of shown) {
    if (form.draft !== draft) continue;
    for (const key of form.open) if (!opened.has(key)) opened.set(key, form);
    form.open = [...opened.keys()];
  }
  return laterColumns(draft).flatMap((column) => {
    const form = opened.get(keyOf(column));
    if (!form) return [];
    const { page, container } = form;
    return [{ ...column, title: page.title, form: `${page.id}--${container.fence.attributes.id}` }];
  });
}

function isSame(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text.replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
