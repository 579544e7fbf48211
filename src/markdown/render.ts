// Parsed pages → safe HTML. Steps for each page: to an HTML tree, raw HTML parsed, cleaned by the allow-list, links resolved,
// containers rendered, tables and code arranged, sanitised once more, written out.
import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes } from 'mdast';
import { toString as textOfMarkdown } from 'mdast-util-to-string';
import type { Texts } from '../languages/texts';
import type { RenderedModule, RenderedPage } from '../model/course';
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

/** Renders `parsed`. Mistakes are reported into the pages' own messages. `assets` collects what the pages use. `lines`: for the preview. */
export async function renderModule(
  parsed: ParsedModule,
  options: { course: CourseSource; files: CourseFiles; texts: Texts; assets?: AssetCollection; lines?: boolean },
): Promise<RenderedModule> {
  const { source } = parsed;
  const assets = options.assets ?? collectAssets(source.found.folder, (path) => options.files.read(path));
  const book = { course: options.course, module: source, files: new Set(options.files.paths) };
  const pages: RenderedPage[] = [];
  const quizzes: QuizData[] = [];
  for (const page of parsed.pages) {
    const context: RenderContext = {
      page,
      anchors: parsed.anchors,
      book,
      assets,
      texts: options.texts,
      quizzes,
      report: page.report,
      lines: options.lines === true,
    };
    pages.push(await renderPage(context));
  }
  return {
    ...source.module,
    pages,
    objectives: parsed.pages.flatMap((page) => objectivesIn(page.tree)),
    ...(quizzes.length > 0 ? { quizzes } : {}),
    assets: assets.files(),
  };
}

async function renderPage(context: RenderContext): Promise<RenderedPage> {
  const tree = parseRawHtml(pageToHast(context), context.page.tree);
  const body = { children: tree.children as ElementContent[] };
  cleanHtml(body, context);
  arrangeRawHeadings(body, context);
  resolveLinks(body, context);
  const root: Root = { type: 'root', children: renderBlocks(body.children, context) };
  arrangeTables(root as { children: ElementContent[] }, context);
  await highlightCode(root);
  keepIdsUnique(root);
  const page = { ...frontMatterOf(context.page), html: toHtml(sanitiseTree(root)) };
  if (!context.lines) return page;
  markLines(root);
  return { ...page, htmlWithLines: toHtml(sanitiseTree(root, { lines: true })) };
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
  if (node.type === 'listItem') return [textOfMarkdown(node).replace(/\s+/g, ' ').trim()].filter((text) => text !== '');
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
