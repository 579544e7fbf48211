// Raw HTML that opens element in element in element: beyond a depth that no page has, the rest of its tags is taken out.
// The HTML parser and every walk over its tree call themselves for each level, until the engine's stack is full (DESIGN, section 10).
import type { Html, Nodes } from 'mdast';
import type { Report } from '../../report/report';
import { placeOf } from '../nodes';

/** Real pages have ten. Pages that forget to close `<font>` have a few dozens. */
const MAX_DEPTH = 60;

/** Elements that have no end, or that the next of their kind ends. */
const ENDLESS = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd td th tr tbody thead tfoot option'.split(
    ' ',
  ),
);

/** The beginning of a tag. `<b/>` opens an element in HTML; its slash means nothing. */
const TAG = /<(\/?)([A-Za-z][^\s/>]*)/g;

/** Bounds the depth of all raw HTML in `tree`. What is too deep is reported once. */
export function boundHtmlDepth(tree: Nodes, report: Report): void {
  const open: string[] = [];
  let isReported = false;
  visitHtml(tree, (node) => {
    node.value = withoutHalfTag(node.value).replace(TAG, (whole: string, slash: string, name: string) => {
      const tag = name.toLowerCase();
      if (ENDLESS.has(tag)) return whole;
      if (slash === '/') {
        const index = open.lastIndexOf(tag);
        if (index !== -1) open.splice(index, 1);
        return whole;
      }
      if (open.length < MAX_DEPTH) {
        open.push(tag);
        return whole;
      }
      if (!isReported) reportDepth(node, report);
      isReported = true;
      return '';
    });
  });
}

/**
 * A block that ends inside a tag: its `<` becomes text. parse5's tokenizer, as hast-util-raw feeds it piece by piece, would go on in the
 * middle of a tag that it has forgotten, and throw.
 */
function withoutHalfTag(html: string): string {
  const start = Math.max(...['<!', '<?', '</'].map((sign) => html.lastIndexOf(sign)), lastTag(html));
  if (start === -1) return html;
  const tail = html.slice(start);
  const isWhole = /^<(?:!--[\s\S]*?--|(?:"[^"]*"|'[^']*'|[^'">])*)>/.test(tail);
  return isWhole ? html : `${html.slice(0, start)}&lt;${tail.slice(1)}`;
}

function lastTag(html: string): number {
  for (let at = html.lastIndexOf('<'); at > 0; at = html.lastIndexOf('<', at - 1))
    if (/[A-Za-z]/.test(html.charAt(at + 1))) return at;
  return /^<[A-Za-z]/.test(html) ? 0 : -1;
}

function visitHtml(node: Nodes, visit: (node: Html) => void): void {
  if (node.type === 'html') visit(node);
  else if ('children' in node) for (const child of node.children) visitHtml(child, visit);
}

function reportDepth(node: Html, report: Report): void {
  report('nesting-too-deep', {
    place: placeOf(node),
    reason: `HTML elements stand more than ${MAX_DEPTH} deep inside each other here.`,
    note: 'Close each element where it ends:  <b>…</b>',
  });
}
