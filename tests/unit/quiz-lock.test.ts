// Quizzes in the lock file: known again on other pages and under other titles, and never believed blindly.
import { describe, expect, test } from 'vitest';
import { formatLock, type LockedModule, parseLock } from '../../src/read/lock';
import { type Files, quizOf, readFiles, readPage } from './quiz-read-page';

describe('quizzes', () => {
  const quiz = (title: string, question: string, id = '') =>
    `:::quiz${title}${id}\n\n### ${question}\n\nAnswer: b\n\n> Because.\n\n:::\n`;
  const page = (title: string, ...quizzes: string[]) => `---\ntitle: ${title}\n---\n\n${quizzes.join('\n')}`;
  const build = (files: Files, locked?: LockedModule) => readFiles(files, locked);

  test('of the same title on different pages stay with their pages when those change places', async () => {
    const files = {
      'module/index.md': page('One'),
      'module/10-a.md': page('A', quiz('[Check yourself]', 'First?')),
      'module/20-b.md': page('B', quiz('[Check yourself]', 'Second?')),
    };
    const first = await build(files);
    expect(first.quizzes).toMatchObject([
      { id: 'check-yourself', page: 'a' },
      { id: 'check-yourself-2', page: 'b' },
    ]);
    const moved = {
      'module/index.md': files['module/index.md'],
      'module/30-a.md': files['module/10-a.md'],
      'module/20-b.md': files['module/20-b.md'],
    };
    const second = await build(moved, first.locked);
    expect(second.quizzes).toMatchObject([
      { id: 'check-yourself-2', page: 'b' },
      { id: 'check-yourself', page: 'a' },
    ]);
    expect(second.said).toEqual([]);
  });

  test('a quiz goes with its id to another page and under another title', async () => {
    const first = await build({
      'module/index.md': page('One', quiz('[Check yourself]', 'First?')),
      'module/10-a.md': page('A'),
    });
    const second = await build(
      { 'module/index.md': page('One'), 'module/10-a.md': page('A', quiz('[Test yourself]', 'First?')) },
      first.locked,
    );
    expect(second.quizzes).toMatchObject([{ id: 'check-yourself', page: 'a' }]);
    expect(second.said).toEqual([]);
  });

  test('without a title they are numbered, and known by their first question', async () => {
    const [a, b] = [quiz('', 'First?'), quiz('', 'Second?')];
    const first = await build({ 'module/index.md': page('One', a, b) });
    expect(first.quizzes.map(({ id }) => id)).toEqual(['quiz', 'quiz-2']);
    const second = await build({ 'module/index.md': page('One', b, a) }, first.locked);
    expect(second.quizzes.map(({ id }) => id)).toEqual(['quiz-2', 'quiz']);
  });

  test('two with one id in a module', async () => {
    const twice = [quiz('[A]', 'First?', '{#q}'), quiz('[B]', 'Second?', '{#q}')];
    expect((await build({ 'module/index.md': page('One', ...twice) })).said).toEqual(['id-duplicate 15:1']);
    const apart = { 'module/index.md': page('One', twice[0] ?? ''), 'module/10-a.md': page('A', twice[1] ?? '') };
    expect((await build(apart)).said).toEqual(['id-duplicate 5:1']);
  });
});

describe('the lock file', () => {
  const reports: string[] = [];
  const parse = (text: string) => parseLock(text, (ruleId) => reports.push(ruleId));

  test('of a version without quizzes still reads, and one of a module without quizzes stays as it was', async () => {
    const old = '{"version":1,"modules":{"module":{"pages":[{"id":"index","name":"index","title":"Sample page"}]}}}';
    expect(parse(old)?.modules.module?.pages).toHaveLength(1);
    const { locked } = await readPage('Text.', '', parse(old)?.modules.module);
    expect(formatLock({ version: 1, modules: { module: locked } })).toBe(
      `${JSON.stringify(JSON.parse(old), null, 2)}\n`,
    );
  });

  test('keeps a quiz that is gone, so that nothing else gets its id', async () => {
    const { locked } = await readPage(quizOf('### Which are assets?\n\nAnswer: b'));
    const { locked: later } = await readPage('Text.', '', locked);
    expect(later.quizzes).toMatchObject([{ id: 'check', retired: true, parts: [{ id: 'which-are-assets' }] }]);
  });

  test.each([
    ['an id that could not stand in HTML', { id: '"><script>', kind: 'question', text: 'x' }],
    ['a kind that there is not', { id: 'x', kind: 'thing', text: 'x' }],
    ['a part without text', { id: 'x', kind: 'quiz', text: 'x', parts: [{ id: 'y', kind: 'question' }] }],
    ['parts that are no list', { id: 'x', kind: 'quiz', text: 'x', parts: {} }],
  ])('with %s is not believed', (_, quiz) => {
    reports.length = 0;
    expect(parse(JSON.stringify({ version: 1, modules: { module: { pages: [], quizzes: [quiz] } } }))).toBeUndefined();
    expect(reports).toEqual(['lock-unreadable']);
  });

  test.each(['"><script>', 'Index', 'contents', 'announcer', ''])('with the page id "%s" is not believed', (id) => {
    reports.length = 0;
    const pages = [{ id, name: 'index', title: 'Start' }];
    expect(parse(JSON.stringify({ version: 1, modules: { module: { pages } } }))).toBeUndefined();
    expect(reports).toEqual(['lock-unreadable']);
  });
});
