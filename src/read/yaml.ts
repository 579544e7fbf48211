// YAML as data only, with the place of every key, so that a message can point into it.
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Place } from '../model/message';

export type YamlPath = readonly (string | number)[];

export interface YamlData {
  /** Plain data; undefined when the text could not be parsed or is empty. */
  data: unknown;
  errors: { place: Place; reason: string }[];
  /** Where the key (or list entry) at `path` stands. */
  placeOf(path: YamlPath): Place | undefined;
}

/** An alias may stand for so many nodes at most: "billion laughs" documents are refused. */
const MAX_ALIASES = 50;

/** Parses YAML 1.2 (core schema: no tag runs code). `firstLine` is the line of the file on which `text` begins. */
export function parseYaml(text: string, firstLine = 1): YamlData {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const toPlace = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const errors = document.errors.map((error) => ({
    place: toPlace(error.pos[0]),
    reason: error.message.split('\n')[0] ?? '',
  }));
  let data: unknown;
  if (errors.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: MAX_ALIASES }) ?? undefined;
    } catch {
      errors.push({ place: { line: firstLine, column: 1 }, reason: 'Its aliases (&name, *name) repeat too much.' });
    }
  }
  return {
    data,
    errors,
    placeOf(path) {
      const offset = offsetOf(document.contents, path);
      return offset === undefined ? undefined : toPlace(offset);
    },
  };
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
