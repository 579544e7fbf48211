// The three Liquid forms that sites use in links, put in as text; anything else is reported and dropped (AUTHORING, section 2).
import type { Report } from '../../report/report';
import { placeIn, replaceIn, type SourceLine } from './lines';

export interface LiquidValues {
  url: string;
  baseurl: string;
}

const FORM = /\{\{-?\s*([\s\S]*?)\s*-?\}\}|\{%-?\s*([\s\S]*?)\s*-?%\}/g;
const RELATIVE_URL = /^["'“”‘’]([^"'“”‘’]*)["'“”‘’]\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.baseurl)$/;

/** Expands the Liquid of one line, outside inline code. */
export function expandLiquid(source: SourceLine, values: LiquidValues, report: Report): SourceLine {
  if (!source.text.includes('{{') && !source.text.includes('{%')) return source;
  const code = inlineCode(source.text);
  const matches = [...source.text.matchAll(FORM)].filter(
    ({ index }) => !code.some(([from, to]) => index >= from && index < to),
  );
  let result = source;
  // From the last to the first, so that the places of those before stay true.
  for (const match of matches.reverse()) {
    const replacement = expand(match[1], values);
    if (replacement === undefined) reportUnknown(match, source, report);
    const marks = replacement === undefined ? marksAround(result.text, match.index, match[0].length) : 0;
    result = replaceIn(result, match.index - marks, match[0].length + 2 * marks, replacement ?? '');
  }
  return result;
}

/** How many marks of emphasis stand on both sides of what is left out: around nothing they would be signs. */
function marksAround(text: string, start: number, length: number): number {
  const [before = ''] = /(?:\*{1,3}|_{1,3})$/.exec(text.slice(0, start)) ?? [];
  return text.startsWith(before, start + length) ? before.length : 0;
}

/** Whether a tag begins on this line and does not end on it. */
export function isLiquidOpen(text: string): boolean {
  const open = Math.max(text.lastIndexOf('{{'), text.lastIndexOf('{%'));
  if (open === -1 || text.indexOf(text.charAt(open + 1) === '%' ? '%}' : '}}', open) !== -1) return false;
  return !inlineCode(text).some(([from, to]) => open >= from && open < to);
}

function expand(expression: string | undefined, values: LiquidValues): string | undefined {
  if (expression === undefined) return undefined;
  if (expression === 'site.baseurl') return values.baseurl;
  if (expression === 'site.url') return values.url;
  const relative = RELATIVE_URL.exec(expression)?.[1];
  return relative === undefined ? undefined : `${values.baseurl}/${relative.replace(/^\/+/, '')}`;
}

function reportUnknown(match: RegExpExecArray, source: SourceLine, report: Report): void {
  report('liquid-unknown', {
    place: placeIn(source, match.index, match.index + match[0].length),
    reason: `The Liquid tag  ${match[0]}  is not understood here, so it is left out of the page.`,
    note: 'Understood are  {{ site.baseurl }},  {{ site.url }}  and  {{ "/path" | relative_url }}.  Write what the tag stood for as Markdown.',
    actual: match[0],
  });
}

/** The stretches of `text` that are inline code: a run of backticks to the next run of the same length (CommonMark 6.1). */
export function inlineCode(text: string): [number, number][] {
  const runs = [...text.matchAll(/`+/g)];
  const stretches: [number, number][] = [];
  for (let i = 0; i < runs.length; i++) {
    const opening = runs[i];
    const closing = runs.findIndex((run, index) => index > i && run[0].length === opening?.[0].length);
    if (!opening || closing === -1) continue;
    const end = runs[closing];
    stretches.push([opening.index, (end?.index ?? 0) + opening[0].length]);
    i = closing;
  }
  return stretches;
}
