// All worksheets of a module: found in its pages, read, named by the lock, and made ready for the pages' own way to HTML.
import type { Nodes } from 'mdast';
import type { PageReading } from '../activities/draft';
import { reportMoves } from '../activities/moved-parts';
import { nameParts } from '../activities/name-parts';
import { plainText } from '../activities/read-words';
import { textsFor } from '../languages/languages';
import { askedIn } from '../markdown/constructs/containers';
import type { Container, ParsedPage } from '../markdown/nodes';
import type { LockedPart } from '../read/lock';
import type { DraftWorksheet } from './draft';
import { readWorksheet } from './read-worksheet';
import { reportRows } from './report-rows';
import { type FoundForm, type Shown, showWorksheets } from './shows';
import { packWorksheet, type SlottedWorksheet } from './slots';
import type { LaterColumn } from './worksheet';

/** One form of a worksheet on its page. */
export interface WorksheetForm {
  worksheet: SlottedWorksheet;
  /** It stands here as its author wrote it: its content is in the container. */
  original: boolean;
  /** Which of the worksheet's forms on the page it is, from 1. */
  instance: number;
  /** The later columns that are fields here, as `field.column`. */
  open: readonly string[];
}

export interface ReadWorksheets {
  /** In the order of the pages. */
  worksheets: SlottedWorksheet[];
  /** What the lock should hold for the module's worksheets. */
  locked: LockedPart[];
}

/**
 * Reads every worksheet of `pages`. Their containers then hold the pieces of their fields, and each page its forms by
 * their containers' ids. `taken`: ids of the module's quizzes, which stand in the same document.
 */
export function readWorksheets(
  pages: readonly ParsedPage[],
  module: { language: string; locked: readonly LockedPart[]; taken: readonly string[] },
): ReadWorksheets {
  const untitled = textsFor(module.language).texts.worksheet.title;
  const found = pages.flatMap((page) =>
    containersIn(page.tree).map((container): FoundForm => {
      const { report, lines } = page;
      return { page, container, reading: { report, lines, mistakes: { count: 0 } } };
    }),
  );
  for (const { container, reading } of found) {
    if (isShow(container)) keepContent(container, reading);
    else for (const inner of container.children.flatMap(containersIn)) if (isShow(inner)) reportInside(inner, reading);
  }
  const drafts = found.flatMap(({ page, container, reading }) => {
    const draft = isShow(container) ? undefined : readWorksheet(container, page.id, untitled, reading);
    return draft ? [draft] : [];
  });
  const locked = nameParts(drafts, module.locked, true, module.taken);
  reportMoves(drafts, module.locked, locked);
  reportRows(drafts, module.locked);
  const forms = found.filter(
    ({ container }) => isShow(container) || drafts.some((draft) => draft.container === container),
  );
  const { shown, later } = showWorksheets(drafts, forms, pages);
  const worksheets = new Map(drafts.map((draft) => [draft, packed(draft, later)]));
  for (const form of shown) addForm(form, worksheets.get(form.draft));
  return { worksheets: [...worksheets.values()], locked };
}

/** A show is one line. What stands in it as in a worksheet is one: nobody's text is thrown away. */
function keepContent({ fence, children }: Container, reading: PageReading): void {
  if (fence.form === 'leaf' || children.length === 0) return;
  const { show = '', column, ...values } = fence.attributes.values;
  fence.attributes.values = values;
  const at = column === undefined ? '' : ` column="${column}"`;
  reading.report('worksheet-show', {
    place: fence.place,
    reason: `A worksheet is shown again by one line, but this one has content of its own, so "${show}" is not shown here.`,
    note: `Write  ::worksheet{show="${show}"${at}}  with two colons and without a closing line, and what stands here outside of it.`,
    actual: `:::worksheet{show="${show}"}`,
    expected: [`::worksheet{show="${show}"${at}}`],
  });
}

/** Its fields would be those of the worksheet around it: nothing could tell which of the two they fill in. */
function reportInside({ fence }: Container, reading: PageReading): void {
  const { show = '' } = fence.attributes.values;
  reading.report('worksheet-show', {
    place: fence.place,
    reason: `A worksheet cannot be shown inside another worksheet or an activity, so "${show}" is not shown here.`,
    note: 'Move this line below the  :::  that ends what it stands in.',
    actual: show,
  });
}

function packed(draft: DraftWorksheet, later: ReadonlyMap<DraftWorksheet, LaterColumn[]>): SlottedWorksheet {
  return packWorksheet(draft, plainText(draft.title), later.get(draft) ?? []);
}

function addForm({ draft, page, container, instance, open }: Shown, worksheet: SlottedWorksheet | undefined): void {
  const { id } = container.fence.attributes;
  if (!worksheet || id === undefined) return;
  const form: WorksheetForm = { worksheet, original: container === draft.container, instance, open };
  page.worksheets = new Map([...(page.worksheets ?? []), [id, form]]);
}

/** The outermost worksheets and activities; what is inside one is part of it. */
function containersIn(node: Nodes): Container[] {
  if (node.type === 'container' && askedIn(node.fence.name) === 'fields') return [node];
  return 'children' in node ? node.children.flatMap(containersIn) : [];
}

function isShow({ fence }: Container): boolean {
  return fence.name === 'worksheet' && (fence.attributes.values.show !== undefined || fence.form === 'leaf');
}
