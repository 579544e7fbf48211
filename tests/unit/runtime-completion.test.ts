// When a module counts as finished, and what is left until then.
import { expect, test } from 'vitest';
import { thingsLeft } from '../../scorm-runtime/completion';

const pages = ['one', 'two', 'three'];

test('all pages: what was not seen is left, in the order of the module', () => {
  expect(thingsLeft([{ kind: 'pages' }], { pages, seen: ['two'] })).toEqual(['one', 'three']);
  expect(thingsLeft([{ kind: 'pages' }], { pages, seen: ['three', 'two', 'one'] })).toEqual([]);
});

test('pages of another build neither help nor hinder', () => {
  expect(thingsLeft([{ kind: 'pages' }], { pages: ['one'], seen: ['gone', 'one'] })).toEqual([]);
});

test('a requirement without its activity asks for nothing, and never finishes a module by itself', () => {
  expect(thingsLeft([{ kind: 'pages' }, { kind: 'quiz', pass: 80 }], { pages, seen: pages })).toEqual([]);
  expect(thingsLeft([{ kind: 'survey' }], { pages, seen: [] })).toEqual(pages);
  expect(thingsLeft([], { pages, seen: [] })).toEqual(pages);
});
