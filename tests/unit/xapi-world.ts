// What tests of statements need: a module with every kind of question, its words, a learner, and one event of each kind.
import { draftsOf, type ModuleFacts } from '../../scorm-runtime/xapi/events';
import { type Speaker, statementOf } from '../../scorm-runtime/xapi/statement';
import type { QuestionKey } from '../../src/model/question';
import type { TrackingEvent } from '../../src/model/tracking';
import { grade } from '../../src/questions/grade';
import { gradingKey } from '../../src/questions/grading-key';

const KEYS: readonly QuestionKey[] = [
  { kind: 'choice', id: 'one', points: 1, options: ['a', 'b'], correct: ['b'] },
  { kind: 'multiple', id: 'several', points: 1, options: ['a', 'b', 'c'], correct: ['a', 'c'] },
  { kind: 'true-false', id: 'truth', points: 1, options: ['yes', 'no'], correct: ['no'] },
  { kind: 'text', id: 'name', points: 1, accept: ['Mizuko Itō', 'Mimi Ito'] },
  { kind: 'number', id: 'exact', points: 1, from: 0.3, to: 0.3 },
  { kind: 'number', id: 'range', points: 1, from: 20, to: 30 },
  { kind: 'matching', id: 'pairs', points: 1, left: ['l1', 'l2'], right: ['r1', 'r2'], pairs: { l1: 'r2', l2: 'r1' } },
  { kind: 'ordering', id: 'order', points: 1, items: ['x', 'y', 'z'], correct: ['z', 'x', 'y'] },
  {
    kind: 'gaps',
    id: 'gaps',
    points: 1,
    gaps: [
      { id: 'g1', accept: ['full'] },
      { id: 'g2', options: ['deficit', 'resource'], correct: 'resource' },
    ],
  },
  {
    kind: 'matrix',
    id: 'grid',
    points: 1,
    columns: ['yes', 'no'],
    rows: [
      { id: 'row1', correct: 'yes' },
      { id: 'row2', correct: 'no' },
    ],
  },
  { kind: 'long-answer', id: 'essay', points: 1 },
  { kind: 'matrix', id: 'rating', points: 1, columns: ['low', 'high'], rows: [{ id: 'sure' }] },
];

const QUESTIONS = KEYS.map(gradingKey);

export const FACTS: ModuleFacts = {
  base: 'https://learn.example.org/',
  course: 'connected-learning',
  module: 'partners',
  language: 'es-MX',
  quizzes: [
    {
      id: 'check',
      page: 'end',
      title: 'Check yourself',
      pass: 80,
      practice: false,
      show: 'answers',
      layout: 'all',
      shuffle: false,
      weight: 12,
      questions: QUESTIONS,
    },
  ],
  worksheets: [{ id: 'kwl', title: 'K-W-L' }],
  words: {
    language: 'es-MX',
    course: 'Connected learning',
    module: 'Partners',
    digest: 'f'.repeat(64),
    page: (id) => `Page ${id}`,
    question: (_, question) => `Question ${question}`,
    component: (_quiz, _question, { id }) => `Words of ${id}`,
  },
};

export const SPEAKER: Speaker = {
  actor: { objectType: 'Agent', account: { homePage: 'https://lms.example.org/', name: 'learner-1' } },
  registration: '0a4c6f6e-0000-5000-8000-000000000001',
  session: '0a4c6f6e-0000-4000-8000-000000000002',
  platform: 'lms.example.org',
};

export const NOON = Date.UTC(2026, 3, 30, 12);

/** The statements that `event` becomes, as they travel. */
export function statementsOf(event: TrackingEvent, speaker = SPEAKER, at = NOON) {
  return draftsOf(event, FACTS).map((draft) => {
    const statement = statementOf(draft, at, speaker, FACTS);
    return JSON.parse(JSON.stringify(statement)) as typeof statement;
  });
}

/** The events of these answers to a question. */
export function answersTo(question: string, answers: Record<string, string[]>): TrackingEvent[] {
  const key = QUESTIONS.find(({ id }) => id === question);
  if (!key) throw new Error(`There is no question ${question}`);
  const outcome = grade(key, answers);
  return outcome.responses.map((response) => ({
    type: 'answered',
    quiz: 'check',
    question,
    response,
    weight: 1,
    ...(outcome.score === undefined ? {} : { score: outcome.score }),
    at: NOON,
    latency: 1500,
  }));
}

/** Right answers, in the order of the questions. */
export const RIGHT: Readonly<Record<string, Record<string, string[]>>> = {
  one: { one: ['b'] },
  several: { several: ['c', 'a'] },
  truth: { truth: ['no'] },
  name: { name: [' mizuko  ITO '] },
  exact: { exact: ['0.3'] },
  range: { range: ['25'] },
  pairs: { 'pairs.l1': ['r2'], 'pairs.l2': ['r1'] },
  order: { order: ['z', 'x', 'y'] },
  gaps: { 'gaps.g1': ['Full'], 'gaps.g2': ['resource'] },
  grid: { 'grid.row1': ['yes'], 'grid.row2': ['no'] },
  rating: { 'rating.sure': ['high'] },
  essay: { essay: [`First. ${'Long words. '.repeat(40)}Last.`] },
};

/** One event of each type; where one becomes different statements, one of each. */
export const SAMPLES = {
  opened: [
    { type: 'opened', resumed: false },
    { type: 'opened', resumed: true },
  ],
  'page-seen': [{ type: 'page-seen', page: 'start', seen: 1, total: 4 }],
  answered: Object.entries(RIGHT).flatMap(([question, answers]) => answersTo(question, answers)),
  'quiz-submitted': [
    { type: 'quiz-submitted', quiz: 'check', attempt: 1, score: 2 / 3, passed: false },
    { type: 'quiz-submitted', quiz: 'check', attempt: 2, score: 1, passed: true },
    { type: 'quiz-submitted', quiz: 'check', attempt: 3 },
  ],
  'worksheet-shared': [
    {
      type: 'worksheet-shared',
      worksheet: 'kwl',
      field: 'next',
      label: 'My next step',
      text: 'I will call.',
      at: NOON,
    },
  ],
  'worksheet-completed': [{ type: 'worksheet-completed', worksheet: 'kwl' }],
  downloaded: [{ type: 'downloaded' }],
  result: [
    { type: 'result', result: 'completed' },
    { type: 'result', result: 'passed', score: 87.5 },
    { type: 'result', result: 'failed', score: 20 },
  ],
  left: [
    { type: 'left', duration: 65_432 },
    { type: 'left', result: 'passed', score: 87.5, duration: 1000 },
  ],
} satisfies { [K in TrackingEvent['type']]: readonly Extract<TrackingEvent, { type: K }>[] | readonly TrackingEvent[] };
