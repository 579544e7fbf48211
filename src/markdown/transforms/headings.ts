// Headings: titles of containers become headings, skipped levels are closed up, and every heading gets an id of its own.
import GithubSlugger from 'github-slugger';
import type { Heading, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Report } from '../../report/report';
import { reportBefore, takeBraces } from '../braces';
import { askedIn, isContainerName } from '../constructs/containers';
import { type Container, placeOf } from '../nodes';
import { dropEmptyHeadings } from './empty-headings';
import { htmlAnchors } from './html-anchors';

/** The page's title is its h1, so its own headings begin here. */
const FIRST_LEVEL = 2;

/** The level that begins a question in a quiz, as it is written. */
const QUESTION_LEVEL = 3;

/** Containers whose `[Title]` is not a heading but a caption or a summary. */
const TITLED_OTHERWISE = new Set(['video', 'reveal']);

/** The page's own heading and that of its footnotes have these. */
const RESERVED = ['title', 'footnotes'];

interface Section {
  /** The level as written, and the level given. */
  written: number;
  level: number;
  heading?: Heading;
  /** Its heading is the title of a container that has ended: the title of the next one stands beside it, not below. */
  ended?: true;
}

interface Outline {
  /** Open headings. */
  open: Section[];
  slugger: GithubSlugger;
  explicit: Set<string>;
  anchors: Set<string>;
  /** Headings that are titles of containers. */
  titles: Set<Heading>;
  report: Report;
}

/** Puts the headings of one page in order and returns their ids (without the page's prefix). */
export function arrangeHeadings(tree: Root, pageTitle: string, report: Report): Set<string> {
  dropRepeatedTitle(tree, pageTitle);
  const outline: Outline = {
    open: [{ written: 1, level: 1 }],
    slugger: new GithubSlugger(),
    explicit: new Set(RESERVED),
    anchors: new Set(),
    titles: new Set(),
    report,
  };
  for (const id of RESERVED) outline.slugger.slug(id);
  collectExplicitIds(tree, outline);
  dropEmptyHeadings(tree, outline.titles, report);
  for (const id of htmlAnchors(tree)) outline.slugger.slug(id);
  arrange(tree, outline);
  return outline.anchors;
}

/** Many pages repeat their title as a first `#`: it would stand there twice. Any other `#` that begins a page without a title is its title. */
function dropRepeatedTitle(tree: Root, title: string): void {
  const [first] = tree.children;
  if (first?.type === 'heading' && first.depth === 1 && plain(textOf(first)) === plain(title)) tree.children.shift();
}

function plain(text: string): string {
  return text
    .replace(/\{#?[^}]*\}\s*$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** `## Title {#id}` and `{: #id}` reserve their ids before any id is made from text. */
function collectExplicitIds(node: Nodes, outline: Outline): void {
  if (node.type === 'container') writeTitle(node, outline);
  else if (node.type === 'heading') takeId(node, outline.report);
  const id = node.type === 'container' ? node.fence.attributes.id : explicitIdOf(node);
  if (id !== undefined) {
    if (outline.explicit.has(id)) {
      outline.report('id-duplicate', {
        place: placeOf(node),
        reason: `The id "${id}" is given twice on this page.`,
        note: 'Give each its own id; links and saved work go by it.',
        actual: id,
      });
    }
    outline.explicit.add(id);
    outline.anchors.add(id);
    outline.slugger.slug(id);
  }
  if ('children' in node) for (const child of node.children) collectExplicitIds(child, outline);
}

function explicitIdOf(node: Nodes): string | undefined {
  return (node.data as { explicitId?: string } | undefined)?.explicitId;
}

/** Takes the id off a heading's words. */
function takeId(heading: Heading, report: Report): void {
  const found = takeBraces(heading, (inside) => /^\s*#([\w:.-]+)/.exec(inside)?.[1]);
  if (!found) return;
  if (found.isBefore) reportBefore(heading, found.written, placeOf(heading), report);
  heading.data = { ...heading.data, explicitId: found.list } as Heading['data'];
}

function arrange(node: Nodes, outline: Outline): void {
  if (node.type === 'container') {
    arrangeContainer(node, outline);
    return;
  }
  if (node.type === 'heading') place(node, outline);
  if ('children' in node) for (const child of node.children) arrange(child, outline);
}

function arrangeContainer(node: Container, outline: Outline): void {
  const { name } = node.fence;
  const isTitled = placeTitle(node, outline) || name === 'worksheet';
  if (askedIn(name) === 'questions') arrangeQuiz(node, outline);
  else if (name === 'worksheet') arrangeWorksheet(node, outline);
  else arrangeOther(node, outline);
  if (isTitled) endSection(node.children[0], outline);
}

/** `:::qiuz` may be a quiz once its name is put right, and then other levels are right in it. */
function arrangeOther(node: Container, outline: Outline): void {
  const { report } = outline;
  if (!isContainerName(node.fence.name))
    outline.report = (ruleId, finding) => ruleId !== 'head-skip' && report(ruleId, finding);
  for (const child of node.children) arrange(child, outline);
  outline.report = report;
}

/** What follows a container is no part of it, though its title is the last heading above. */
function endSection(title: Nodes | undefined, { open }: Outline): void {
  const section = title && open.find(({ heading }) => heading === title);
  if (!section) return;
  while (open.at(-1) !== section && open.at(-1)?.ended) open.pop();
  if (open.at(-1) === section) section.ended = true;
}

/** The level of a container's title that follows the section it stands in. */
function titleLevel({ open }: Outline): number {
  const last = open.at(-1);
  return (last?.written ?? 1) + (last?.ended ? 0 : 1);
}

/** A question's `###` stands one level below the quiz's title, or the heading above a quiz without one, whatever level that is. */
function arrangeQuiz(quiz: Container, outline: Outline): void {
  const [first, ...parts] = quiz.children;
  if (first) arrange(first, outline);
  const outside = [...outline.open];
  const shift = (outside.at(-1)?.written ?? 1) + 1 - QUESTION_LEVEL;
  for (const part of parts) {
    shiftHeadings(part, shift);
    arrange(part, outline);
  }
  outline.open = outside;
}

/**
 * A worksheet's title follows the section that it stands in, as a `[Title]` does, and its other headings stand below it,
 * whatever levels they are written with.
 */
function arrangeWorksheet(worksheet: Container, outline: Outline): void {
  const [first, ...others] = worksheet.children;
  const isTitled = first?.type === 'heading';
  if (isTitled) {
    first.depth = Math.min(first.depth, titleLevel(outline)) as Heading['depth'];
    place(first, outline);
  }
  const outside = [...outline.open];
  const content = isTitled ? others : worksheet.children;
  const highest = Math.min(...content.flatMap(depthsIn));
  const shift = highest > 6 ? 0 : (outside.at(-1)?.written ?? 1) + 1 - highest;
  for (const block of content) {
    shiftHeadings(block, shift);
    arrange(block, outline);
  }
  outline.open = outside;
}

function depthsIn(node: Nodes): number[] {
  if (node.type === 'heading') return [node.depth];
  return 'children' in node ? node.children.flatMap(depthsIn) : [];
}

function shiftHeadings(node: Nodes, shift: number): void {
  if (node.type === 'heading') node.depth = Math.max(1, Math.min(6, node.depth + shift)) as Heading['depth'];
  else if ('children' in node) for (const child of node.children) shiftHeadings(child, shift);
}

/** Makes a heading of a container's `[Title]`; its level is known later. */
function writeTitle(node: Container, { titles }: Outline): void {
  if (!node.title || TITLED_OTHERWISE.has(node.fence.name) || !isContainerName(node.fence.name)) return;
  const heading: Heading = { type: 'heading', depth: 6, children: node.title, position: node.position };
  titles.add(heading);
  node.children.unshift(heading);
  node.title = undefined;
}

/** Gives the heading that was a container's `[Title]` its level; whether there is one. */
function placeTitle({ children }: Container, outline: Outline): boolean {
  const [title] = children;
  if (title?.type !== 'heading' || !outline.titles.has(title)) return false;
  const last = outline.open.at(-1);
  // A title follows the section it stands in, as a sibling of titles and headings inside other containers.
  title.depth = (last && last.written >= 3 ? last.written : Math.min(6, titleLevel(outline))) as Heading['depth'];
  return true;
}

/** `fn-…` and `fnref-…` are ids of footnotes. */
function slugOf(node: Heading, { slugger }: Outline): string {
  const slug = slugger.slug(textOf(node) || 'section');
  return /^fn(ref)?-/.test(slug) ? `heading-${slug}` : slug;
}

function place(node: Heading, outline: Outline): void {
  const written = node.depth;
  while (outline.open.length > 1 && (outline.open.at(-1)?.written ?? 0) >= written) outline.open.pop();
  const parent = outline.open.at(-1) ?? { written: 1, level: 1 };
  const level = Math.min(6, Math.max(FIRST_LEVEL, parent.level + 1)) as Heading['depth'];
  if (written > Math.max(parent.written, 1) + 1) {
    const expected = '#'.repeat(parent.written + 1);
    outline.report('head-skip', {
      place: placeOf(node),
      reason: `This heading is of level ${written}, but the one above it is of level ${parent.written}: a level is skipped.${level === written ? '' : ` It is shown as level ${level}.`}`,
      note: `Begin it with  ${expected}`,
      actual: '#'.repeat(written),
      expected: [expected],
    });
  }
  outline.open.push({ written, level, heading: node });
  node.depth = level;
  const id = explicitIdOf(node) ?? slugOf(node, outline);
  outline.anchors.add(id);
  node.data = { ...node.data, slug: id } as Heading['data'];
}
