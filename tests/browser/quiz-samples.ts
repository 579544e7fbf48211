// Quizzes for the tests, as the readers would give them: one question of every kind, and what differs between tests.
import type { ElementContent } from 'hast';
import { h, text } from '../../src/markdown/elements';
import type { QuestionKey } from '../../src/model/question';
import type { Question, Quiz, QuizSettings, Shape } from '../../src/questions/quiz';

const words = (value: string): ElementContent[] => [text(value)];
const paragraph = (value: string): ElementContent[] => [h('p', {}, [value])];
const place = { line: 1, column: 1 };

const SETTINGS: QuizSettings = { shuffle: false, practice: false, show: 'answers', layout: 'all' };

type Notes = Partial<Pick<Question, 'hint' | 'correct' | 'tryAgain' | 'explanation' | 'shuffle'>>;

function question(title: string, prompt: string, key: QuestionKey, shape: Shape, notes: Notes = {}): Question {
  return {
    key,
    title: words(title),
    prompt: prompt ? paragraph(prompt) : [],
    shape,
    shuffle: true,
    place,
    ...notes,
  };
}

export const parts = (named: Readonly<Record<string, string>>, feedback: Readonly<Record<string, string>> = {}) =>
  Object.entries(named).map(([id, content]) => ({
    id,
    content: words(content),
    ...(feedback[id] ? { feedback: paragraph(feedback[id]) } : {}),
  }));

const KINDS = { a: 'Formal mentoring', b: 'Peer mentoring', c: 'A single talk' };

export const single = question(
  'Which of these is not mentoring?',
  'Think of the three kinds on the page before.',
  { id: 'not-mentoring', kind: 'choice', points: 1, options: ['a', 'b', 'c'], correct: ['c'] },
  {
    kind: 'choice',
    options: parts(KINDS, { a: 'Formal mentoring has a plan and an end.', c: 'Right: mentoring takes time.' }),
  },
  {
    hint: paragraph('How long does each of them last?'),
    correct: paragraph('You know what mentoring takes.'),
    tryAgain: paragraph('Look at the table of kinds again.'),
    explanation: paragraph('Mentoring is a relationship that grows over time.'),
  },
);

export const multiple = question(
  'Which of these are community assets?',
  '',
  {
    id: 'assets',
    kind: 'multiple',
    points: 2,
    options: ['people', 'groups', 'deficits', 'all'],
    correct: ['people', 'groups'],
  },
  {
    kind: 'multiple',
    options: parts(
      { people: 'Individuals', groups: 'Associations', deficits: 'Deficits', all: 'All of the above' },
      { deficits: 'A deficit is what a place lacks.' },
    ),
  },
);

export const trueFalse = question(
  'A partner always brings money.',
  '',
  { id: 'money', kind: 'true-false', points: 1, options: ['true', 'false'], correct: ['false'] },
  { kind: 'true-false', options: parts({ true: 'True', false: 'False' }) },
);

export const shortText = question(
  'Who wrote about connected learning?',
  '',
  { id: 'who', kind: 'text', points: 1, accept: ['Mizuko Ito', 'Mimi Ito'] },
  { kind: 'text' },
);

export const number = question(
  'How many people live in the county, in thousands?',
  '',
  { id: 'county', kind: 'number', points: 1, from: 24.5, to: 25.5 },
  { kind: 'number' },
);

export const matching = question(
  'Match each partner with what it brings',
  '',
  {
    id: 'bring',
    kind: 'matching',
    points: 3,
    left: ['school', 'radio', 'farm'],
    right: ['pupils', 'listeners', 'food'],
    pairs: { school: 'pupils', radio: 'listeners', farm: 'food' },
  },
  {
    kind: 'matching',
    heads: [words('Partner'), words('Brings')],
    left: parts({ school: 'The school', radio: 'The radio station', farm: 'The farm' }),
    right: parts({ pupils: 'Pupils and teachers', listeners: 'Listeners', food: 'Vegetables' }),
  },
);

export const ordering = question(
  'Put the steps in order',
  '',
  { id: 'steps', kind: 'ordering', points: 3, items: ['map', 'talk', 'plan'], correct: ['map', 'talk', 'plan'] },
  { kind: 'ordering', items: parts({ map: 'Map what is there', talk: 'Talk with people', plan: 'Plan together' }) },
);

export const gaps = question(
  'Complete the sentence',
  '',
  {
    id: 'glass',
    kind: 'gaps',
    points: 2,
    gaps: [
      { id: 'full', accept: ['full'] },
      { id: 'view', options: ['deficit', 'resource'], correct: 'resource' },
    ],
  },
  {
    kind: 'gaps',
    text: [
      h('p', {}, [
        'The glass is half-',
        h('carrel-gap', { id: 'full' }),
        ', seen from a ',
        h('carrel-gap', { id: 'view' }),
        ' view.',
      ]),
    ],
    options: { view: parts({ deficit: 'deficit', resource: 'resource' }) },
  },
);

export const matrix = question(
  'Who decides what?',
  '',
  {
    id: 'decides',
    kind: 'matrix',
    points: 2,
    rows: [
      { id: 'budget', correct: 'library' },
      { id: 'topic', correct: 'both' },
    ],
    columns: ['library', 'partner', 'both'],
  },
  {
    kind: 'matrix',
    corner: words('Question'),
    rows: parts({ budget: 'The budget', topic: 'The topic' }),
    columns: parts({ library: 'Library', partner: 'Partner', both: 'Both' }),
  },
);

export const longAnswer = question(
  'What will you do next?',
  '',
  { id: 'next', kind: 'long-answer', points: 0 },
  { kind: 'long-answer' },
);

/** One of each kind. */
export const EVERY_KIND = [
  single,
  multiple,
  trueFalse,
  shortText,
  number,
  matching,
  ordering,
  gaps,
  matrix,
  longAnswer,
];

export function quizOf(questions: readonly Question[], settings: Partial<QuizSettings> = {}, id = 'check'): Quiz {
  return {
    id,
    title: words(id === 'check' ? 'Check yourself' : `Quiz ${id}`),
    settings: { ...SETTINGS, ...settings },
    intro: paragraph('Take your time: your answers are kept while you think.'),
    questions: [...questions],
    place,
  };
}
