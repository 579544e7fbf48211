// YAML as data only, with the place of every key, so that a message can point into it.
import {
  type Document,
  type ErrorCode,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { Place } from '../model/message';

export type YamlPath = readonly (string | number)[];

export interface YamlData {
  /** Plain data; undefined when the text could not be parsed or is empty. */
  data: unknown;
  errors: { place: Place; reason: string }[];
  /** Where `#` stands right before a word of a value without quotes: the rest of the value is a note to YAML. */
  cut: Place[];
  /** Where the key (or list entry) at `path` stands. */
  placeOf(path: YamlPath): Place | undefined;
}

/** The parser's own words are for people who know YAML by heart. */
const PLAIN_WORDS: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a value with a colon in it has no quotes around it.',
  MULTILINE_IMPLICIT_KEY:
    'this line is no  key: value  – a colon is missing, or quotes around a text with a colon in it.',
  BAD_INDENT: 'this line does not begin in the same column as the lines it belongs to.',
  TAB_AS_INDENT: 'this line begins with a tab; only spaces can move a line to the right.',
  DUPLICATE_KEY: 'this key is given twice.',
  MISSING_CHAR: 'a quotation mark, bracket or colon is missing.',
  TAG_RESOLVE_FAILED: 'this value begins with a sign that has a meaning of its own in YAML.',
  BAD_SCALAR_START: 'this value begins with a sign that has a meaning of its own in YAML.',
  UNEXPECTED_TOKEN: 'there is something after the end of this value.',
  BAD_COLLECTION_TYPE: 'a list and  key: value  lines are mixed here.',
  MULTIPLE_DOCS: 'a line of three hyphens begins something new here, and only what stands above it could be read.',
};

/** Keys whose value is text, also where it looks like a number. */
const TEXT_KEYS = new Set(['title', 'version', 'section', 'subsection', 'module_name', 'module_full_name']);

/** An alias may stand for so many nodes at most: "billion laughs" documents are refused. */
const MAX_ALIASES = 50;

/** Some 1,000 keys, or a list of as many modules. The parser compares each key with all the others. */
const MAX_CHARACTERS = 50_000;

/** One slip can make every line after it unreadable: the first few say enough. */
const MAX_ERRORS = 10;

/** Parses YAML 1.2 (core schema: no tag runs code). `firstLine` is the line of the file on which `text` begins. */
export function parseYaml(text: string, firstLine = 1): YamlData {
  const counter = new LineCounter();
  const document = documentOf(text, counter);
  if (typeof document === 'string') {
    const errors = [{ place: { line: firstLine, column: 1 }, reason: document }];
    return { data: undefined, errors, cut: [], placeOf: () => undefined };
  }
  const toPlace = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  // A value that begins with `!` has lost its first word.
  const faults = [...document.errors, ...document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED')];
  const errors = faults.slice(0, MAX_ERRORS).map((error) => {
    const quote = error.code === 'MISSING_CHAR' ? openedQuote(document, error.pos[0]) : undefined;
    if (quote !== undefined)
      return { place: toPlace(quote), reason: 'the quotation mark that opens here is never closed.' };
    const bracket = error.code === 'BAD_INDENT' ? openedBracket(document, text, error.pos[0]) : undefined;
    if (bracket !== undefined) return { place: toPlace(bracket), reason: UNCLOSED };
    return { place: toPlace(error.pos[0]), reason: PLAIN_WORDS[error.code] ?? error.message.split('\n')[0] ?? '' };
  });
  keepWrittenNumbers(document);
  let data: unknown;
  if (errors.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: MAX_ALIASES }) ?? undefined;
    } catch {
      errors.push(aliasError(document, toPlace, firstLine));
    }
  }
  return {
    data,
    errors,
    cut: cutIn(text, firstLine),
    placeOf(path) {
      const offset = offsetOf(document.contents, path);
      return offset === undefined ? undefined : toPlace(offset);
    },
  };
}

/** `title: Worksheet #2`. Where nothing stands before the sign, the key has no value, and that is said. */
const CUT = /^([ \t]*(?:-[ \t]+)?[\w-]+[ \t]*:[ \t]+[^"'[{|>#\s](?:.*?\S)?[ \t]+)#(?=[^\s#])/;

function cutIn(text: string, firstLine: number): Place[] {
  return text.split('\n').flatMap((line, index) => {
    const before = CUT.exec(line)?.[1];
    return before === undefined ? [] : { line: firstLine + index, column: before.length + 1 };
  });
}

/** Where the text begins that has a quotation mark before it and none behind it: the parser misses that one only at `end`. */
function openedQuote(document: Document.Parsed, end: number): number | undefined {
  let opened: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range?.[1] === end) opened = range[0];
    },
  });
  return opened;
}

const UNCLOSED =
  'the bracket that opens here is never closed. (What stands behind a  #  is a note to YAML, also a bracket: a colour such as  "#0b5d57"  has quotes around it.)';

/** Where the list or map in brackets begins of which the parser misses the end at `end`. */
function openedBracket(document: Document.Parsed, text: string, end: number): number | undefined {
  let opened: number | undefined;
  visit(document, {
    Collection(_, { flow, range }) {
      if (flow && range && range[1] >= end && !/[\]}]/.test(text.charAt(range[1] - 1))) opened ??= range[0];
    },
  });
  return opened;
}

/** `*y` without `&y`: an author has begun a value with a star. Else there are too many of them. */
function aliasError(document: Document.Parsed, toPlace: (offset: number) => Place, firstLine: number) {
  let lone: number | undefined;
  // In one pass: looking for the anchor of each takes time by the square of their number.
  const anchors = new Set<string | undefined>();
  visit(document, {
    Value: (_, { anchor }) => void anchors.add(anchor),
    Alias(_, { source, range }) {
      if (!anchors.has(source)) lone ??= range?.[0];
    },
  });
  return lone === undefined
    ? { place: { line: firstLine, column: 1 }, reason: 'Its aliases (&name, *name) repeat too much.' }
    : { place: toPlace(lone), reason: 'this value begins with a sign that has a meaning of its own in YAML.' };
}

/** The parsed text, or why it is not parsed at all. */
function documentOf(text: string, lineCounter: LineCounter): Document.Parsed | string {
  if (text.length > MAX_CHARACTERS)
    return `it has ${text.length.toLocaleString('en')} characters; ${MAX_CHARACTERS.toLocaleString('en')} are allowed.`;
  try {
    // As front matter ends: nothing begins behind it.
    return parseDocument(text.replace(/\n---\s*$/, '\n'), {
      lineCounter,
      prettyErrors: false,
      uniqueKeys: true,
      logLevel: 'error',
    });
  } catch {
    // The parser calls itself for each level, until the engine's stack is full.
    return 'its lists and keys are nested too deeply.';
  }
}

/** `version: 2.10` is no number: as one it would be 2.1. */
function keepWrittenNumbers(document: Document.Parsed): void {
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'number') return;
      if (TEXT_KEYS.has(String(key.value)) && value.source !== undefined) value.value = value.source;
    },
  });
}

function offsetOf(root: unknown, path: YamlPath): number | undefined {
  let node = root;
  let offset: number | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      offset = (pair?.key as Node | undefined)?.range?.[0] ?? offset;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
