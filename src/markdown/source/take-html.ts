// HTML that begins a line: `<div class="callout …" markdown="1">` and its kin become containers with Markdown inside, whatever follows
// the tag; tables, lists, embeds and comments stay one raw block to their end, so that Markdown after them is Markdown again.
import { containerOfClasses } from '../constructs/containers';
import { parseTagAttributes } from './attributes';
import { dedent, isBlank, placeIn, replaceIn, restOf, type SourceLine } from './lines';
import { expandLiquid, inlineCode } from './liquid';
import { readOpeningTag } from './opening-tag';
import { closeDownTo, emitBlank, emitText, openContainer, type Scan } from './scan';

/** Tags that only group: what they hold is Markdown, and a heading in it is a heading. */
const GROUPING = new Set([
  'div',
  'section',
  'article',
  'aside',
  'details',
  'figure',
  'center',
  'main',
  'header',
  'footer',
  'nav',
]);

/** Tags whose content is HTML up to their end. */
const RAW = new Set(
  'table ul ol dl p pre blockquote iframe video audio object svg form fieldset script style textarea select button noscript map picture h1 h2 h3 h4 h5 h6 math canvas template'.split(
    ' ',
  ),
);

/** Of these none stands within another, and all that is in them is left out, or is no words: without an end that would be the rest of the page. */
const SINGLE = new Set('iframe video audio form script style textarea select button noscript'.split(' '));

/** Tags without an end: alone on a line they would turn the lines after them into HTML (CommonMark 4.6, kind 7). */
const VOID = new Set(['br', 'hr', 'img', 'wbr', 'input', 'embed', 'link', 'meta', 'source', 'track']);

/** Stands for a blank line in raw HTML, where words follow. */
export const BLANK_IN_HTML = '<!--blank-->';

const TAG = /^([ \t]*)<(\/?)([A-Za-z][A-Za-z0-9-]*)(?=[\s/>]|$)/;

/** Takes the line if it begins with HTML that is more than a phrase of text. */
export function takeHtml(scan: Scan, source: SourceLine): boolean {
  const match = TAG.exec(source.text);
  const tag = match?.[3]?.toLowerCase();
  if (!match || !tag) return false;
  if (GROUPING.has(tag))
    return match[2] === '' ? openGroup(scan, source, tag) : closeGroup(scan, source, tag, match[0].length);
  if (match[2] === '' && RAW.has(tag)) return takeRaw(scan, source, tag);
  if (VOID.has(tag) && /^[ \t]*(<[^/>][^>]*>[ \t]*)+$/.test(source.text)) {
    emitText(scan, source);
    emitBlank(scan, source);
    return true;
  }
  return false;
}

/** A closing tag behind text ends its container there: `… the last words. </div>`. */
export function takeClosingTag(scan: Scan, source: SourceLine): boolean {
  const tag = scan.open.findLast((container) => container.tag !== undefined)?.tag;
  if (!tag) return false;
  const tags = [...source.text.matchAll(new RegExp(`<(/?)${tag}(?=[\\s/>])`, 'gi'))];
  const code = tags.length > 0 ? inlineCode(source.text) : [];
  let depth = 0;
  for (const match of tags) {
    if (code.some(([from, to]) => match.index >= from && match.index < to)) continue;
    depth += match[1] === '' ? 1 : -1;
    if (depth >= 0) continue;
    scan.pending.push(restOf(source, match.index));
    const text = source.text.slice(0, match.index);
    scan.pending.push({ ...source, text: isBlank(text) ? '' : text });
    return true;
  }
  return false;
}

/** `<div …>`: its attributes may go on over a few lines; what follows on the line is its first content. */
function openGroup(scan: Scan, source: SourceLine, tag: string): boolean {
  const { whole, end } = readOpeningTag(scan, source, tag);
  const start = whole.text.indexOf('<');
  const attributes = parseTagAttributes(whole.text.slice(start + 1 + tag.length, end).replace(/\/?>$/, ''));
  const named = containerOfClasses(attributes.classes);
  const name = tag === 'details' ? 'reveal' : (named ?? tag);
  const summary = tag === 'details' ? takeSummary(scan, whole, end) : undefined;
  const rest = summary ? summary.rest : restOf(whole, end);
  const fence = {
    name,
    form: 'html' as const,
    tag,
    attributes,
    place: placeIn(source, start, Math.min(end, source.text.length)),
  };
  const opened = openContainer(scan, fence, {
    // Outside lists and quotations the indentation is for looks alone.
    prefix: scan.listIndent > 0 || /\S/.test(whole.text.slice(0, start)) ? whole.text.slice(0, start) : '',
    exclusive: false,
    title: summary?.title,
  });
  if (!opened) emitBlank(scan, source);
  if (!isBlank(rest.text)) scan.pending.push(trimmed(rest));
  return true;
}

/** `<summary>…</summary>`, on the tag's line or on the next one that is not blank, is the title of a reveal. */
function takeSummary(
  scan: Scan,
  source: SourceLine,
  from: number,
): { title: SourceLine; rest: SourceLine } | undefined {
  let line = restOf(source, from);
  if (isBlank(line.text)) {
    const next = scan.pending.findLastIndex((candidate) => !isBlank(candidate.text));
    if (next === -1 || !/<summary\b/i.test(scan.pending[next]?.text ?? '')) return undefined;
    line = scan.pending.splice(next)[0] ?? line;
  }
  const match = /^\s*<summary\b[^>]*>(.*?)<\/summary>/i.exec(line.text);
  if (!match) {
    if (line.line !== source.line) scan.pending.push(line);
    return undefined;
  }
  const at = match[0].length - (match[1] ?? '').length - '</summary>'.length;
  const title = { ...restOf(line, at), text: (match[1] ?? '').replace(/<[^>]*>/g, '').replace(/[[\]]/g, '\\$&') };
  return { title, rest: restOf(line, match[0].length) };
}

function closeGroup(scan: Scan, source: SourceLine, tag: string, length: number): boolean {
  const end = source.text.indexOf('>', length);
  const rest = restOf(source, end === -1 ? source.text.length : end + 1);
  const index = scan.open.findLastIndex((container) => container.tag === tag);
  if (scan.unopened > 0) scan.unopened--;
  else if (index === -1) {
    scan.report('html-unclosed', {
      place: placeIn(source, source.text.indexOf('<'), end === -1 ? undefined : end + 1),
      reason: `</${tag}> closes nothing: no <${tag}> is open here.`,
      note: 'Take it out, or put the opening tag where it belongs.',
      actual: `</${tag}>`,
    });
    emitBlank(scan, source);
  } else closeDownTo(scan, index, true);
  if (!isBlank(rest.text)) scan.pending.push(trimmed(rest));
  return true;
}

/** Everything to the end of `tag`, as one block without blank lines: one would end it early (CommonMark 4.6). */
function takeRaw(scan: Scan, source: SourceLine, tag: string): boolean {
  const { whole, end } = readOpeningTag(scan, source, tag);
  const count = scan.neverClosed.has(tag) ? undefined : linesToEnd(scan, whole, tag);
  if (count === undefined && SINGLE.has(tag)) return endAtOnce(scan, whole, tag, end);
  if (count === undefined) scan.neverClosed.add(tag);
  const first = scan.listIndent > 0 ? whole : dedent(whole, Number.POSITIVE_INFINITY);
  const rest = count === 0 ? behindElement(first, tag) : undefined;
  emitText(scan, rest ? { ...first, text: first.text.slice(0, first.text.length - rest.text.length) } : first);
  if (count === undefined) return true;
  for (let taken = 0; taken < count; taken++) takeWithin(scan, tag);
  emitBlank(scan, source);
  if (rest) scan.pending.push(trimmed(rest));
  return true;
}

/** The next line within `tag`. */
function takeWithin(scan: Scan, tag: string): void {
  const line = scan.pending.pop();
  if (!line) return;
  if (!isBlank(line.text)) {
    const moved = scan.listIndent > 0 ? line : dedent(line, 3);
    emitText(scan, expandLiquid(moved, scan.liquid, scan.report));
  } else if (tag === 'pre') emitBlank(scan, line);
  else if (isText(scan.pending.at(-1))) emitText(scan, { ...line, text: BLANK_IN_HTML, edits: [] });
}

/** Ends an element that is never closed behind its tag, and says so. */
function endAtOnce(scan: Scan, whole: SourceLine, tag: string, end: number): boolean {
  scan.report('html-unclosed', {
    place: placeIn(whole, whole.text.indexOf('<'), end),
    reason: `<${tag}> is opened here and never closed; it is read as if it ended at once.`,
    note: `Write  </${tag}>  where it ends, or take it out.`,
    actual: `<${tag}>`,
  });
  const rest = restOf(whole, end);
  emitText(scan, replaceIn({ ...whole, text: whole.text.slice(0, end) }, end, 0, `</${tag}>`));
  emitBlank(scan, whole);
  if (!isBlank(rest.text)) scan.pending.push(trimmed(rest));
  return true;
}

/** Words below a blank line in an element are Markdown (CommonMark 4.6). */
function isText(next: SourceLine | undefined): boolean {
  return next !== undefined && /^[ \t]*[^<\s]/.test(next.text);
}

/** What stands behind the element that begins and ends on this line: it may be the end of the container around it. */
function behindElement(source: SourceLine, tag: string): SourceLine | undefined {
  let depth = 0;
  for (const match of source.text.matchAll(new RegExp(`<(/?)${tag}(?=[\\s/>])[^>]*>`, 'gi'))) {
    depth += match[1] === '' ? 1 : -1;
    const end = match.index + match[0].length;
    if (depth <= 0) return isBlank(source.text.slice(end)) ? undefined : restOf(source, end);
  }
  return undefined;
}

/** How many of the pending lines belong to the element that `source` opens; undefined when it is never closed, or not before the next one opens. */
function linesToEnd(scan: Scan, source: SourceLine, tag: string): number | undefined {
  const tags = new RegExp(`<(/?)${tag}(?=[\\s/>]|$)`, 'gi');
  let depth = 0;
  for (let taken = 0; taken <= scan.pending.length; taken++) {
    const text = taken === 0 ? source.text : (scan.pending[scan.pending.length - taken]?.text ?? '');
    if (tag === 'p' && taken > 0 && isBlank(text)) return taken - 1;
    for (const match of text.matchAll(tags)) {
      depth += match[1] === '' ? 1 : -1;
      if (depth > 1 && SINGLE.has(tag)) return undefined;
    }
    if (depth <= 0) return taken;
  }
  return undefined;
}

/** The rest of a line, content in its own right: without the space before it, and never dedented again. */
export function trimmed(line: SourceLine): SourceLine {
  return restOf(line, line.text.length - line.text.trimStart().length);
}
