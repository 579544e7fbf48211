// Typographic quotes, dashes and ellipses. Idempotent: pages mix straight and curly quotes, and curly ones stay as they are.
import type { Nodes, Root } from 'mdast';

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
  const visit = (child: Nodes): void => {
    if (child.type === 'text') {
      child.value = smarten(child.value, before, quotes);
      before = child.value.slice(-1) || before;
    } else if (child.type === 'inlineCode' || child.type === 'image' || child.type === 'html') before = 'x';
    else if (child.type === 'break') before = ' ';
    else if ('children' in child && isPhrasing(child)) child.children.forEach(visit);
    else smartenBlock(child, quotes);
  };
  for (const child of node.children) {
    if (!isPhrasing(child) && child.type !== 'text') before = ' ';
    visit(child);
  }
  if (node.type === 'container') node.title?.forEach(visit);
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

function smarten(text: string, before: string, quotes: boolean): string {
  const dashed = text
    .replace(/(^|[^.])\.\.\.(?!\.)/g, '$1…')
    .replace(/(^|[^-<!])---(?![->])/g, '$1—')
    .replace(/(^|[^-<!])--(?![->])/g, '$1–');
  if (!quotes || !/["']/.test(dashed)) return dashed;
  let result = '';
  for (let i = 0; i < dashed.length; i++) {
    const character = dashed.charAt(i);
    const previous = result === '' ? before : result.slice(-1);
    if (character === '"')
      result += OPENS_AFTER.test(previous) && !/^(\s|$)/.test(dashed.slice(i + 1, i + 2)) ? '“' : '”';
    else if (character === "'") result += OPENS_AFTER.test(previous) && !isElision(dashed, i) ? '‘' : '’';
    else result += character;
  }
  return result;
}

/** `the '90s`, `rock 'n' roll`: an apostrophe, although a space stands before it. Also a quote at the very end of a text. */
function isElision(text: string, at: number): boolean {
  return /^'(\d\d|n\b|tis\b|twas\b|em\b|cause\b|\s|$)/i.test(text.slice(at, at + 8));
}
