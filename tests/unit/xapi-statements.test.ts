// Statements: valid by an independent schema, in xAPI's notation, and the same whenever the same is said.
import { describe, expect, test } from 'vitest';
import { namedUuid, randomUuid } from '../../scorm-runtime/xapi/uuid';
import { VERBS } from '../../src/model/xapi-words';
import { statementShape } from '../../src/relay/statement';
import { faultsOf } from './xapi-validator';
import { answersTo, NOON, RIGHT, SAMPLES, SPEAKER, statementsOf } from './xapi-world';

const all = Object.values(SAMPLES).flatMap((events) => events.flatMap((event) => statementsOf(event)));
const verbOf = (id: string) => Object.entries(VERBS).find(([, iri]) => iri === id)?.[0];

/** Of the only statement that right answers to `question` become, or of the one about `part`. */
function definitionOf(question: string, part = '') {
  const statements = answersTo(question, RIGHT[question] ?? {}).flatMap((event) => statementsOf(event));
  const found = statements.find(({ object }) => object.id.endsWith(part));
  return { ...found?.object.definition, response: found?.result?.response, success: found?.result?.success };
}

describe('every statement', () => {
  test('is valid', () => {
    for (const statement of all) expect(faultsOf(statement), statement.object.id).toEqual([]);
  });

  test('is let through by the relay', () => {
    const shape = statementShape({ base: 'https://learn.example.org/', lms: 'https://lms.example.org/' });
    for (const statement of all) expect(shape.safeParse(statement).error?.issues, statement.object.id).toBe(undefined);
  });

  test('says by whom, in which attempt, of which edition and in which language, and no more of the learner than the id', () => {
    for (const { actor, context, timestamp } of all) {
      expect(actor).toEqual(SPEAKER.actor);
      expect(context).toMatchObject({
        registration: SPEAKER.registration,
        revision: 'f'.repeat(64),
        platform: 'lms.example.org',
        language: 'es-MX',
      });
      expect(context.contextActivities.grouping.map(({ id }) => id)).toEqual([
        'https://learn.example.org/courses/connected-learning',
        `https://learn.example.org/courses/connected-learning/partners?attemptId=${SPEAKER.registration}`,
      ]);
      expect(timestamp).toBe('2026-04-30T12:00:00.000Z');
    }
  });

  test('has the category of the SCORM profile when it says how the module stands, and only then', () => {
    const withCategory = all.filter(({ context }) => context.contextActivities.category);
    expect(new Set(withCategory.map(({ verb }) => verbOf(verb.id)))).toEqual(
      new Set(['initialized', 'resumed', 'completed', 'passed', 'failed', 'suspended', 'terminated']),
    );
    expect(new Set(withCategory.map(({ object }) => object.id))).toEqual(
      new Set(['https://learn.example.org/courses/connected-learning/partners']),
    );
  });

  test('names what it is about in the language of the module', () => {
    for (const { object } of all) {
      for (const name of [object.definition.name ?? {}])
        expect(Object.keys(name)).toEqual(object.definition.name ? ['es-MX'] : []);
    }
    expect(all.find(({ object }) => object.id.endsWith('/quiz/check'))?.object.definition.name).toEqual({
      'es-MX': 'Check yourself',
    });
  });
});

describe('answers', () => {
  test('one choice', () => {
    expect(definitionOf('one')).toMatchObject({
      interactionType: 'choice',
      choices: [
        { id: 'a', description: { 'es-MX': 'Words of a' } },
        { id: 'b', description: { 'es-MX': 'Words of b' } },
      ],
      correctResponsesPattern: ['b'],
      response: 'b',
      success: true,
    });
  });

  test('several choices, true and false', () => {
    expect(definitionOf('several')).toMatchObject({ correctResponsesPattern: ['a[,]c'], response: 'a[,]c' });
    const truth = definitionOf('truth');
    expect(truth).toMatchObject({
      interactionType: 'true-false',
      correctResponsesPattern: ['false'],
      response: 'false',
    });
    expect(truth).not.toHaveProperty('choices');
  });

  test('words, of which any is right, and the case is not minded', () => {
    expect(definitionOf('name')).toMatchObject({
      interactionType: 'fill-in',
      correctResponsesPattern: ['{case_matters=false}mizuko ito', '{case_matters=false}mimi ito'],
      response: 'mizuko  ITO',
      success: true,
    });
  });

  test('numbers, exact and between two', () => {
    expect(definitionOf('exact')).toMatchObject({
      interactionType: 'numeric',
      correctResponsesPattern: ['0.3'],
      response: '0.3',
    });
    expect(definitionOf('range')).toMatchObject({ correctResponsesPattern: ['20[:]30'], response: '25' });
  });

  test('pairs and orders', () => {
    expect(definitionOf('pairs')).toMatchObject({
      interactionType: 'matching',
      source: [{ id: 'l1' }, { id: 'l2' }],
      target: [{ id: 'r1' }, { id: 'r2' }],
      correctResponsesPattern: ['l1[.]r2[,]l2[.]r1'],
      response: 'l1[.]r2[,]l2[.]r1',
    });
    expect(definitionOf('order')).toMatchObject({
      interactionType: 'sequencing',
      choices: [{ id: 'x' }, { id: 'y' }, { id: 'z' }],
      correctResponsesPattern: ['z[,]x[,]y'],
      response: 'z[,]x[,]y',
    });
  });

  test('gaps and rows, each for itself', () => {
    expect(definitionOf('gaps', 'check.gaps.g1')).toMatchObject({ interactionType: 'fill-in', response: 'Full' });
    expect(definitionOf('gaps', 'check.gaps.g2')).toMatchObject({
      correctResponsesPattern: ['resource'],
      response: 'resource',
    });
    expect(definitionOf('grid', 'check.grid.row2')).toMatchObject({ correctResponsesPattern: ['no'], response: 'no' });
  });

  test('a long answer, all of it, which nobody judges', () => {
    const essay = definitionOf('essay');
    expect(essay).toMatchObject({
      interactionType: 'long-fill-in',
      response: expect.stringMatching(/^First\..{400,}Last\.$/),
    });
    expect(essay).not.toHaveProperty('correctResponsesPattern');
    expect(essay.success).toBe(undefined);
  });

  test('a rating has a scale, and nothing of it is right', () => {
    const rating = definitionOf('rating', 'check.rating.sure');
    expect(rating).toMatchObject({
      interactionType: 'likert',
      scale: [{ id: 'low' }, { id: 'high' }],
      response: 'high',
    });
    expect(rating).not.toHaveProperty('correctResponsesPattern');
    expect(rating.success).toBe(undefined);
  });

  test('a partly right answer is no success, and has its score', () => {
    const [event] = answersTo('several', { several: ['a'] });
    const [statement] = event ? statementsOf(event) : [];
    expect(statement?.result).toEqual({
      completion: true,
      response: 'a',
      success: false,
      score: { scaled: 0.5 },
      duration: 'PT1.5S',
    });
  });

  test('a question that was left out has no response', () => {
    const [event] = answersTo('pairs', {});
    const [statement] = event ? statementsOf(event) : [];
    expect(statement?.result).toMatchObject({ completion: false, success: false });
    expect(statement?.result).not.toHaveProperty('response');
  });
});

describe('ids', () => {
  const idOf = (event: Parameters<typeof statementsOf>[0], session = SPEAKER.session, at = NOON) =>
    statementsOf(event, { ...SPEAKER, session }, at).map(({ id }) => id);
  const other = '0a4c6f6e-0000-4000-8000-000000000003';

  test('what is said once in an attempt has one id in whichever session it is said', () => {
    for (const event of [
      ...SAMPLES.result,
      ...SAMPLES['page-seen'],
      ...SAMPLES['quiz-submitted'],
      ...SAMPLES['worksheet-completed'],
    ])
      expect(idOf(event, other, NOON + 5000)).toEqual(idOf(event));
  });

  test('a raised score, another attempt at a quiz, another launch are news', () => {
    expect(idOf({ type: 'result', result: 'passed', score: 90 })[1]).not.toBe(
      idOf({ type: 'result', result: 'passed', score: 80 })[1],
    );
    expect(idOf({ type: 'result', result: 'passed', score: 90 })[0]).toBe(
      idOf({ type: 'result', result: 'passed', score: 80 })[0],
    );
    expect(idOf({ type: 'opened', resumed: true }, other)).not.toEqual(idOf({ type: 'opened', resumed: true }));
    const again = { ...SPEAKER, registration: other };
    const [completed] = statementsOf({ type: 'result', result: 'completed' }, again);
    expect(completed?.id).not.toBe(idOf({ type: 'result', result: 'completed' })[0]);
  });

  test('no two of the samples share one', () => {
    const ids = [...new Set(all.map(({ id }) => id))];
    // "completed" is said by both results that are no failure.
    expect(ids).toHaveLength(all.length - 1);
  });

  test('follow RFC 9562', () => {
    // Its own example, appendix A.4.
    expect(namedUuid('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
    expect(namedUuid('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'é'.repeat(100))).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
    expect(randomUuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(randomUuid()).not.toBe(randomUuid());
  });
});

test('the validator finds what is wrong', () => {
  const [statement] = statementsOf({ type: 'opened', resumed: false });
  const wrong = (change: object) => faultsOf({ ...statement, ...change });
  expect(wrong({ verb: { id: 'no iri' } })).not.toEqual([]);
  expect(wrong({ actor: { account: { name: 'x' } } })).not.toEqual([]);
  expect(wrong({ id: 'x' })).not.toEqual([]);
  expect(wrong({ more: 1 })).not.toEqual([]);
  expect(wrong({ result: { duration: '5 seconds' } })).not.toEqual([]);
  expect(wrong({ result: { score: { scaled: 2 } } })).not.toEqual([]);
  expect(wrong({ timestamp: '2100-01-01T00:00:00.000Z' })).toEqual(['timestamp: in the future']);
  expect(wrong({ actor: { ...SPEAKER.actor, name: 'Ada' } })).toEqual(['actor: a name']);
});
