// Typographic quotes, dashes and ellipses. Idempotent: pages mix straight and curly quotes, and curly ones stay as they are.
import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isBreak } from '../nodes';

/** Languages that write “quotes” and ‘quotes’. In the others a straight quote stays: a wrong one would be worse. */
const CURLY_QUOTES = /^(en|es|pt|tr|zh|ko|vi|id|hi|ar)\b/i;

/** Marks after which a quote opens. */
const OPENS_AFTER = /[\s([{\u2013\u2014\u2018\u201C/]/;

/** Changes the text of `tree`, but no code. */
export function smartenPunctuation(tree: Root, language: string): void {
  smartenBlock(tree, CURLY_QUOTES.test(language));
}

/** Text runs on across emphasis and links, so the character before a quote is carried from node to node within a block. */
function smartenBlock(node: Nodes, quotes: boolean): void {
  if (!('children' in node)) return;
  let before = ' ';
  const visit = (child: Nodes, next: Nodes | undefined): void => {
    if (child.type === 'text') {
      child.value = smarten(child.value, before, quotes, next !== undefined && !isBreak(next));
      before = child.value.slice(-1) || before;
    } else if (isBreak(child)) before = ' ';
    else if (child.type === 'inlineCode' || child.type === 'image' || isAddress(child)) before = 'x';
    // Any other tag is no sign: what stands before it stands before what is behind it.
    else if ('children' in child && isPhrasing(child)) visitAll(child.children);
    else smartenBlock(child, quotes);
  };
  const visitAll = (children: readonly Nodes[]) => {
    for (const [index, child] of children.entries()) visit(child, children[index + 1]);
  };
  node.children.forEach((child, index) => {
    if (!isPhrasing(child) && child.type !== 'text' && child.type !== 'html') before = ' ';
    visit(child, node.children[index + 1]);
  });
  if (node.type === 'container' && node.title) {
    before = ' ';
    visitAll(node.title);
  }
}

/** An address that is its own link's words: it would no longer be one. */
function isAddress(node: Nodes): boolean {
  return node.type === 'link' && node.url.endsWith(textOf(node));
}

function isPhrasing(node: Nodes): boolean {
  return (
    node.type === 'emphasis' ||
    node.type === 'strong' ||
    node.type === 'delete' ||
    node.type === 'link' ||
    node.type === 'linkReference'
  );
}

/** `goesOn`: a link, code or emphasis follows, which a quote at the text's end may open before. */
function smarten(text: string, before: string, quotes: boolean, goesOn: boolean): string {
  const dashed = text
    .replace(/(^|[^.])\.\.\.(?!\.)/g, '$1…')
    .replace(/(^|[^-<!])---(?![->])/g, '$1—')
    .replace(/(^|[^-<!])--(?![->])/g, '$1–');
  if (!quotes || !/["']/.test(dashed)) return dashed;
  let result = '';
  let previous = before;
  for (let i = 0; i < dashed.length; i++) {
    const character = dashed.charAt(i);
    const opens = (character === '"' || character === "'") && OPENS_AFTER.test(previous) && mayOpen(dashed, i, goesOn);
    // Not read back from `result`: taking the end of a string that grows makes the engine join it each time.
    previous = character;
    if (character === '"') previous = opens ? '“' : '”';
    else if (character === "'") previous = opens ? '‘' : '’';
    result += previous;
  }
  return result;
}

/** Whether the quote at `at` has something to open before. */
function mayOpen(text: string, at: number, goesOn: boolean): boolean {
  if (at === text.length - 1) return goesOn;
  return text.charAt(at) === '"' ? !/\s/.test(text.charAt(at + 1)) : !isElision(text, at);
}

/** `the '90s`, `rock 'n' roll`: an apostrophe, although a space stands before it. */
function isElision(text: string, at: number): boolean {
  return /^'(\d\d|n\b|tis\b|twas\b|em\b|cause\b|\s)/i.test(text.slice(at, at + 8));
}
