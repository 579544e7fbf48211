// The start tags of an HTML text with their attributes: enough to see what a page fetches.

export interface Tag {
  /** In lower case, as the attributes' names are. */
  name: string;
  attributes: Map<string, string>;
  /** What a <script> or <style> holds; its inside is text, not tags. */
  text?: string;
}

const TAG_NAME = /[A-Za-z][^\s/>]*/y;
const ATTRIBUTE = /[\s/]*([^\s>/][^\s=>/]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?/y;

/** Elements whose content a browser does not parse for tags (HTML, section 13.1.2: raw text elements and the like). */
const RAW = /^(script|style|textarea|title|noembed|xmp)$/;

/** How often, on average, a text may be read over before it is suspect by that alone. */
const MAX_READINGS = 8;

/**
 * Whether anything that looks like a start tag of one of these names passes the test. Several times faster than `tagsOf`,
 * and it errs on one side only: it also looks into comments, scripts and attributes, so a yes wants a second look.
 */
export function mayHaveTag(html: string, names: readonly string[], test: (tag: Tag) => boolean): boolean {
  const start = new RegExp(`<(${names.join('|')})(?=[\\s/])`, 'gi');
  let read = 0;
  for (let match = start.exec(html); match; match = start.exec(html)) {
    const name = (match[1] ?? '').toLowerCase();
    const { attributes, end } = attributesFrom(html, start.lastIndex);
    if (test({ name, attributes })) return true;
    read += end - start.lastIndex;
    // Tags that never close hold each other: a page of nothing else would take hours here, and `tagsOf` a moment.
    if (read > html.length * MAX_READINGS) return true;
  }
  return false;
}

/** Yields the start tags in order. Comments and raw text are skipped. */
export function* tagsOf(html: string): Generator<Tag> {
  let at = html.indexOf('<');
  while (at >= 0) {
    let next = at + 1;
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      if (end < 0) return;
      next = end + 3;
    } else {
      TAG_NAME.lastIndex = next;
      const name = TAG_NAME.exec(html)?.[0].toLowerCase();
      if (name) {
        const { attributes, end } = attributesFrom(html, next + name.length);
        const raw = RAW.test(name) ? rawText(html, end, name) : undefined;
        yield { name, attributes, text: raw };
        next = end + (raw?.length ?? 0);
      }
    }
    at = html.indexOf('<', next);
  }
}

function attributesFrom(html: string, start: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  let end = start;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const match = ATTRIBUTE.exec(html);
    if (!match) return { attributes, end };
    const [whole, name = '', double, single, bare] = match;
    const key = name.toLowerCase();
    // The first of two attributes with one name counts, as in browsers.
    if (!attributes.has(key)) attributes.set(key, decoded(double ?? single ?? bare ?? ''));
    end += whole.length;
  }
}

function rawText(html: string, start: number, name: string): string {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = start;
  return html.slice(start, closing.exec(html)?.index ?? html.length);
}

/** The character references that can hide the start of an address. */
function decoded(value: string): string {
  if (!value.includes('&')) return value;
  return value
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, digits) => characterOf(Number.parseInt(digits, 16)))
    .replace(/&#([0-9]{1,7});?/g, (_, digits) => characterOf(Number(digits)))
    .replace(/&(colon|sol|amp);/g, (_, name) => ({ colon: ':', sol: '/', amp: '&' })[name as string] ?? '');
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
