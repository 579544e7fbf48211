// When a module counts as finished, and what is left until then: what the build makes of the rule, and the runtime of that.
import { expect, test } from 'vitest';
import { resultOf, thingsLeft } from '../../scorm-runtime/completion';
import { quizRules } from '../../scorm-runtime/quiz/standing';
import { standingsIn } from '../../scorm-runtime/worksheet/standing';
import { askedWorksheets } from '../../src/fields/asked';
import type { Requirement } from '../../src/model/course';
import { decidingQuizzes } from '../../src/questions/mastery-score';
import { quiz } from './quiz-world';
import { box, sheet } from './worksheet-world';

const pages = ['one', 'two', 'three'];
const all = { pages, readAll: true, activities: [] };

test('all pages: what was not seen is left, in the order of the module', () => {
  expect(thingsLeft({ ...all, seen: ['two'] })).toEqual(['one', 'three']);
  expect(thingsLeft({ ...all, seen: ['three', 'two', 'one'] })).toEqual([]);
});

test('pages of another build neither help nor hinder', () => {
  expect(thingsLeft({ ...all, pages: ['one'], seen: ['gone', 'one'] })).toEqual([]);
});

/** What is left once all pages, or `seen`, were seen, in a module of these activities with this rule. */
function leftOf(complete: Requirement[], activities: Activities = NONE, seen = pages): string[] {
  const readAll = complete.some(({ kind }) => kind === 'pages');
  const progress = { seen: [...seen], finished: false };
  const quizzes = quizRules(decidingQuizzes(activities.quizzes, complete)).standings(progress, undefined);
  const worksheets = standingsIn(askedWorksheets(activities.worksheets, complete), progress);
  return thingsLeft({ pages, readAll, seen, activities: [...quizzes, ...worksheets] });
}

type Activities = { quizzes: ReturnType<typeof quiz>[]; worksheets: ReturnType<typeof sheet>[] };
const NONE: Activities = { quizzes: [], worksheets: [] };

test('a requirement without its activity asks for nothing, and never finishes a module by itself', () => {
  expect(leftOf([{ kind: 'pages' }, { kind: 'quiz', pass: 80 }])).toEqual([]);
  expect(leftOf([{ kind: 'survey' }], NONE, [])).toEqual(pages);
  expect(leftOf([], NONE, [])).toEqual(pages);
});

test('each requirement asks for its own kind of activity, in the order of the pages', () => {
  const survey = { id: 'eval', page: 'three', practice: true, survey: true } as const;
  const activities = {
    quizzes: [quiz({ id: 'check', page: 'one', pass: 80 }), quiz({ id: 'try', practice: true }), quiz(survey)],
    worksheets: [sheet('plan', [box('who'), box('when')], { required: 2 }), sheet('free', [box('x')], { required: 0 })],
  };
  const left = (...rule: Requirement[]) => leftOf(rule, activities);
  expect(left({ kind: 'survey' })).toEqual(['three--eval']);
  expect(left({ kind: 'worksheets' })).toEqual(['one--plan--who', 'one--plan--when']);
  expect(left({ kind: 'survey' }, { kind: 'worksheets' }, { kind: 'quiz' })).toEqual([
    'one--check',
    'one--plan--who',
    'one--plan--when',
    'three--eval',
  ]);
  // Nobody wrote `required`, nobody wrote `complete:`.
  const silent: Requirement[] = [
    { kind: 'pages' },
    { kind: 'quiz', markedOnly: true },
    { kind: 'worksheets', explicitOnly: true },
  ];
  expect(left(...silent)).toEqual(['one--check']);
  expect(leftOf(silent, { ...activities, quizzes: [quiz()] })).toEqual([]);
  expect(leftOf([{ kind: 'quiz' }], { ...activities, quizzes: [quiz()] })).toEqual(['two--check']);
});

test('only a quiz with a pass mark makes a module passed, or failed', () => {
  const done = { pages, readAll: false, seen: pages };
  const worksheet = { page: 'two', left: [] };
  expect(resultOf({ ...done, activities: [worksheet] })).toBe('completed');
  const quiz = { page: 'one', decides: true, left: [] };
  expect(resultOf({ ...done, activities: [quiz, worksheet] })).toBe('passed');
  const lost = { ...quiz, left: ['one--check'], lost: true };
  expect(resultOf({ ...done, activities: [lost, worksheet] })).toBe('failed');
});
