// One fence line – `:::name[Title]{attributes}`, `::leaf{…}`, a bare `:::` – taken apart.
import { type Attributes, endOfBraces, parseAttributes } from './attributes';

export interface FenceLine {
  kind: 'open' | 'close' | 'leaf';
  /** Lower case; empty for a bare fence. */
  name: string;
  /** Indices of the title inside the line's text, without its brackets. */
  title?: { start: number; end: number };
  attributes: Attributes;
  /** Indices of the attribute list, with its braces. */
  braces?: { start: number; end: number };
  /** The white space and `>` marks before the fence. */
  prefix: string;
}

const NO_ATTRIBUTES: Attributes = { classes: [], values: {}, curly: false, unreadable: [] };
const FENCE = /^((?:[ \t]*>)*[ \t]*)(:{2,})[ \t]*([A-Za-z][\w-]*)?/;

/** Takes `text` apart if it is a fence line. A `::` line only counts with a name and a title, attributes or nothing behind it. */
export function parseFenceLine(text: string): FenceLine | undefined {
  const match = FENCE.exec(text);
  if (!match) return undefined;
  const [whole, prefix = '', colons = '', name = ''] = match;
  const rest = text.slice(whole.length);
  if (name === '' && rest.trim() === '') {
    return colons.length >= 3 ? { kind: 'close', name, prefix, attributes: NO_ATTRIBUTES } : undefined;
  }
  if (colons.length === 2 && (name === '' || !/^[ \t]*(\[|\{|$)/.test(rest))) return undefined;
  const fence: FenceLine = {
    kind: colons.length === 2 ? 'leaf' : 'open',
    name: name.toLowerCase(),
    prefix,
    attributes: NO_ATTRIBUTES,
  };
  return readTail(text, whole.length, fence);
}

/** `[Title]{attributes}` behind the name; text in place of the brackets is the title, as other tools write it. */
function readTail(text: string, from: number, fence: FenceLine): FenceLine | undefined {
  let at = skipSpace(text, from);
  let title: FenceLine['title'];
  if (text[at] === '[') {
    const end = endOfBrackets(text, at);
    if (end === -1) return undefined;
    title = { start: at + 1, end: end - 1 };
    at = skipSpace(text, end);
  }
  const brace = text[at] === '{' ? at : text.indexOf('{', at);
  const bareTitle = text.slice(at, brace === -1 ? undefined : brace).trimEnd();
  if (bareTitle.replace(/:+$/, '') !== '') {
    if (fence.kind === 'leaf' || title || fence.name === '') return undefined;
    title = { start: at, end: at + bareTitle.length };
  }
  const braceEnd = brace === -1 ? -1 : endOfBraces(text, brace);
  const attributes = braceEnd === -1 ? NO_ATTRIBUTES : parseAttributes(text.slice(brace + 1, braceEnd - 1));
  const [firstClass] = attributes.classes;
  const name = fence.name === '' ? (firstClass?.toLowerCase() ?? '') : fence.name;
  if (name === '') return undefined;
  return { ...fence, name, title, attributes, braces: braceEnd === -1 ? undefined : { start: brace, end: braceEnd } };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

/** Index behind the bracket that closes the one at `start`; -1 when it is not closed. */
function endOfBrackets(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '[') depth++;
    else if (text[i] === ']' && --depth === 0) return i + 1;
  }
  return -1;
}
