// Every graded shape with answers that are right, wrong and partly right, and what an LMS is to get of each.
import type { Page } from 'playwright-core';
import type { Question } from '../../src/questions/quiz';
import { choose, chooseRadio, order, tickOnly, write } from './quiz-learner';
import { gaps, matching, matrix, multiple, number, ordering, shortText, single, trueFalse } from './quiz-samples';

/** How somebody answers, and the responses that the LMS then has: one an interaction, with its result. */
export interface Try {
  give: readonly string[];
  arrives: readonly (readonly [response: string | undefined, result: string])[];
}

export interface Row {
  name: string;
  question: Question;
  /** Answers the question with the values given; on the page of its quiz, by keyboard alone. */
  answer(page: Page, given: readonly string[]): Promise<void>;
  right: Try;
  wrong: Try;
  /** Only of kinds with partial credit; `score` as the LMS gets it when no attempts are left. */
  partial?: Try & { score: string };
}

const radio =
  (name: string) =>
  (page: Page, [value = '']: readonly string[]) =>
    chooseRadio(page, name, value);
const text =
  (name: string) =>
  (page: Page, [words = '']: readonly string[]) =>
    write(page, name, words);

async function each(
  page: Page,
  given: readonly string[],
  controls: readonly ((page: Page, value: string) => Promise<void>)[],
): Promise<void> {
  for (const [index, control] of controls.entries()) await control(page, given[index] ?? '');
}

export const ROWS: Row[] = [
  {
    name: 'single choice',
    question: single,
    answer: radio('not-mentoring'),
    right: { give: ['c'], arrives: [['2', 'correct']] },
    wrong: { give: ['a'], arrives: [['0', 'wrong']] },
  },
  {
    name: 'multiple response',
    question: multiple,
    answer: (page, given) => tickOnly(page, 'assets', given),
    right: { give: ['people', 'groups'], arrives: [['0,1', 'correct']] },
    wrong: { give: ['deficits'], arrives: [['2', 'wrong']] },
    partial: { give: ['people'], arrives: [['0', 'wrong']], score: '50' },
  },
  {
    name: 'true-false',
    question: trueFalse,
    answer: radio('money'),
    right: { give: ['false'], arrives: [['f', 'correct']] },
    wrong: { give: ['true'], arrives: [['t', 'wrong']] },
  },
  {
    name: 'short text',
    question: shortText,
    answer: text('who'),
    right: { give: ['mimi  ITO'], arrives: [['mimi  ITO', 'correct']] },
    wrong: { give: ['Nobody'], arrives: [['Nobody', 'wrong']] },
  },
  {
    name: 'number',
    question: number,
    answer: text('county'),
    right: { give: ['24,8'], arrives: [['24.8', 'correct']] },
    wrong: { give: ['7'], arrives: [['7', 'wrong']] },
  },
  {
    name: 'matching',
    question: matching,
    answer: (page, given) =>
      each(
        page,
        given,
        ['school', 'radio', 'farm'].map((part) => (to, value) => choose(to, `bring.${part}`, value)),
      ),
    right: { give: ['pupils', 'listeners', 'food'], arrives: [['1.a,2.b,3.c', 'correct']] },
    wrong: { give: ['food', 'pupils', 'listeners'], arrives: [['1.c,2.a,3.b', 'wrong']] },
    partial: { give: ['food', 'listeners', 'pupils'], arrives: [['1.c,2.b,3.a', 'wrong']], score: '33.33' },
  },
  {
    name: 'order',
    question: ordering,
    answer: (page, given) => order(page, 'steps', given),
    right: { give: ['map', 'talk', 'plan'], arrives: [['a,b,c', 'correct']] },
    wrong: { give: ['talk', 'plan', 'map'], arrives: [['b,c,a', 'wrong']] },
    partial: { give: ['plan', 'talk', 'map'], arrives: [['c,b,a', 'wrong']], score: '33.33' },
  },
  {
    name: 'gaps',
    question: gaps,
    answer: (page, given) =>
      each(page, given, [
        (to, value) => write(to, 'glass.full', value),
        (to, value) => choose(to, 'glass.view', value),
      ]),
    right: {
      give: ['Full', 'resource'],
      arrives: [
        ['Full', 'correct'],
        ['1', 'correct'],
      ],
    },
    wrong: {
      give: ['empty', 'deficit'],
      arrives: [
        ['empty', 'wrong'],
        ['0', 'wrong'],
      ],
    },
    partial: {
      give: ['empty', 'resource'],
      arrives: [
        ['empty', 'wrong'],
        ['1', 'correct'],
      ],
      score: '50',
    },
  },
  {
    name: 'matrix',
    question: matrix,
    answer: (page, given) =>
      each(
        page,
        given,
        ['budget', 'topic'].map((row) => (to, value) => chooseRadio(to, `decides.${row}`, value)),
      ),
    right: {
      give: ['library', 'both'],
      arrives: [
        ['0', 'correct'],
        ['2', 'correct'],
      ],
    },
    wrong: {
      give: ['both', 'partner'],
      arrives: [
        ['2', 'wrong'],
        ['1', 'wrong'],
      ],
    },
    partial: {
      give: ['library', 'library'],
      arrives: [
        ['0', 'correct'],
        ['0', 'wrong'],
      ],
      score: '50',
    },
  },
];
