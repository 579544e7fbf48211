// Drafts that have their ids → the quiz as its renderer wants it, and the keys by which answers are graded.

import type { Content, DraftPart } from '../activities/draft';
import type { GapKey, QuestionKey } from '../model/question';
import type { DraftAnswer, DraftGap, DraftQuestion, DraftQuiz } from './draft';
import type { Part, Question, Quiz, Shape } from './quiz';

export function finishQuiz({ id, title, settings, intro, questions, place }: DraftQuiz): Quiz<Content> {
  return {
    id,
    title,
    settings,
    intro,
    questions: questions.map(finishQuestion),
    place: place ?? { line: 1, column: 1 },
  };
}

function finishQuestion(question: DraftQuestion): Question<Content> {
  const { id, points, title, prompt, answer, shuffle, notes, objective, language, place } = question;
  const { key, shape } = finishAnswer(answer, { id, points });
  return { key, title, prompt, shape, shuffle, ...notes, objective, language, place: place ?? { line: 1, column: 1 } };
}

interface Finished {
  key: QuestionKey;
  shape: Shape<Content>;
}

type Base = Pick<QuestionKey, 'id' | 'points'>;
type Finish<K extends DraftAnswer['kind']> = (answer: Extract<DraftAnswer, { kind: K }>, base: Base) => Finished;
type Choice = Extract<DraftAnswer, { correct: DraftPart[] }>;

const finishChoice = ({ kind, options, correct }: Choice, base: Base): Finished => ({
  key: {
    ...base,
    kind,
    options: kind === 'true-false' ? trueFirst(options) : idsInLockOrder(options),
    correct: idsInLockOrder(correct),
  },
  shape: { kind, options: options.map(finishPart) },
});

const FINISH = {
  choice: finishChoice,
  multiple: finishChoice,
  'true-false': finishChoice,
  text: ({ accept }, base) => ({ key: { ...base, kind: 'text', accept }, shape: { kind: 'text' } }),
  number: ({ from, to }, base) => ({ key: { ...base, kind: 'number', from, to }, shape: { kind: 'number' } }),
  'long-answer': (_, base) => ({ key: { ...base, kind: 'long-answer' }, shape: { kind: 'long-answer' } }),
  matching: ({ heads, left, right, pairs }, base) => ({
    key: {
      ...base,
      kind: 'matching',
      left: idsInLockOrder(left),
      right: idsInLockOrder(right),
      pairs: Object.fromEntries([...pairs].map(([from, to]) => [from.id, to.id])),
    },
    shape: { kind: 'matching', heads, left: left.map(finishPart), right: right.map(finishPart) },
  }),
  ordering: ({ items, ranking }, base) => ({
    key: {
      ...base,
      kind: 'ordering',
      items: idsInLockOrder(items),
      correct: ranking ? [] : items.map(({ id }) => id),
    },
    shape: { kind: 'ordering', items: items.map(finishPart) },
  }),
  gaps: ({ text, gaps }, base) => ({
    key: { ...base, kind: 'gaps', gaps: gaps.map(gapKey) },
    shape: { kind: 'gaps', text, options: Object.fromEntries(gaps.flatMap(gapOptions)) },
  }),
  matrix: ({ corner, rows, columns, correct }, base) => ({
    key: {
      ...base,
      kind: 'matrix',
      rows: inLockOrder(rows).map((row) => ({ id: row.id, correct: correct.get(row)?.id })),
      columns: idsInLockOrder(columns),
    },
    shape: { kind: 'matrix', corner, rows: rows.map(finishPart), columns: columns.map(finishPart) },
  }),
} satisfies { [K in DraftAnswer['kind']]: Finish<K> };

function finishAnswer(answer: DraftAnswer, base: Base): Finished {
  return (FINISH[answer.kind] as Finish<DraftAnswer['kind']>)(answer, base);
}

function finishPart({ id, content, feedback }: DraftPart): Part<Content> {
  return { id, content, ...(feedback ? { feedback } : {}) };
}

function gapKey({ id, answer, mark }: DraftGap): GapKey {
  mark.fence.attributes.values.gap = id;
  return 'accept' in answer
    ? { id, accept: answer.accept }
    : { id, options: idsInLockOrder(answer.options), correct: answer.correct.id };
}

function gapOptions({ id, answer }: DraftGap): [string, Part<Content>[]][] {
  return 'options' in answer ? [[id, answer.options.map(finishPart)]] : [];
}

function inLockOrder(parts: readonly DraftPart[]): DraftPart[] {
  return [...parts].sort((a, b) => a.rank - b.rank);
}

function idsInLockOrder(parts: readonly DraftPart[]): string[] {
  return inLockOrder(parts).map(({ id }) => id);
}

/** SCORM's `t` and `f` go by this order: the option that says "true" first, wherever it stands on the page. */
function trueFirst(options: readonly DraftPart[]): string[] {
  const ids = options.map(({ id }) => id);
  return options[0]?.isFalse ? ids.reverse() : ids;
}
