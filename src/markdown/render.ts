// Parsed pages → safe HTML. Steps for each page: to an HTML tree, raw HTML parsed, cleaned by the allow-list, links resolved, containers
// rendered; and once all pages are known: forms of worksheets put in, tables and code arranged, sanitised once more, written out.
import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes } from 'mdast';
import { toString as textOfMarkdown } from 'mdast-util-to-string';
import { worksheetData } from '../fields/keys';
import { fillWorksheets } from '../fields/later';
import { renderWorksheet } from '../fields/render';
import { levelHeadings } from '../fields/workbook-headings';
import type { WorksheetContent } from '../fields/worksheet';
import type { Texts } from '../languages/texts';
import type { RenderedModule, RenderedPage } from '../model/course';
import { WORKBOOK_ID } from '../model/document-ids';
import type { WorksheetData } from '../model/field';
import type { QuizData } from '../model/module-data';
import type { CourseSource } from '../read/course';
import type { CourseFiles } from '../read/course-files';
import { type AssetCollection, collectAssets } from './assets';
import { renderBlocks } from './blocks';
import type { RenderContext } from './context';
import { eachElement, textOf } from './elements';
import { cleanHtml } from './html/clean';
import { highlightCode } from './html/highlight';
import { resolveLinks } from './html/links';
import { parseHtml, parseRawHtml } from './html/raw';
import { arrangeRawHeadings } from './html/raw-headings';
import { sanitiseTree } from './html/sanitise';
import { arrangeTables } from './html/tables';
import type { ParsedModule } from './module';
import type { ParsedPage } from './nodes';
import { markLines } from './source-lines';
import { pageToHast } from './to-hast';

/** A rendered module with the forms of its workbook as trees: the blank workbook is made of them. */
export interface ModuleWithForms extends RenderedModule {
  forms: Root[];
}

/** Renders `parsed`. Mistakes are reported into the pages' own messages. `assets` collects what the pages use. `lines`: for the preview. */
export async function renderModule(
  parsed: ParsedModule,
  options: { course: CourseSource; files: CourseFiles; texts: Texts; assets?: AssetCollection; lines?: boolean },
): Promise<ModuleWithForms> {
  const { source } = parsed;
  const assets = options.assets ?? collectAssets(source.found.folder, (path) => options.files.read(path));
  const book = { course: options.course, module: source, files: new Set(options.files.paths) };
  const quizzes: QuizData[] = [];
  const worksheets = new Map<string, WorksheetContent>();
  const trees = parsed.pages.map((page): Root => {
    const { anchors } = parsed;
    const { texts } = options;
    return renderTree({ page, anchors, book, assets, texts, quizzes, worksheets, report: page.report });
  });
  const finish = (root: Root) => finishTree(root, worksheets, options.texts);
  const pages: RenderedPage[] = [];
  for (const [index, page] of parsed.pages.entries()) {
    const tree: Root = trees[index] ?? { type: 'root', children: [] };
    const html = toHtml(await finish(tree));
    pages.push({ ...frontMatterOf(page), html, ...(options.lines ? { htmlWithLines: withLines(tree) } : {}) });
  }
  return {
    ...source.module,
    pages,
    objectives: parsed.pages.flatMap((page) => objectivesIn(page.tree)),
    ...(quizzes.length > 0 ? { quizzes } : {}),
    ...(await renderWorksheets(parsed, [...worksheets.values()], options.texts, finish)),
    assets: assets.files(),
  };
}

/** What the runtime is told of the worksheets, and the forms of the workbook. */
async function renderWorksheets(
  { locked }: ParsedModule,
  contents: readonly WorksheetContent[],
  texts: Texts,
  finish: (root: Root) => Promise<Root>,
): Promise<Pick<ModuleWithForms, 'worksheets' | 'workbook' | 'forms'>> {
  // What learners wrote in an earlier edition is still theirs.
  if (!locked.worksheets) return { forms: [] };
  const forms: Root[] = [];
  const worksheets: WorksheetData[] = [];
  // Who shares hears it at each worksheet; otherwise the workbook says it once.
  const notice = contents.some(({ settings }) => settings.share);
  for (const content of contents) {
    const form = renderWorksheet(content, { place: WORKBOOK_ID, columns: 'all', notice }, texts.worksheet);
    worksheets.push(worksheetData(content, form, texts));
    levelHeadings([form]);
    forms.push(await finish({ type: 'root', children: [form] }));
  }
  return { ...(worksheets.length > 0 ? { worksheets } : {}), workbook: forms.map((form) => toHtml(form)), forms };
}

/** A page's tree; the forms of worksheets still have to be put in, for a worksheet may stand on a later page. */
function renderTree(context: RenderContext): Root {
  const tree = parseRawHtml(pageToHast(context), context.page.tree);
  const body = { children: tree.children as ElementContent[] };
  cleanHtml(body, context);
  arrangeRawHeadings(body, context);
  resolveLinks(body, context);
  return { type: 'root', children: renderBlocks(body.children, context) };
}

async function finishTree(root: Root, worksheets: ReadonlyMap<string, WorksheetContent>, texts: Texts): Promise<Root> {
  const parent = root as { children: ElementContent[] };
  fillWorksheets(parent, worksheets, texts.worksheet);
  arrangeTables(parent, { texts });
  await highlightCode(root);
  keepIdsUnique(root);
  return sanitiseTree(root);
}

/** A finished page once more, with the lines that its blocks come from. */
function withLines(root: Root): string {
  markLines(root);
  return toHtml(sanitiseTree(root, { lines: true }));
}

/** The first element keeps an id that raw HTML gives twice: a link could only ever lead there. */
function keepIdsUnique(root: Root): void {
  const seen = new Set<unknown>();
  eachElement(root as { children: ElementContent[] }, ({ properties }) => {
    if (properties.id === undefined) return;
    if (seen.has(properties.id)) delete properties.id;
    else seen.add(properties.id);
  });
}

function frontMatterOf({ id, title, file, startsSection, group }: ParsedPage): Omit<RenderedPage, 'html'> {
  return { id, title, file, startsSection, group };
}

/** The list items of every `:::objectives`, as plain text: for the manifest's metadata and the CE record. */
function objectivesIn(node: Nodes): string[] {
  if (node.type === 'container' && node.fence.name === 'objectives') return listItems(node);
  return 'children' in node ? node.children.flatMap(objectivesIn) : [];
}

function listItems(node: Nodes): string[] {
  if (node.type === 'listItem') {
    // Items below an item are objectives as well: together they would be one without a space between its words.
    const own = node.children.filter(({ type }) => type !== 'list').map((block) => textOfMarkdown(block));
    const inner = node.children.filter(({ type }) => type === 'list').flatMap(listItems);
    return [own.join(' ').replace(/\s+/g, ' ').trim(), ...inner].filter((text) => text !== '');
  }
  if (node.type === 'html') return rawListItems(node.value);
  return 'children' in node ? node.children.flatMap(listItems) : [];
}

/** Older pages write their lists of goals as HTML. */
function rawListItems(html: string): string[] {
  const items: string[] = [];
  eachElement({ children: parseHtml(html) }, (element) => {
    const words = element.tagName === 'li' ? textOf(element).replace(/\s+/g, ' ').trim() : '';
    if (words !== '') items.push(words);
  });
  return items;
}
