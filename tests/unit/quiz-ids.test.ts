// Frozen ids of quizzes, questions and their parts (AUTHORING, section 6): rewording and reordering never cost a learner an answer.
import { describe, expect, test } from 'vitest';
import type { QuestionKey } from '../../src/model/question';
import { quizOf, type ReadPage, readPage } from './quiz-read-page';

const ASSETS = '### Which are assets?\n\n- [x] Individuals\n- [ ] Deficits\n- [ ] Needs\n\n';
const ORDER = '### In which order?\n\n1. Map\n2. Talk\n3. Plan\n\n';
const PAIRS = '### Who brings what?\n\n| A | B |\n| - | - |\n| People | Gifts |\n| Groups | Members |\n\n';
const GAPS = '### Fill in\n\nHalf-[blank: full], [choose: deficit | *resource*]\n\n';
const BEFORE = ASSETS + ORDER + PAIRS + GAPS;

const locks = new Map<string, Promise<ReadPage>>();

/** The second build, of `after`, on top of the first one, of `before`. */
async function rebuilt(after: string, before = BEFORE): Promise<ReadPage> {
  const first = locks.get(before) ?? readPage(quizOf(before));
  locks.set(before, first);
  return readPage(quizOf(after), '', (await first).locked);
}

function idsOf(keys: readonly QuestionKey[]): string[] {
  return keys.map(({ id }) => id);
}

const IDS = ['which-are-assets', 'in-which-order', 'who-brings-what', 'fill-in'];

describe('an id stays', () => {
  test('at first it is made from the words', async () => {
    const { quizzes, keys } = await readPage(quizOf(BEFORE));
    expect(quizzes.map(({ id }) => id)).toEqual(['check']);
    expect(idsOf(keys)).toEqual(IDS);
    expect(keys[0]).toMatchObject({ options: ['individuals', 'deficits', 'needs'] });
  });

  test('a second build changes nothing, and its answers have the same signs', async () => {
    const { keys, locked } = await readPage(quizOf(BEFORE));
    const again = await rebuilt(BEFORE);
    expect(again.keys).toEqual(keys);
    expect(again.locked).toEqual(locked);
    expect(again.said).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ['when questions are put in another order', GAPS + PAIRS + ASSETS + ORDER, [3, 2, 0, 1].map((n) => IDS[n] ?? '')],
    ['when one question is reworded', BEFORE.replace('Which are assets?', 'What is an asset?'), IDS],
    ['when one is added', `${BEFORE}### New?\n\nAnswer: b\n\n`, [...IDS, 'new']],
    ['when one is removed', ORDER + PAIRS + GAPS, IDS.slice(1)],
    [
      'when one says which it was',
      BEFORE.replace('Which are assets?', 'X? {#in-which-order}').replace('In which order?', 'Y? {#which-are-assets}'),
      ['in-which-order', 'which-are-assets', ...IDS.slice(2)],
    ],
  ])('%s', async (_, after, ids) => {
    const { keys, said } = await rebuilt(after);
    expect(idsOf(keys)).toEqual(ids);
    expect(said).toEqual([]);
  });

  test.each<[string, string, Partial<QuestionKey>]>([
    [
      'choices in another order',
      ASSETS.replace('- [x] Individuals\n- [ ] Deficits', '- [ ] Deficits\n- [x] Individuals'),
      { options: ['individuals', 'deficits', 'needs'], correct: ['individuals'] },
    ],
    [
      'a reworded choice',
      ASSETS.replace('Deficits', 'What is missing'),
      { options: ['individuals', 'deficits', 'needs'] },
    ],
    [
      'a new choice above the others',
      ASSETS.replace('- [x]', '- [ ] Problems\n- [x]'),
      { options: ['individuals', 'deficits', 'needs', 'problems'] },
    ],
    [
      'another choice is right',
      ASSETS.replace('[x] Individuals\n- [ ] D', '[ ] Individuals\n- [x] D'),
      { correct: ['deficits'] },
    ],
    ['a choice is gone', ASSETS.replace('- [ ] Deficits\n', ''), { options: ['individuals', 'needs'] }],
  ])('%s: the letters that the LMS is told stay', async (_, after, expected) => {
    const { keys, said } = await rebuilt(after + ORDER + PAIRS + GAPS);
    expect(keys[0]).toMatchObject(expected);
    expect(said).toEqual([]);
  });

  test('steps in another order keep their letters, and the new order is the right one', async () => {
    const { keys } = await rebuilt(BEFORE.replace('1. Map\n2. Talk', '1. Talk\n2. Map'));
    expect(keys[1]).toMatchObject({ items: ['map', 'talk', 'plan'], correct: ['talk', 'map', 'plan'] });
  });

  test('pairs and gaps are reworded one at a time', async () => {
    const { keys, said } = await rebuilt(
      BEFORE.replace('| People |', '| Persons |')
        .replace('| Members |', '| Hands |')
        .replace('blank: full', 'blank: filled')
        .replace('deficit |', 'lack |'),
    );
    expect(said).toEqual([]);
    expect(keys[2]).toMatchObject({ left: ['people', 'groups'], right: ['gifts', 'members'] });
    expect(keys[3]).toMatchObject({
      gaps: [
        { id: 'gap-1', accept: ['filled'] },
        { id: 'gap-2', options: ['deficit', 'resource'] },
      ],
    });
  });

  test('the same question twice is told apart by its choices', async () => {
    const one = '### Which?\n\n- [x] A\n- [ ] B\n\n';
    const two = '### Which?\n\n- [x] C\n- [ ] D\n\n';
    const { keys } = await rebuilt(two + one, one + two);
    expect(keys).toMatchObject([
      { id: 'which-2', options: ['c', 'd'] },
      { id: 'which', options: ['a', 'b'] },
    ]);
  });
});

describe('an id is never given to something else', () => {
  test('two reworded questions get new ids, and the author hears whose answers that costs', async () => {
    const { keys, messages, said } = await rebuilt(
      BEFORE.replace('Which are assets?', 'First new?').replace('In which order?', 'Second new?'),
    );
    expect(idsOf(keys)).toEqual(['first-new', 'second-new', ...IDS.slice(2)]);
    expect(said).toEqual(['id-changed 7:1', 'id-changed 13:1']);
    expect(messages[0]?.severity).toBe('warning');
    expect(messages[0]?.reason).toContain(
      '"Which are assets?" (which-are-assets) or "In which order?" (in-which-order)',
    );
    expect(messages[0]?.note).toContain('{#which-are-assets}');
  });

  test('of new parts more than are lost, only those are doubted that share a word with one', async () => {
    const { keys, said, messages } = await rebuilt(
      BEFORE.replace('- [ ] Deficits', '- [ ] Deficits alone\n- [ ] Gossip'),
    );
    expect(keys[0]).toMatchObject({ options: ['individuals', 'needs', 'deficits-alone', 'gossip'] });
    expect(said).toEqual(['id-changed 10:1']);
    expect(messages[0]?.note).toContain('{#deficits}');
    const unlike = await rebuilt(BEFORE.replace('- [ ] Deficits', '- [ ] Rumours\n- [ ] Gossip'));
    expect(unlike.said).toEqual(['id-changed 10:1', 'id-changed 11:1']);
  });

  test('a question that moves to another quiz leaves its answers behind, and that is said', async () => {
    const first = await readPage(`${quizOf(ASSETS + ORDER)}\n${quizOf(GAPS, '{#second}')}`);
    const { said, messages } = await readPage(
      `${quizOf(ORDER)}\n${quizOf(GAPS + ASSETS, '{#second}')}`,
      '',
      first.locked,
    );
    expect(said).toHaveLength(1);
    expect(messages[0]?.ruleId).toBe('id-changed');
    expect(messages[0]?.reason).toContain('"Which are assets?" (which-are-assets) stands in');
  });

  test('a quiz that becomes a survey', async () => {
    const quiz = ':::quiz[Look back]{practice}\n\n### Why?\n\nAnswer: ____\n\n:::\n';
    const first = await readPage(quiz);
    const { messages } = await readPage(
      quiz.replace(':::quiz', ':::survey').replace('{practice}', ''),
      '',
      first.locked,
    );
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['id-changed']);
    expect(messages[0]?.reason).toContain('"Look back" was a quiz and is a survey now');
  });

  test('two reworded choices', async () => {
    const { keys, said, messages } = await rebuilt(BEFORE.replace('Deficits', 'X').replace('Needs', 'Y'));
    expect(keys[0]).toMatchObject({ options: ['individuals', 'x', 'y'] });
    expect(said).toEqual(['id-changed 10:1', 'id-changed 11:1']);
    expect(messages[0]?.reason).toContain('The choice "X"');
  });

  test('a removed question keeps its id; in its own words it gets it back, letters and all', async () => {
    const without = await rebuilt(ORDER + PAIRS + GAPS);
    const again = await readPage(
      quizOf(
        ORDER + PAIRS + GAPS + ASSETS.replace('- [x] Individuals\n- [ ] Deficits', '- [ ] Deficits\n- [x] Individuals'),
      ),
      '',
      without.locked,
    );
    expect(again.said).toEqual([]);
    expect(again.keys[3]).toMatchObject({ id: 'which-are-assets', options: ['individuals', 'deficits', 'needs'] });
    expect(JSON.stringify(again.locked)).not.toContain('retired');
  });

  test('a new question whose words make the same id gets another one', async () => {
    const without = await rebuilt(ORDER + PAIRS + GAPS);
    const other = await readPage(
      quizOf(`### Which are ASSETS!\n\nAnswer: b\n\n${ORDER}${PAIRS}${GAPS}`),
      '',
      without.locked,
    );
    expect(other.keys[0]?.id).toBe('which-are-assets-2');
  });

  test('a new explicit id in place of a frozen one is a change, and is said', async () => {
    const { said, messages, keys } = await rebuilt(BEFORE.replace('Which are assets?', 'Which are assets? {#assets}'));
    expect(keys[0]?.id).toBe('assets');
    expect(said).toEqual(['id-changed 7:1']);
    expect(messages[0]?.note).toContain('{#which-are-assets}');
  });

  test('the same explicit id twice', async () => {
    const { said } = await readPage(quizOf('### A? {#q}\n\nAnswer: b\n\n### C? {#q}\n\nAnswer: d'));
    expect(said).toEqual(['id-duplicate 11:1']);
  });

  test('while a question cannot be read, nobody is told that the others changed', async () => {
    const { said } = await rebuilt(
      BEFORE.replace('- [x] Individuals', '- [ ] Individuals').replace('In which order?', 'A new one?'),
    );
    expect(said).toEqual(['quiz-no-correct 7:1']);
  });
});

describe('what ids look like', () => {
  test('small letters, digits and single hyphens, at most 40 of them, whole words', async () => {
    const long = 'Which of these many very different things that a library has are community assets after all?';
    const { keys } = await readPage(
      quizOf(`### ${long}\n\nAnswer: b\n\n### ${long}\n\nAnswer: c\n\n### ¿Qué es “ésto”?\n\n- [x] 1 %\n- [ ] ?!`),
    );
    expect(idsOf(keys)).toEqual([
      'which-of-these-many-very-different',
      'which-of-these-many-very-different-2',
      'que-es-esto',
    ]);
    expect(keys[2]).toMatchObject({ options: ['1', 'choice'] });
  });

  test("a gap's id does not tell its answer", async () => {
    const { html } = await readPage(quizOf('### Fill in\n\nHalf-[blank: wonderful]'));
    expect([...html.matchAll(/ (?:id|name)="([^"]+)"/g)].join()).not.toContain('wonderful');
  });
});
