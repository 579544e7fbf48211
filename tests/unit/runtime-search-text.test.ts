// A search finds words whatever their case and accents, and shows them as they are written.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWords, fold, searchWords } from '../../scorm-runtime/reading/search-text';

function find(text: string, query: string) {
  return findWords(text, fold(text), searchWords(query));
}

test('case and accents do not matter, on either side', () => {
  expect(find('Señor Peña habló de crédito.', 'CREDITO')?.found).toBe('crédito');
  expect(find('credito', 'crédito')?.found).toBe('credito');
  expect(find('credito', 'cre\u0301dito')?.found).toBe('credito');
});

test('words are found as keyboards write them, though the build has made their quotes and dashes typographic', () => {
  expect(find('It is a library’s “seed bank” – not a museum.', "library's")?.found).toBe('library’s');
  expect(find('Don‘t, 1914–18', "don't 1914-18")?.found).toBe('Don‘t');
  expect(find("A library's", 'library’s')?.found).toBe("library's");
});

test('quotes around the words that are looked for are not looked for', () => {
  expect(find('Plan a seed library.', '"seed library"')?.found).toBe('seed');
  expect(find('Plan a seed library.', '“”')).toBeUndefined();
});

test('a word of Korean is found by all of its letters, not by how its syllables begin', () => {
  expect(find('다섯 개', '도서')).toBeUndefined();
  expect(find('동네 도서관', '도서')?.found).toBe('도서');
});

test('every word has to occur, in any order', () => {
  expect(find('Partners bring trust to a library.', 'library trust')?.found).toBe('library');
  expect(find('Partners bring trust.', 'trust money')).toBeUndefined();
});

test('the text around a word is cut between words and says that it was cut', () => {
  const text = `${'before '.repeat(30)}needle ${'after '.repeat(30)}`.trim();
  const hit = find(text, 'needle');
  expect(hit?.before).toMatch(/^… before (before )*$/);
  expect(hit?.after).toMatch(/^( after)+ …$/);
});

test('a short text is shown whole', () => {
  expect(find('One needle here', 'needle')).toEqual({ before: 'One ', found: 'needle', after: ' here' });
});

test('looking for nothing finds nothing', () => {
  expect(find('text', '   ')).toBeUndefined();
});

test('what is shown is always part of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (anything, query) => {
      const text = anything.normalize('NFC');
      expect(fold(text)).toHaveLength(text.length);
      const hit = find(text, query);
      if (hit) expect(text).toContain(hit.found);
    }),
  );
});
