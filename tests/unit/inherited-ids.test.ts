// Titles that every object in a browser has a property for: `answers['constructor']` is a function, and such a module did not start.
import { describe, expect, test } from 'vitest';
import { gradeAll } from '../../scorm-runtime/quiz/scoring';
import { freezeIds } from '../../src/read/frozen-ids';
import { quizOf, readFiles, readPage } from './quiz-read-page';

const NAMES = Object.getOwnPropertyNames(Object.prototype);

test.each(NAMES)('nothing gets the id %s, new, asked for or known from an older lock', (name) => {
  const rules = {
    explicitId: ({ id }: { id?: string }) => id,
    alike: [() => true],
    kindOf: () => 'page',
    newId: (_: object, isUsed: (id: string) => boolean) => (isUsed(name) ? `${name}-2` : name),
    reserved: [],
  };
  for (const [items, locked] of [
    [[{}], []],
    [[{ id: name }], []],
    [[{}], [{ id: name }]],
  ] as const) {
    const { ids, orphaning } = freezeIds(items, locked, rules);
    expect(ids).toEqual([`${name}-2`]);
    expect(orphaning).toEqual([]);
  }
});

describe('a title "Constructor"', () => {
  const QUIZ = ':::quiz[Constructor]\n\n### Constructor\n\n- [x] Constructor\n- [ ] B\n\n> Because.\n\n:::\n';
  const WORKSHEET = ':::worksheet\n\n### Constructor\n\nConstructor: ____\n\n:::\n';

  test('of a quiz and its question: what nobody touched is not answered', async () => {
    const { quizzes, said } = await readPage(QUIZ);
    expect(said).toEqual([]);
    expect(quizzes[0]).toMatchObject({ id: 'constructor-2', questions: [{ id: 'constructor-2' }] });
    const { graded } = gradeAll(quizzes[0]?.questions ?? [], {});
    expect(graded.map(({ answered }) => answered)).toEqual([false]);
  });

  test('of a worksheet and its field', async () => {
    const { module } = await readPage(WORKSHEET);
    expect(module.worksheets).toMatchObject([{ id: 'constructor-2', fields: [{ id: 'constructor-2' }] }]);
  });

  test('of a page, by its file and by its front matter', async () => {
    const page = (more = '') => `---\ntitle: Constructor\n${more}---\n\nText.\n`;
    const { module, said } = await readFiles({ 'module/index.md': page(), 'module/10-constructor.md': page() });
    expect(module.pages.map(({ id }) => id)).toEqual(['index', 'constructor-2']);
    expect(said).toEqual([]);
    expect((await readFiles({ 'module/index.md': page('id: constructor\n') })).said).toEqual(['fm-value 3:1']);
  });

  test('asked for as an id: another one is taken, with a message', async () => {
    const { quizzes, messages } = await readPage(
      quizOf('### Which? {#constructor}\n\n- [x] A\n- [ ] B', '{#constructor}'),
    );
    expect(quizzes[0]).toMatchObject({ id: 'constructor-1', questions: [{ id: 'constructor-1' }] });
    expect(messages.map(({ ruleId, note }) => [ruleId, note])).toEqual([
      ['attr-syntax', expect.stringContaining('{#constructor-1}')],
      ['attr-syntax', expect.stringContaining('{#constructor-1}')],
    ]);
  });
});
