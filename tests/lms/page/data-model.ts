// Reading and writing one element of a data model: names, keywords, access, indices, types. No session, no storage.
import { accepts } from './data-types';
import { childrenOf, DATA_MODEL_VERSION, type Element, elementAt, isKnown, LISTS } from './elements';
import type { ErrorCode } from './errors';
import type { Profile } from './profiles';
import type { LearnerRecord } from './record';

/** What a read gives: a value, or the error that the content will find with LMSGetLastError. */
export type Reading = { value: string } | { error: ErrorCode };

/** Reads an element or a keyword of `model`. */
export function readElement(model: LearnerRecord, name: string, profile: Profile): Reading {
  const pattern = patternOf(name);
  if (isUnsupported(pattern, profile)) return { error: 401 };
  const keyword = keywordOf(name);
  if (keyword) return readKeyword(model, keyword, profile);
  const element = elementAt(pattern);
  if (!element) return { error: unknownError(name) };
  if (element.access === 'w') return { error: 404 };
  if (hasGap(model, name, 'existing')) return { error: 201 };
  return { value: model[name] ?? '' };
}

/** Writes an element of `model` in place; gives the error, 0 for none. */
export function writeElement(model: LearnerRecord, name: string, value: unknown, profile: Profile): ErrorCode {
  const pattern = patternOf(name);
  if (isUnsupported(pattern, profile)) return 401;
  const keyword = keywordOf(name);
  if (keyword) return isKnown(patternOf(keyword.parent)) || keyword.parent === 'cmi' ? 402 : unknownError(name);
  const element = elementAt(pattern);
  if (!element) return unknownError(name);
  if (element.access === 'r') return 403;
  // RTE 3.4.3: lists grow by one at the end; a gap is an invalid argument.
  if (hasGap(model, name, 'or next')) return 201;
  if (typeof value !== 'string') return 405;
  const next = element.appends ? (model[name] ?? '') + value : value;
  const isLenient = pattern === 'cmi.suspend_data' && profile.longSuspendData !== 'refused';
  if (!isLenient && !accepts(typeOf(pattern, element, profile), next)) return 405;
  model[name] = isLenient && profile.longSuspendData === 'cut' ? next.slice(0, profile.suspendDataLimit) : next;
  return 0;
}

function typeOf(pattern: string, element: Element, profile: Profile): Element['type'] {
  return pattern === 'cmi.suspend_data' ? { kind: 'text', max: profile.suspendDataLimit } : element.type;
}

/** `cmi.objectives.3.id` → `cmi.objectives.n.id`. */
function patternOf(name: string): string {
  return name.replace(/\.(0|[1-9]\d*)(?=\.|$)/g, '.n');
}

interface Keyword {
  parent: string;
  word: string;
}

function keywordOf(name: string): Keyword | undefined {
  const [, parent, word] = /^(.*)\.(_children|_count|_version)$/.exec(name) ?? [];
  return parent === undefined || word === undefined ? undefined : { parent, word };
}

function readKeyword(model: LearnerRecord, { parent, word }: Keyword, profile: Profile): Reading {
  const pattern = patternOf(parent);
  if (parent === 'cmi') return word === '_version' ? { value: DATA_MODEL_VERSION } : { error: 401 };
  if (!isKnown(pattern)) return { error: unknownError(parent) };
  if (word === '_version') return { error: 201 };
  if (hasGap(model, parent, 'existing')) return { error: 201 };
  if (word === '_count') return LISTS.includes(pattern) ? { value: String(countOf(model, parent)) } : { error: 203 };
  const children = childrenOf(pattern, (name) => isUnsupported(name, profile));
  return children === undefined ? { error: 202 } : { value: children };
}

/** ADL's data model: an unknown category of `cmi` is not implemented, an unknown element is an invalid argument. */
function unknownError(name: string): ErrorCode {
  const [root, category] = name.split('.');
  return root === 'cmi' && category !== undefined && !isKnown(`cmi.${category}`) ? 401 : 201;
}

function isUnsupported(pattern: string, profile: Profile): boolean {
  return profile.unsupported.some((prefix) => pattern === prefix || pattern.startsWith(`${prefix}.`));
}

/** How many entries a list has. Entries have no gaps, so the number of different indices is the count. */
function countOf(model: LearnerRecord, list: string): number {
  const prefix = `${list}.`;
  const names = Object.keys(model).filter((name) => name.startsWith(prefix));
  return new Set(names.map((name) => name.slice(prefix.length).split('.')[0])).size;
}

/** Whether some index in `name` points beyond its list (`or next`: one past the end is allowed, it makes a new entry). */
function hasGap(model: LearnerRecord, name: string, range: 'existing' | 'or next'): boolean {
  const segments = name.split('.');
  return segments.some((segment, at) => {
    if (!/^\d+$/.test(segment)) return false;
    const count = countOf(model, segments.slice(0, at).join('.'));
    return Number(segment) >= (range === 'existing' ? count : count + 1);
  });
}
