// When a module counts as finished, and what is left until then.
import { expect, test } from 'vitest';
import { resultOf, thingsLeft } from '../../scorm-runtime/completion';
import type { Requirement } from '../../src/model/course';

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

test('each requirement asks for its own kind of activity, in the order of the pages', () => {
  const activities = [
    { kind: 'worksheets' as const, page: 'two', marked: false, left: ['two--plan--who', 'two--plan--when'] },
    { kind: 'survey' as const, page: 'three', marked: false, left: ['three--eval'] },
    { page: 'one', marked: true, left: ['one--check'] },
  ];
  const left = (...rule: Requirement[]) => thingsLeft(rule, { pages, seen: pages, activities });
  expect(left({ kind: 'survey' })).toEqual(['three--eval']);
  expect(left({ kind: 'worksheets' })).toEqual(['two--plan--who', 'two--plan--when']);
  expect(left({ kind: 'survey' }, { kind: 'worksheets' }, { kind: 'quiz' })).toEqual([
    'one--check',
    'two--plan--who',
    'two--plan--when',
    'three--eval',
  ]);
  // Nobody wrote `required`, nobody wrote `complete:`.
  expect(
    left({ kind: 'pages' }, { kind: 'quiz', markedOnly: true }, { kind: 'worksheets', explicitOnly: true }),
  ).toEqual(['one--check']);
});

test('only a quiz with a pass mark makes a module passed, or failed', () => {
  const done = { pages, seen: pages };
  const worksheet = { kind: 'worksheets' as const, page: 'two', marked: true, left: [] };
  expect(resultOf([{ kind: 'worksheets' }], { ...done, activities: [worksheet] })).toBe('completed');
  const quiz = { page: 'one', marked: true, left: [] };
  const both: Requirement[] = [{ kind: 'quiz' }, { kind: 'worksheets' }];
  expect(resultOf(both, { ...done, activities: [quiz, worksheet] })).toBe('passed');
  const lost = { ...quiz, left: ['one--check'], lost: true };
  expect(resultOf(both, { ...done, activities: [lost, worksheet] })).toBe('failed');
});
