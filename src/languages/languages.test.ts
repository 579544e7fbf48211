// Every language says everything, with the same values in the same places.
import { describe, expect, test } from 'vitest';
import { durationText } from './duration';
import { languages, textsFor } from './languages';

/** All texts of a language by their path, e.g. `runtime.notices.left`. */
function flatten(value: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(value).flatMap(([name, inner]) =>
      typeof inner === 'string' ? [[path + name, inner] as const] : [...flatten(inner, `${path}${name}.`)],
    ),
  );
}

function placeholders(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort();
}

describe.each(Object.entries(languages))('%s', (code, texts) => {
  test('has its own tag, and no empty text', () => {
    expect(texts.language).toBe(code);
    for (const [path, text] of flatten(texts)) expect(text.trim(), path).not.toBe('');
  });

  test('marks the same values as English', () => {
    const english = flatten(languages.en);
    for (const [path, text] of flatten(texts)) {
      expect(placeholders(text), path).toEqual(placeholders(english.get(path) ?? ''));
    }
  });
});

test('what a learner is sent by is called by one name in each language', () => {
  const said = (texts: object) => [...flatten(texts).values()].join(' ');
  expect(said(languages.en)).not.toMatch(/learning platform|LMS/i);
  expect(said(languages.es)).not.toMatch(/sistema de (?:aprendizaje|gestión)|LMS/i);
});

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['es-MX', 'es'],
  ['ES', 'es'],
  ['fr', 'en'],
  ['', 'en'],
  ['constructor', 'en'],
])('a module in "%s" is served in %s', (tag, language) => {
  expect(textsFor(tag)).toEqual({ texts: languages[language as 'en'], language });
});

test.each([
  [58 * 60, '58 min'],
  [3600, '1 h'],
  [68 * 60, '1 h 8 min'],
  [20, '1 min'],
])('%d seconds are %s', (seconds, text) => {
  expect(durationText(seconds, languages.en)).toBe(text);
});
