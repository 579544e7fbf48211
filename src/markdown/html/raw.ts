// Raw HTML inside a page → part of its tree. Parsed block by block: most blocks have none, and the parser is not cheap.
import type { ElementContent, Root, RootContent } from 'hast';
import { raw } from 'hast-util-raw';

/** Parses the raw HTML in `tree`. A block that leaves an element open is parsed together with all that follows it. */
export function parseRawHtml(tree: Root): Root {
  const children: RootContent[] = [];
  for (let index = 0; index < tree.children.length; index++) {
    const block = tree.children[index];
    if (!block) continue;
    if (!hasRaw(block)) children.push(block);
    else if (isBalanced(block)) children.push(...parse([block]));
    else {
      children.push(...parse(tree.children.slice(index)));
      break;
    }
  }
  return { ...tree, children };
}

function parse(children: RootContent[]): RootContent[] {
  const result = raw({ type: 'root', children }, { passThrough: ['container'] });
  return result.type === 'root' ? result.children : [result as RootContent];
}

function hasRaw(node: RootContent | ElementContent): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(hasRaw));
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Whether every element that the block's raw HTML opens is closed in it, and the other way round. */
function isBalanced(block: RootContent): boolean {
  const open: string[] = [];
  for (const match of rawText(block).matchAll(/<(\/?)([A-Za-z][\w-]*)(?:"[^"]*"|'[^']*'|[^'">])*?(\/?)>/g)) {
    const tag = (match[2] ?? '').toLowerCase();
    if (VOID.has(tag) || match[3] === '/') continue;
    if (match[1] === '') open.push(tag);
    else {
      const index = open.lastIndexOf(tag);
      if (index === -1) return tag === 'p';
      open.length = index;
    }
  }
  // Elements whose end may be left out close themselves.
  return open.every((tag) => ['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'tbody', 'thead', 'option'].includes(tag));
}

function rawText(node: RootContent | ElementContent): string {
  if (node.type === 'raw') return node.value;
  return 'children' in node ? node.children.map(rawText).join('') : '';
}
