// Reads keys by a table of schemas: every key that does not fit is reported and left out, never guessed at.
import * as z from 'zod';
import type { Report } from '../report/report';
import { nearest } from './nearest';
import type { YamlData, YamlPath } from './yaml';

type Shape = Record<string, z.ZodType>;
export type Values<S extends Shape> = { [K in keyof S]?: z.output<S[K]> };

export interface KeysOptions {
  report: Report;
  placeOf: YamlData['placeOf'];
  /** Where in the YAML these keys stand, e.g. `['defaults']`. */
  path?: YamlPath;
  /** Keys that are accepted and mean nothing here. */
  ignored?: readonly string[];
  /** Other tools' keys may stand here too: only report an unknown key that looks like a slip of one of ours. */
  lenient?: boolean;
  /** Keys that belong somewhere else, and where. */
  elsewhere?: { keys: readonly string[]; note: string };
}

/** The values of `data` that fit `shape`. Reports `fm-typo` and `fm-value`. */
export function readKeys<S extends Shape>(
  shape: S,
  data: Readonly<Record<string, unknown>>,
  options: KeysOptions,
): Values<S> {
  const values: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (!schema) reportUnknownKey(key, Object.keys(shape), data, options);
    else if (value !== null && value !== undefined) {
      const result = schema.safeParse(value);
      if (result.success) {
        values[key] = result.data;
        reportInnerKeys(key, value, schema, options);
      } else reportBadValue(key, value, schema, result.error, options);
    }
  }
  return values as Values<S>;
}

/** `theme: { acent: … }` would do nothing, in silence. */
function reportInnerKeys(key: string, value: unknown, schema: z.ZodType, options: KeysOptions): void {
  const inner = [schema, ...(schema instanceof z.ZodUnion ? schema.options : [])].find(
    (candidate) => candidate instanceof z.ZodObject,
  );
  if (!inner || typeof value !== 'object' || value === null) return;
  const known = Object.keys(inner.shape);
  const within = { ...options, path: [...(options.path ?? []), key], ignored: undefined, elsewhere: undefined };
  for (const name of Object.keys(value))
    if (!known.includes(name)) reportUnknownKey(name, known, value as Record<string, unknown>, within);
}

function reportUnknownKey(
  key: string,
  known: string[],
  data: Readonly<Record<string, unknown>>,
  options: KeysOptions,
): void {
  if (options.ignored?.includes(key)) return;
  const missing = known.filter((name) => !Object.hasOwn(data, name));
  const suggestion = nearest(key, missing) ?? nearest(key, known);
  const { keys, note } = options.elsewhere ?? { keys: [], note: '' };
  // One of ours that is spelled rightly is no slip, either.
  if (options.lenient && (!suggestion || keys.includes(key))) return;
  const guess = suggestion ? `Did you mean "${suggestion}"?` : `Known here: ${known.join(', ')}.`;
  options.report('fm-typo', {
    place: options.placeOf([...(options.path ?? []), key]),
    reason: `The key "${key}" is not known${keys.includes(key) ? ' here' : ''}, so it does nothing.`,
    note: keys.includes(key) ? note : guess,
    actual: key,
    expected: suggestion ? [suggestion] : known,
  });
}

function reportBadValue(key: string, value: unknown, schema: z.ZodType, error: z.ZodError, options: KeysOptions): void {
  const inner = error.issues[0]?.path ?? [];
  const expected = schema.meta()?.description ?? 'another value';
  const found = inner.reduce((whole: unknown, step) => (whole as Record<PropertyKey, unknown> | null)?.[step], value);
  const actual =
    found === null || found === undefined ? '' : typeof found === 'object' ? JSON.stringify(found) : String(found);
  const name = inner.length === 0 || typeof inner[0] === 'number' ? `"${key}"` : `"${String(inner[0])}" of "${key}"`;
  options.report('fm-value', {
    place: options.placeOf([
      ...(options.path ?? []),
      key,
      ...inner.map((step) => (typeof step === 'number' ? step : String(step))),
    ]),
    reason: `${name} ${actual === '' ? 'has no value' : `cannot be "${shorten(actual)}"`}, so ${inner.length === 0 ? 'it' : `"${key}"`} is left out.`,
    note: `Expected: ${expected}.`,
    actual: shorten(actual),
    expected: [expected],
  });
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
