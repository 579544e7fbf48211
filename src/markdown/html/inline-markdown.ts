// Markdown inside raw HTML – `<li>**bold**</li>` – which the Markdown parser leaves alone and a learner would see as signs.

import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { isDensePhrase } from '../source/density';
import { BLANK_IN_HTML } from '../source/take-html';

const MARKS = /\*\*\S|\]\([^)\s]|\{:|(?:^|\s)__\S|(?:^|\s)[*_]\w[^*_\n]*\w[*_](?=\W|$)/;
const VERBATIM = /^<\/?(?:pre|code|script|style|textarea|iframe|svg|kbd|samp)\b/i;

/** Words below a blank line, up to the next tag that is more than a phrase: there CommonMark reads Markdown. */
const BELOW_BLANK = new RegExp(
  `(${BLANK_IN_HTML}(?:(?!</?(?:table|t[dhr]|thead|tbody|tfoot|caption|[uod]l|li|d[td]|blockquote|p|div|h[1-6]|details|summary|pre|form|iframe)\\b)[^])*)`,
  'i',
);

/** What may stand in a cell or an item. */
const BLOCKS: ReadonlySet<string> = new Set('paragraph list code blockquote table thematicBreak heading'.split(' '));

/** Boxes to tick would be controls there, so they are signs. */
const BOX = /^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[([ xX])\](?=[ \t])/gm;

/** Replaces the Markdown in the text between the tags of every raw HTML block. `parse` is the page's own parser. */
export function readMarkdownInHtml(node: Nodes, parse: (text: string) => Root): void {
  if (node.type === 'html') {
    const isMarked = MARKS.test(node.value);
    node.value = node.value
      .split(BELOW_BLANK)
      .map((part) => {
        if (part.startsWith(BLANK_IN_HTML)) return readBlocks(part, parse);
        return isMarked ? readBetweenTags(part, parse) : part;
      })
      .join('');
  } else if ('children' in node) for (const child of node.children) readMarkdownInHtml(child, parse);
}

function readBlocks(part: string, parse: (text: string) => Root): string {
  const lines = part.replaceAll(BLANK_IN_HTML, '').split('\n');
  const written = lines.filter((line) => line.trim() !== '');
  const indent = Math.min(...written.map((line) => line.length - line.trimStart().length));
  const text = lines
    .map((line) => line.slice(indent))
    .join('\n')
    .replace(BOX, (_, mark: string, tick: string) => `${mark}${tick === ' ' ? '☐' : '☑'}`);
  const root = parse(text);
  const isSimple = root.children.every(({ type }) => BLOCKS.has(type));
  if (!isSimple || isDensePhrase(text)) return MARKS.test(text) ? readBetweenTags(text, parse) : text;
  const [only, ...others] = root.children;
  if (only?.type === 'paragraph' && others.length === 0) return readBetweenTags(text, parse);
  // Each on its own line: messages name the lines of what stands in it, and behind it.
  let html = '';
  for (const child of root.children) {
    html += linesTo((child.position?.start.line ?? 1) - 1, html);
    const hast = toHast(child, { allowDangerousHtml: true });
    html += toHtml(hast, { allowDangerousHtml: true }).replace(
      /(?<=<(?:[ou]l|li|blockquote)[^<>]*>)\n|\n(?=<\/(?:[ou]l|li|blockquote)>)|(?<=<\/?t(?:able|head|body|[rdh])\b[^<>]*>)\n/g,
      '',
    );
  }
  return html + linesTo(text.split('\n').length - 1, html);
}

function linesTo(line: number, html: string): string {
  return '\n'.repeat(Math.max(0, line + 1 - html.split('\n').length));
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
