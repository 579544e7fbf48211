// Page text → Markdown tree with the author's own positions. Extensions are loaded only when the page's text can need them (DESIGN, section 11).
import type { Nodes, Paragraph, Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { directive } from 'micromark-extension-directive';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Extension } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { PageSource } from '../read/module';
import { attributeListFromMarkdown, attributeListSyntax } from './attribute-list-syntax';
import type { Container, ParsedPage } from './nodes';
import { withLines } from './silenced-lines';
import { columnAt, type SourceLine } from './source/lines';
import type { LiquidValues } from './source/liquid';
import { type NormalisedSource, normaliseSource } from './source/normalise';
import { hasTable, tableSyntax } from './table-syntax';

/** A web or mail address in the text itself, not in a link's brackets or an attribute. */
const BARE_ADDRESS = /(?<!\]\(\s*<?|["'=<])\b(?:https?:\/\/|www\.)|[\w.+-]@[\w-]+\./i;

/** Each extension, and the test for whether a page's text can need it. */
const EXTENSIONS = [
  { needed: hasTable, syntax: tableSyntax, tree: gfmTableFromMarkdown },
  { needed: (text: string) => text.includes('[^'), syntax: gfmFootnote, tree: gfmFootnoteFromMarkdown },
  { needed: (text: string) => text.includes('~'), syntax: strikethrough, tree: gfmStrikethroughFromMarkdown },
  { needed: (text: string) => /\[[ xX]\]/.test(text), syntax: gfmTaskListItem, tree: gfmTaskListItemFromMarkdown },
  // The tree's own pass over the text finds bare addresses; the tokenizer's construct would cost every page time.
  { needed: (text: string) => BARE_ADDRESS.test(text), syntax: undefined, tree: gfmAutolinkLiteralFromMarkdown },
  { needed: (text: string) => /^[ \t>]*::+c\d/m.test(text), syntax: directiveBlocks, tree: directiveFromMarkdown },
  {
    needed: (text: string) => text.includes('{:'),
    syntax: () => attributeListSyntax,
    tree: () => attributeListFromMarkdown,
  },
] as const;

/** Two signs only, as in kramdown: `10~12, 14~16` are times. */
function strikethrough(): Extension {
  return gfmStrikethrough({ singleTilde: false });
}

/** Inline directives are off: `10:30` and `a:b` are prose (AUTHORING, section 2). */
function directiveBlocks(): Extension {
  return { flow: directive().flow };
}

/** A frozen processor for exactly the extensions that `text` needs. */
function processorFor(text: string): Processor<Root> {
  const wanted = EXTENSIONS.filter(({ needed }) => needed(text));
  return unified()
    .data(
      'micromarkExtensions',
      wanted.flatMap(({ syntax }) => (syntax ? [syntax(text)] : [])),
    )
    .data(
      'fromMarkdownExtensions',
      wanted.flatMap(({ tree }) => tree()),
    )
    .use(remarkParse)
    .freeze();
}

/** Parses one page. Positions in the tree are lines and columns of the page's file. */
export function parsePage(page: PageSource, liquid: LiquidValues): ParsedPage {
  const source = normaliseSource(page.body, page.bodyLine, { report: page.report, liquid });
  const tree = processorFor(source.text).parse(source.text);
  restore(tree, source);
  return { ...page, tree, silences: [...page.silences, ...withLines(source.silences, tree)] };
}

/** Gives every node its place in the author's file, and the numbered directives their meaning back. */
function restore(node: Nodes, source: NormalisedSource): void {
  if (node.type === 'html' && node.position) {
    node.data = { ...node.data, origins: source.origins.slice(node.position.start.line - 1, node.position.end.line) };
  }
  if (node.position) {
    const { start, end } = node.position;
    node.position = { start: originOf(start, source.origins), end: originOf(end, source.origins) };
  }
  if (!('children' in node)) return;
  const children = node.children as Nodes[];
  children.forEach((child, index) => {
    restore(child, source);
    const fence =
      child.type === 'containerDirective' || child.type === 'leafDirective'
        ? source.fences[Number(child.name.slice(1))]
        : undefined;
    if (fence) children[index] = toContainer(child, fence);
  });
}

function toContainer(node: Nodes, fence: Container['fence']): Container {
  const children = 'children' in node ? (node.children as Container['children']) : [];
  const start = { ...fence.place, offset: node.position?.start.offset };
  const position = { start, end: node.position?.end ?? start };
  if (node.type === 'leafDirective')
    return {
      type: 'container',
      fence,
      title: node.children.length > 0 ? node.children : undefined,
      children: [],
      position,
    };
  const [first] = children;
  const label = first?.type === 'paragraph' && first.data?.directiveLabel ? (first as Paragraph) : undefined;
  return { type: 'container', fence, title: label?.children, children: label ? children.slice(1) : children, position };
}

/** `offset` stays one of the normalised text: hast-util-raw gives elements no position where it is missing. */
function originOf(
  point: { line: number; column: number; offset?: number },
  origins: readonly SourceLine[],
): { line: number; column: number; offset?: number } {
  const origin = origins[Math.min(point.line, origins.length) - 1];
  return origin ? { line: origin.line, column: columnAt(origin, point.column - 1), offset: point.offset } : point;
}

/** Parses a phrase that stands inside raw HTML. Its positions mean nothing. */
export function parseFragment(text: string): Root {
  const tree = processorFor(text).parse(text);
  return tree;
}
