// One fence line – `:::name[Title]{attributes}`, `::leaf{…}`, a bare `:::` – taken apart.
import { type Attributes, endOfBraces, parseAttributes } from './attributes';

export interface FenceLine {
  kind: 'open' | 'close' | 'leaf';
  /** Lower case; empty for a bare fence. */
  name: string;
  /** Indices of the title inside the line's text, without its brackets. */
  title?: { start: number; end: number };
  attributes: Attributes;
  /** Index of what follows the title and the attributes on the same line: the container's first content. */
  rest?: number;
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
    return { kind: 'close', name, prefix, attributes: NO_ATTRIBUTES };
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
  const words = readWords(text, skipSpace(text, from), fence);
  if (!words) return undefined;
  const { end } = words;
  const braces = text[end] === '{' ? readBraces(text, end) : undefined;
  const attributes = braces?.attributes ?? NO_ATTRIBUTES;
  const name = fence.name === '' ? (attributes.classes[0]?.toLowerCase() ?? '') : fence.name;
  // `:::note{#id}[Title]` has its parts in the other order.
  const late = !words.title && braces && text[braces.end] === '[' ? readWords(text, braces.end, fence) : undefined;
  const title = words.title ?? late?.title;
  const rest = skipSpace(text, late?.end ?? braces?.end ?? end);
  const hasRest = /[^:\s]/.test(text.slice(rest));
  if (name === '' || (fence.kind === 'leaf' && hasRest && !title && !braces)) return undefined;
  return {
    ...fence,
    name,
    title,
    attributes,
    braces: braces && { start: end, end: braces.end },
    rest: hasRest ? rest : undefined,
  };
}

/** The title and the index behind it; undefined when the line is no fence after all. */
function readWords(
  text: string,
  at: number,
  fence: FenceLine,
): (Pick<FenceLine, 'title'> & { end: number }) | undefined {
  if (text[at] === '[') {
    const end = endOfBrackets(text, at);
    if (end !== -1) return { title: { start: at + 1, end: end - 1 }, end: skipSpace(text, end) };
    // Brackets that do not pair: up to the last one, or to the line's end, is the title.
    const last = text.lastIndexOf(']');
    return last > at
      ? { title: { start: at + 1, end: last }, end: skipSpace(text, last + 1) }
      : { title: { start: at + 1, end: text.length }, end: text.length };
  }
  const brace = text.indexOf('{', at);
  const end = brace === -1 ? text.length : brace;
  const words = text.slice(at, end).trimEnd();
  if (!/[^:]/.test(words)) return { end };
  if (fence.kind === 'leaf' || fence.name === '') return undefined;
  // `:::note Some words :::` is a whole container: its words are its content.
  return /\s:{3,}$/.test(words) ? { end: at } : { title: { start: at, end: at + words.length }, end };
}

/** A list that is never closed goes on to the line's end, and is no list that can be read. */
function readBraces(text: string, start: number): { attributes: Attributes; end: number } {
  const end = endOfBraces(text, start);
  if (end !== -1) return { attributes: parseAttributes(text.slice(start + 1, end - 1)), end };
  const attributes = parseAttributes(text.slice(start + 1));
  return { attributes: { ...attributes, unreadable: ['{', ...attributes.unreadable] }, end: text.length };
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
