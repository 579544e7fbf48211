// Markdown inside raw HTML – `<li>**bold**</li>` – which the Markdown parser leaves alone and a learner would see as signs.

import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { isDensePhrase } from '../source/density';

const MARKS = /\*\*\S|\]\([^)\s]|\{:|(?:^|\s)__\S|(?:^|\s)[*_]\w[^*_\n]*\w[*_](?=\W|$)/;
const VERBATIM = /^<\/?(?:pre|code|script|style|textarea|iframe|svg|kbd|samp)\b/i;

/** Replaces the Markdown in the text between the tags of every raw HTML block. `parse` is the page's own parser. */
export function readMarkdownInHtml(node: Nodes, parse: (text: string) => Root): void {
  if (node.type === 'html') {
    if (MARKS.test(node.value)) node.value = readBetweenTags(node.value, parse);
  } else if ('children' in node) for (const child of node.children) readMarkdownInHtml(child, parse);
}

function readBetweenTags(html: string, parse: (text: string) => Root): string {
  let verbatim = 0;
  return html
    .split(/(<[^>]*>)/)
    .map((part) => {
      if (part.startsWith('<')) {
        if (VERBATIM.test(part)) verbatim += part.startsWith('</') ? -1 : 1;
        return part;
      }
      return verbatim > 0 || !MARKS.test(part) ? part : readPhrases(part, parse);
    })
    .join('');
}

function readPhrases(text: string, parse: (text: string) => Root): string {
  const inner = text.trim();
  if (isDensePhrase(inner)) return text;
  const at = text.indexOf(inner);
  const [paragraph, ...others] = parse(inner).children;
  if (paragraph?.type !== 'paragraph' || others.length > 0) return text;
  // As a paragraph: between the children of a root the library puts line ends, which readers would see as spaces.
  const hast = toHast(paragraph);
  return hast.type === 'element'
    ? `${text.slice(0, at)}${toHtml(hast.children)}${text.slice(at + inner.length)}`
    : text;
}
