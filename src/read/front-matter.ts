// Splits a page into its YAML front matter and its Markdown.
import matter from 'gray-matter';
import type { Place } from '../model/message';
import type { Report } from '../report/report';
import { parseYaml, type YamlData } from './yaml';

export interface SplitPage {
  frontMatter: Record<string, unknown>;
  placeOf: YamlData['placeOf'];
  /** The Markdown, and the line of the file on which it begins. */
  body: string;
  bodyLine: number;
}

/**
 * gray-matter only divides the text here: it would evaluate `---js` front matter, so every engine of its own is replaced by one that
 * reads nothing. The options object must always be given: without one it caches a failed parse and succeeds on the second call.
 */
const NO_ENGINE = { parse: () => ({}), stringify: () => '' };
const SPLIT_ONLY = { language: 'yaml', engines: { yaml: NO_ENGINE, json: NO_ENGINE, javascript: NO_ENGINE } };

/** Two or four hyphens, dashes as word processors make them, or hyphens moved to the right, above a key. */
const NEARLY_OPENED = /^(?:--|-{4,}|[ \t]+---|[–—][-–—]*)[ \t]*\n[A-Za-z_]+[ \t]*:/;

/** The first line that would end it. */
const END = /\n(---[^\n]*|\.\.\.[ \t]*(?=\n|$))/;

/** Jekyll ends front matter with three points, too. */
function withHyphens(text: string): string {
  const end = /^---(?!-)/.test(text) ? END.exec(text) : null;
  if (!end?.[1]?.startsWith('...')) return text;
  return `${text.slice(0, end.index)}\n---${text.slice(end.index + 1 + 3)}`;
}

/** Splits `text`; reports front matter that is no YAML, is not closed or is not a list of keys. Undefined when the page cannot be read. */
export function splitFrontMatter(written: string, report: Report): SplitPage | undefined {
  const text = withHyphens(written);
  // Blank lines above the front matter are easily overlooked, and would turn it into text.
  const lead = /^(?:[ \t]*\n)+(?=---[ \t]*\n[A-Za-z_]+[ \t]*:)/.exec(text)?.[0] ?? '';
  if (lead !== '') return splitBelow(text, lead, report);
  const none = { frontMatter: {}, placeOf: () => undefined, body: text, bodyLine: 1 };
  if (NEARLY_OPENED.test(text)) {
    report('yaml-syntax', {
      place: { line: 1, column: 1 },
      reason: 'This line is nearly three hyphens and nothing else, so learners would see the lines below it.',
      note: 'Begin the page with a line of three hyphens, at the left edge:  ---',
      expected: ['---'],
    });
    return undefined;
  }
  const opening = /^---[ \t]*(\S*)[^\n]*(\n|$)/.exec(text);
  if (!opening || opening[1]?.startsWith('-')) return none;
  const place = { line: 1, column: 1 };
  if (opening[1] && !/^ya?ml$/i.test(opening[1])) {
    report('yaml-syntax', {
      place,
      reason: `Only YAML front matter is read, not "${opening[1]}".`,
      note: 'Begin the page with a line of three hyphens and nothing else:  ---',
      actual: opening[1],
      expected: ['---'],
    });
    return undefined;
  }
  const end = END.exec(text);
  if (end?.[1]?.trim() !== '---') {
    report('yaml-syntax', {
      place: end ? { line: 2 + countLines(text.slice(0, end.index)), column: 1 } : place,
      reason: end
        ? 'This line is nearly three hyphens and nothing else, so the front matter does not end with it.'
        : 'The front matter is not closed.',
      note: 'End it with a line of three hyphens:  ---',
    });
    return undefined;
  }
  const file = matter(text.replace(opening[0], '---\n').replace(/\n---[ \t]+(\n|$)/, '\n---$1'), SPLIT_ONLY);
  const bodyLine = 1 + countLines(text) - countLines(file.content);
  return parseFrontMatter(file.matter, file.content, bodyLine, report);
}

/** The page without the blank lines above it; its places count them. */
function splitBelow(text: string, lead: string, report: Report): SplitPage | undefined {
  const above = countLines(lead);
  const down = (place: Place) => ({ ...place, line: place.line + above });
  const page = splitFrontMatter(text.slice(lead.length), (rule, finding) =>
    report(rule, { ...finding, place: finding.place && down(finding.place) }),
  );
  if (!page) return undefined;
  const placeOf: SplitPage['placeOf'] = (path) => {
    const place = page.placeOf(path);
    return place && down(place);
  };
  return { ...page, placeOf, bodyLine: page.bodyLine + above };
}

function parseFrontMatter(yaml: string, body: string, bodyLine: number, report: Report): SplitPage | undefined {
  // `yaml` begins with the line break behind the opening `---`, so its lines count as the file's do.
  const { data, errors, cut, placeOf } = parseYaml(yaml);
  reportCut(report, cut);
  for (const { place, reason } of errors) reportYamlError(report, place, reason);
  if (errors.length > 0) return undefined;
  if (data !== undefined && !isRecord(data)) {
    reportYamlError(report, { line: 2, column: 1 }, 'it is not a list of keys and values.');
    return undefined;
  }
  return { frontMatter: data ?? {}, placeOf, body, bodyLine };
}

/** Reports a YAML error in words that help somebody who does not know YAML. */
export function reportYamlError(report: Report, place: { line: number; column: number }, reason: string): void {
  report('yaml-syntax', {
    place,
    reason: `This is not readable as YAML: ${reason}`,
    note: 'Write one  key: value  a line. A value with a colon, or that begins with a sign such as [ or @, needs straight quotes around it, and curly ones within it:  title: "Part 1: Partners and “friends”"',
  });
}

/** Says of `#` in a value that nobody would read what is behind it. */
export function reportCut(report: Report, cut: readonly Place[]): void {
  for (const place of cut)
    report('fm-value', {
      place,
      reason: 'What stands behind the  #  is a note to YAML, so it is left out of the value.',
      note: 'Put straight quotes around the whole value:  title: "Worksheet #2"  – or, if it is a note, a space behind the  #',
    });
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
