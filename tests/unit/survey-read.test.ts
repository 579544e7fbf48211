// Surveys as they are written: which questions come out of them, under which ids, and what the runtime is told.
import { expect, test } from 'vitest';
import { quizOf, readPage } from './quiz-read-page';

const SHAPES = `:::survey[About us]{#eval}

### How often?

- [ ] Every week
- [ ] Now and then

### What did you use? (choose all that apply)

- [ ] Books
- [ ] Rooms

### It was easy.

- [ ] False
- [ ] True

### How good was each?

| | Bad | Fair | Good |
| --- | --- | --- | --- |
| Books | ( ) | ( ) | ( ) |
| Rooms | ( ) | ( ) | ( ) |

### Rank these

1. Time
2. Money

### Say more
Answer: ____

:::
`;

test('every shape of a survey is read, and nothing in it has a right answer', async () => {
  const { quizzes, said } = await readPage(SHAPES);
  expect(said).toEqual([]);
  expect(quizzes).toMatchObject([
    { id: 'eval', title: 'About us', survey: true, practice: true, attempts: 1, show: 'nothing', layout: 'all' },
  ]);
  expect(quizzes[0]).not.toHaveProperty('pass', expect.any(Number));
  const parts = quizzes[0]?.questions.flatMap(({ points, parts }) => parts.map((part) => ({ points, ...part })));
  expect(parts?.map(({ name, interaction }) => `${name} ${interaction.type}`)).toEqual([
    'how-often choice',
    'what-did-you-use-choose-all-that-apply choice',
    'it-was-easy true-false',
    'how-good-was-each.books likert',
    'how-good-was-each.rooms likert',
    'rank-these sequencing',
    'rank-these sequencing',
    'say-more fill-in',
  ]);
  expect(
    parts?.some(
      ({ needed, right, range, interaction, points }) => needed || right || range || interaction.pattern || points,
    ),
  ).toBe(false);
  expect(parts?.[2]).toMatchObject({ options: ['true', 'false'], signs: ['t', 'f'] });
  expect(parts?.[3]).toMatchObject({ options: ['bad', 'fair', 'good'], signs: ['0', '1', '2'] });
});

test('a pass mark of the module is for its quizzes, and a survey is no part of them', async () => {
  const { quizzes, said } = await readPage(`${SHAPES}\n${quizOf('### Which?\n\n- [x] A\n- [ ] B')}`, 'pass: 70');
  expect(said).toEqual([]);
  expect(quizzes.map(({ id, pass }) => [id, pass])).toEqual([
    ['eval', undefined],
    ['check', 70],
  ]);
});

test('a module can only be finished by a survey that it has', async () => {
  expect((await readPage(SHAPES, 'complete: survey')).said).toEqual([]);
  expect((await readPage(SHAPES, 'complete: quiz')).said).toEqual(['complete-unmet 3:1']);
  expect((await readPage('Text.', 'complete: survey')).said).toEqual(['complete-unmet 3:1']);
});

test('its ids are frozen, under a kind of its own', async () => {
  const { locked } = await readPage(SHAPES);
  expect(locked.quizzes).toMatchObject([{ id: 'eval', kind: 'survey', text: 'About us' }]);
  const reworded = SHAPES.replace('How often?', 'How often, about?').replace('{#eval}', '');
  const again = await readPage(reworded, '', locked);
  expect(again.said).toEqual([]);
  expect(again.quizzes[0]).toMatchObject({ id: 'eval', questions: [{ id: 'how-often' }, {}, {}, {}, {}, {}] });
});

test('a quiz that takes the place of a survey does not get its id', async () => {
  const { locked } = await readPage(SHAPES.replace('{#eval}', ''));
  const after = await readPage(quizOf('### Which?\n\n- [x] A\n- [ ] B', ''), '', locked);
  expect(after.quizzes.map(({ id }) => id)).toEqual(['check-yourself']);
});

test('`use` is for surveys: on a quiz it is an attribute that does nothing', async () => {
  const { quizzes, said } = await readPage(quizOf('### Which?\n\n- [x] A\n- [ ] B', '{use="imls-library-workforce"}'));
  expect(said).toEqual(['attr-syntax 5:1']);
  expect(quizzes).toMatchObject([{ id: 'check-yourself', questions: [{ id: 'which' }] }]);
});

const STATEMENTS = [
  'I learned something by participating in this library activity.',
  'I feel more confident about what I just learned.',
  'I intend to apply what I just learned.',
  'Applying what I learned will help improve library services to the public.',
];

const ANSWERS = ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'];

test.each([
  ['', ' '],
  ['language: es', ' lang="en"'],
])('the fixed survey is the same everywhere, and says where its words are English: %j', async (front, mark) => {
  const { html, quizzes, said } = await readPage('::survey{use="imls-library-workforce"}', front);
  expect(said).toEqual([]);
  const cells = (tag: string) =>
    [...html.matchAll(new RegExp(`<th scope="${tag}"[^>]*>([^<]*)</th>`, 'g'))].map(([, words]) => words);
  expect(cells('row')).toEqual(STATEMENTS);
  expect(cells('col')).toEqual(ANSWERS);
  for (const part of ['thead', 'tbody']) expect(`${html} `).toContain(mark === ' ' ? `<${part}>` : `<${part}${mark}>`);
  expect(quizzes[0]?.id).toBe('imls-library-workforce');
  expect(quizzes[0]?.questions[0]?.parts.map(({ interaction }) => interaction.part)).toEqual([
    'learned',
    'confident',
    'intend',
    'improve',
  ]);
});

// As teachers write it who say tú, vosotros or usted. Read as a choice of one, it could not be answered by who has two.
test.each([
  ['en', 'Choose all of the answers that fit'],
  ['en', 'Pick all that apply'],
  ['es', 'Elige todas las que correspondan'],
  ['es', 'Puede marcar todas las que apliquen'],
  ['es', 'Señala todas las opciones correctas'],
  ['es-MX', 'Escoge todos los que usaste'],
])('a question in %s that says “%s” lets learners choose several', async (language, words) => {
  const survey = `:::survey[Uso]\n\n### ¿Cuáles? (${words})\n\n- [ ] A\n- [ ] B\n\n:::`;
  expect((await readPage(survey, `language: ${language}`)).keys).toMatchObject([{ kind: 'multiple' }]);
});
