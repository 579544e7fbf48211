// `<b>`, `<a>` and their kin that an author never closes: browsers open them again in every block that follows (HTML 13.2.4.3), so all
// of the page's rest would be bold, or a link.
import type { Html, Nodes, Parents, Root } from 'mdast';
import type { Report } from '../../report/report';
import { placeOfWords } from '../nodes';

const NAMES = 'a|b|big|code|em|font|i|small|strike|strong|tt|u';
const TAG = new RegExp(`<(/?)(${NAMES})(?=[\\s/>])[^<>]*>`, 'gi');

/** To HTML the slash of `<a name="top"/>` means nothing. */
const EMPTY = new RegExp(`<(${NAMES})(\\s[^<>]*)?/>`, 'gi');

const VERBATIM = /^\s*<(?:!|pre|script|style|svg|textarea)/i;

/** Formatting ends with the block in which it begins. */
const BLOCK =
  /<\/?(?:p|div|[uod]l|li|d[td]|t[dhr]|thead|tbody|tfoot|table|h[1-6]|blockquote|details|summary)(?=[\s/>])/gi;

interface Opened {
  name: string;
  tag: string;
  node: Html;
  /** The block of text in which it stands; undefined in a block of raw HTML. */
  text: Parents | undefined;
  /** Index in the node's value, behind the tag. */
  end: number;
}

/** Closes at the end of its block what nothing on the page closes; reported once for each kind. */
export function closeFormatting(tree: Root, lines: readonly string[], report: Report): void {
  const open: Opened[] = [];
  visit(tree, undefined, open);
  const said = new Set<string>();
  for (const { name, tag, node } of open) {
    if (said.has(name)) continue;
    said.add(name);
    report('html-unclosed', {
      place: placeOfWords({ type: 'text', value: '', position: node.position }, tag, lines),
      reason: `<${name}> is opened here and never closed; it ends with its paragraph, item or cell.`,
      note: `Put  </${name}>  where it ends.`,
      actual: tag,
      expected: [`</${name}>`],
    });
  }
  // From the last to the first, so that the places of those before stay true.
  for (const opened of open.reverse()) close(opened);
}

function visit(node: Nodes, text: Parents | undefined, open: Opened[]): void {
  if (node.type === 'html') {
    if (VERBATIM.test(node.value)) return;
    node.value = node.value.replace(EMPTY, '<$1$2></$1>');
    for (const { 0: tag, 1: slash, 2: written = '', index } of node.value.matchAll(TAG)) {
      const name = written.toLowerCase();
      if (slash === '') open.push({ name, tag, node, text, end: index + tag.length });
      else {
        const last = open.findLastIndex((opened) => opened.name === name);
        if (last !== -1) open.splice(last, 1);
      }
    }
  } else if ('children' in node) {
    const isText = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
    for (const child of node.children) visit(child, isText ? node : text, open);
  }
}

function close({ name, node, text, end }: Opened): void {
  if (text) (text.children as Nodes[]).push({ type: 'html', value: `</${name}>`, position: node.position });
  else {
    BLOCK.lastIndex = end;
    const at = BLOCK.exec(node.value)?.index ?? node.value.length;
    node.value = `${node.value.slice(0, at)}</${name}>${node.value.slice(at)}`;
  }
}
