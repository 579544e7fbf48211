// `{points=2 #id}` at the end of a heading, a choice or a fence: which attributes there are, and what they may hold.
import type { Heading, Nodes, Parents } from 'mdast';
import { type Braces, reportBefore, takeBraces } from '../markdown/braces';
import { type Attributes, parseAttributes, withStraightQuotes } from '../markdown/source/attributes';
import type { Place } from '../model/message';
import { isInherited } from '../read/frozen-ids';
import { nearest } from '../read/nearest';
import { slugify } from '../read/slug';
import type { PageReading } from './draft';

/** So long are the longest ids of activities and their parts: three of them and two points fit an interaction's id. */
export const ID_LENGTH = 40;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** An attribute list that was taken off a text's end; `id` is one that the package can have. */
export interface TakenAttributes {
  id?: string;
  values: Readonly<Record<string, string>>;
  place?: Place;
}

const NONE: TakenAttributes = { values: {} };

/** Takes the attribute list off the end of the last of `nodes`. Braces that hold none of ours are words, and stay. */
export function takeAttributes(
  nodes: readonly Nodes[],
  owner: Nodes,
  known: readonly string[],
  reading: PageReading,
): TakenAttributes {
  const found = takeList(nodes, known);
  if (!found) return NONE;
  const { list: attributes, written } = found;
  const place = placeOfList(owner, written, reading.lines);
  if (found.isBefore) reportBefore(owner as Heading, written, place, reading.report);
  reportList(attributes, written, place, reading);
  reportUnknown(attributes.values, known, place, reading);
  return { id: validId(attributes.id, place, reading), values: attributes.values, place };
}

function takeList(nodes: readonly Nodes[], known: readonly string[]): Braces<Attributes> | undefined {
  const parent = lastWords(nodes);
  return parent && (takeMarked(parent) ?? takeBraces(parent, (inside) => listIn(inside, known)));
}

/** A list with a colon, which the parser has read. */
function takeMarked(parent: Parents): Braces<Attributes> | undefined {
  const last = parent.children.at(-1) as Nodes | undefined;
  const before = parent.children.at(-2) as Nodes | undefined;
  if (last?.type !== 'attributeList') return undefined;
  // Right behind a link, an image or a span it is that node's own (AUTHORING, section 2): `[map](url){:target="_blank"}`.
  if (before && before.type !== 'text') return undefined;
  parent.children.pop();
  if (before) before.value = before.value.trimEnd();
  return { list: parseAttributes(last.value), written: `{:${last.value}}`, isBefore: false };
}

/** What stands between braces, unless it is words. */
function listIn(written: string, known: readonly string[]): Attributes | undefined {
  const attributes = parseAttributes(written);
  const keys = Object.keys(attributes.values);
  const isList = attributes.id !== undefined || /\w\s*=/.test(written) || keys.some((key) => known.includes(key));
  return isList ? attributes : undefined;
}

/** The innermost run of words at the end of `nodes`: a heading's, or those of the first paragraph of a choice. */
function lastWords(nodes: readonly Nodes[]): Parents | undefined {
  const [first] = nodes;
  if (first?.type === 'paragraph' || first?.type === 'heading') return first;
  // A table's cell holds its words directly.
  return first && ({ type: 'paragraph', children: nodes } as Parents);
}

function placeOfList(owner: Nodes, written: string, lines: readonly string[]): Place | undefined {
  const { start } = owner.position ?? {};
  if (!start) return undefined;
  const column = (lines[start.line - 1]?.lastIndexOf(written) ?? -1) + 1;
  return column === 0
    ? { line: start.line, column: start.column }
    : { line: start.line, column, endLine: start.line, endColumn: column + written.length };
}

function reportList(attributes: Attributes, written: string, place: Place | undefined, reading: PageReading): void {
  if (attributes.curly) {
    const straight = withStraightQuotes(written);
    reading.report('attr-quotes', {
      place,
      reason: 'The quotation marks in this attribute list are curly; they are read as straight ones.',
      note: `Write  ${straight}`,
      actual: written,
      expected: [straight],
    });
  }
  if (attributes.unreadable.length > 0) {
    reading.report('attr-syntax', {
      place,
      reason: `Part of this attribute list cannot be read: ${attributes.unreadable.join(' ')}`,
      note: 'Write attributes as  {#id key="value"}',
      actual: written,
    });
  }
}

/** Reports every attribute that is none of `known`. */
export function reportUnknown(
  values: Readonly<Record<string, string>>,
  known: readonly string[],
  place: Place | undefined,
  reading: PageReading,
): void {
  for (const key of Object.keys(values)) {
    if (known.includes(key)) continue;
    const suggestion = nearest(key, known);
    const list =
      known.length > 0 ? `It can have ${known.join(', ')} and an id, as {#id}.` : 'It can only have an id, as {#id}.';
    reading.report('attr-syntax', {
      place,
      reason: `There is no attribute "${key}" here, so it does nothing.`,
      note: suggestion ? `Did you mean "${suggestion}"?` : list,
      actual: key,
      expected: suggestion ? [suggestion] : [...known],
    });
  }
}

/** The id as the package can have it; one that it cannot have is put into shape, with a message. */
export function validId(id: string | undefined, place: Place | undefined, reading: PageReading): string | undefined {
  if (id === undefined || (ID.test(id) && id.length <= ID_LENGTH && !isInherited(id))) return id;
  const short = slugify(id, 'id').slice(0, ID_LENGTH).replace(/-+$/, '');
  const slug = isInherited(short) ? `${short}-1` : short;
  reading.report('attr-syntax', {
    place,
    reason: `The id "${id}" is read as "${slug}".`,
    note: isInherited(short)
      ? `This word has a meaning of its own in browsers. Write  {#${slug}}`
      : `An id has at most ${ID_LENGTH} small letters and digits, in parts joined by single hyphens:  {#${slug}}`,
    actual: id,
    expected: [slug],
  });
  return slug;
}

/** One value of an attribute list, in words for whoever wrote it. */
export interface SettingKind<T> {
  parse(written: string): T | undefined;
  expected: string;
  example: string;
}

export const YES_OR_NO: SettingKind<boolean> = {
  parse: (written) => {
    if (/^(|true|yes|on|1)$/i.test(written)) return true;
    return /^(false|no|off|0)$/i.test(written) ? false : undefined;
  },
  expected: 'true or false',
  example: 'true',
};

export function numberFrom(least: number, most: number, example: string, whole = false): SettingKind<number> {
  return {
    parse: (written) => {
      const value = /^\d+(?:\.\d+)?\s*%?$/.test(written) ? Number.parseFloat(written) : Number.NaN;
      return value >= least && value <= most && (!whole || Number.isInteger(value)) ? value : undefined;
    },
    expected: `a ${whole ? 'whole ' : ''}number from ${least} to ${most}`,
    example,
  };
}

export function oneOf<T extends string>(...words: readonly T[]): SettingKind<T> {
  return {
    parse: (written) => words.find((word) => word === written.toLowerCase()),
    expected: `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`,
    example: words[0] ?? '',
  };
}

/** The value of `key`, or undefined where it is missing or (reported) bad. */
export function settingOf<T>(
  { values, place }: Pick<TakenAttributes, 'values' | 'place'>,
  key: string,
  kind: SettingKind<T>,
  reading: PageReading,
): T | undefined {
  const written = Object.hasOwn(values, key) ? values[key] : undefined;
  if (written === undefined) return undefined;
  const value = kind.parse(written.trim());
  if (value !== undefined) return value;
  reading.report('attr-syntax', {
    place,
    reason: `"${key}" cannot be "${written}", so it is left out.`,
    note: `Expected: ${kind.expected}, as in  {${key}=${kind.example}}`,
    actual: written,
    expected: [kind.expected],
  });
  return undefined;
}
