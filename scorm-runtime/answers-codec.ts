// Answers to and from short JSON: one value stands without its list. The form of both quizzes and worksheets in progress.
import type { Answers } from '../src/model/question';

/** By control name. Frozen, for records are written with it. */
export type ShortAnswers = Record<string, string | readonly string[]>;

export function shortAnswers(answers: Answers): ShortAnswers {
  return mapValues(answers, (values) => (values.length === 1 ? (values[0] ?? '') : values));
}

/** Reads what it can of an LMS's text. */
export function longAnswers(value: unknown): Answers {
  return isObject(value)
    ? mapValues(value, (values) => [values].flat().filter((text) => typeof text === 'string'))
    : {};
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function mapValues<V, W>(
  values: Readonly<Record<string, V>>,
  change: (value: V, name: string) => W,
): Record<string, W> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value, name)]));
}
