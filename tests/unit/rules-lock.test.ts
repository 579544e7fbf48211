// Frozen ids (AUTHORING, section 6): whatever an author does to the files, a page that learners have read keeps its id.
import { describe, expect, test } from 'vitest';
import { openCourse } from '../../src/compile';
import type { Message } from '../../src/model/message';
import { memoryFiles } from '../../src/read/course-files';
import { formatLock, type LockedPage } from '../../src/read/lock';
import { readModule } from '../../src/read/module';

const page = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n\nText.\n`;

const BEFORE = {
  'index.md': page('Partners'),
  '10-who.md': page('Who they are'),
  '20-plan.md': page('Plan together'),
  '30-keep.md': page('Keep it healthy'),
};

interface Read {
  ids: Record<string, string>;
  locked: LockedPage[];
  messages: Message[];
}

/** Reads a module with what an earlier build locked. */
function read(pages: Record<string, string>, locked: LockedPage[] = []): Read {
  const files = Object.fromEntries(Object.entries(pages).map(([name, text]) => [`partners/${name}`, text]));
  const lock = formatLock({ version: 1, modules: { partners: { pages: locked } } });
  const world = memoryFiles('sample', { 'course.yml': 'title: Sample\n', 'carrel.lock.json': lock, ...files });
  const course = openCourse(world);
  const [found] = course.modules;
  if (!found) throw new Error('The sample has a module.');
  const source = readModule(world, course, found);
  const ids = Object.fromEntries(source.pages.map(({ file, id }) => [file.slice('partners/'.length), id]));
  return { ids, locked: source.locked, messages: source.messages };
}

/** The ids after `after` was built on top of BEFORE. */
function rebuilt(after: Record<string, string>): Read {
  return read(after, read(BEFORE).locked);
}

describe('a folder with another name', () => {
  const LOCKED = {
    one: { pages: [locked('index', 'One'), locked('who', 'Who'), locked('plan', 'Plan')] },
    two: { pages: [locked('index', 'Two')] },
  };
  const saidOf = (files: Record<string, string>) => {
    const lock = formatLock({ version: 1, modules: LOCKED });
    const { messages } = openCourse(
      memoryFiles('sample', { 'course.yml': 'title: S\n', 'carrel.lock.json': lock, ...files }),
    );
    return messages.map(({ ruleId, file, expected }) => `${ruleId} ${file} ${expected}`);
  };
  const two = { 'two/index.md': page('Two') };

  test('is said, with the name that it had', () => {
    const uno = { 'uno/index.md': page('Uno'), 'uno/10-who.md': page('Who'), 'uno/20-new.md': page('New') };
    expect(saidOf({ ...two, ...uno })).toEqual(['module-renamed uno/index.md one']);
  });

  test('is known by the title where there is only one page', () => {
    expect(saidOf({ 'one/index.md': page('One'), 'dos/index.md': page('Two') })).toEqual([
      'module-renamed dos/index.md two',
    ]);
    expect(saidOf({ 'one/index.md': page('One'), 'three/index.md': page('Three') })).toEqual([]);
  });

  test('is no matter while the other is there, or where the pages are others', () => {
    const copy = { 'copy/index.md': page('One'), 'copy/10-who.md': page('Who') };
    expect(saidOf({ ...two, 'one/index.md': page('One'), ...copy })).toEqual([]);
    const other = { 'new/index.md': page('New'), 'new/10-what.md': page('What'), 'new/20-why.md': page('Why') };
    expect(saidOf({ ...two, ...other })).toEqual([]);
  });
});

function locked(id: string, title: string): LockedPage {
  return { id, name: id, title };
}

describe('an id stays', () => {
  test('at first it is made from the file name without its number', () => {
    expect(read(BEFORE).ids).toEqual({
      'index.md': 'index',
      '10-who.md': 'who',
      '20-plan.md': 'plan',
      '30-keep.md': 'keep',
    });
  });

  test.each<[string, Record<string, string>, Record<string, string>]>([
    [
      'when pages are renumbered',
      {
        'index.md': page('Partners'),
        '11-who.md': page('Who they are'),
        '40-plan.md': page('Plan together'),
        '15-keep.md': page('Keep it healthy'),
      },
      { '11-who.md': 'who', '15-keep.md': 'keep', '40-plan.md': 'plan' },
    ],
    [
      'when a file is renamed',
      { ...BEFORE, '10-who.md': '', '10-the-people.md': page('Who they are') },
      { '10-the-people.md': 'who' },
    ],
    ['when a page is retitled', { ...BEFORE, '10-who.md': page('Who might they be?') }, { '10-who.md': 'who' }],
    [
      'when one page gets a new name and a new title at once',
      { ...BEFORE, '10-who.md': '', '10-people.md': page('The people') },
      { '10-people.md': 'who' },
    ],
    [
      'when two pages exchange their names',
      { ...BEFORE, '10-who.md': page('Plan together'), '20-plan.md': page('Who they are') },
      { '10-who.md': 'who', '20-plan.md': 'plan' },
    ],
    [
      'when the page says which one it was',
      {
        ...BEFORE,
        '10-who.md': '',
        '20-plan.md': '',
        '10-x.md': page('X', 'id: plan\n'),
        '20-y.md': page('Y', 'id: who\n'),
      },
      { '10-x.md': 'plan', '20-y.md': 'who' },
    ],
    ['when a page is added', { ...BEFORE, '15-new.md': page('New') }, { '15-new.md': 'new', '10-who.md': 'who' }],
  ])('%s', (_, after, expected) => {
    const pages = Object.fromEntries(Object.entries(after).filter(([, text]) => text !== ''));
    const { ids, messages } = rebuilt(pages);
    expect(ids).toMatchObject(expected);
    expect(messages).toEqual([]);
  });

  test('a second build changes nothing', () => {
    const { locked } = read(BEFORE);
    expect(read(BEFORE, locked).locked).toEqual(locked);
  });
});

describe('an id is never given to something else', () => {
  test('two new pages in place of two old ones get new ids, and the author hears what that costs', () => {
    const { ids, messages } = rebuilt({
      'index.md': page('Partners'),
      '10-a.md': page('First new one'),
      '20-b.md': page('Second new one'),
      '30-keep.md': page('Keep it healthy'),
    });
    expect(ids).toMatchObject({ '10-a.md': 'a', '20-b.md': 'b' });
    expect(messages.map(({ ruleId, file }) => `${ruleId} ${file}`)).toEqual([
      'id-changed partners/10-a.md',
      'id-changed partners/20-b.md',
    ]);
    expect(messages[0]?.reason).toContain('"Who they are" (who) or "Plan together" (plan)');
    expect(messages[0]?.note).toContain('id: who');
  });

  test('a page that is taken out leaves its id behind for good', () => {
    const { '10-who.md': _, ...without } = BEFORE;
    const taken = rebuilt(without);
    expect(taken.locked).toContainEqual({ id: 'who', name: 'who', title: 'Who they are', retired: true });
    const another = read({ ...without, '10-who.md': page('Who pays?') }, taken.locked);
    expect(another.ids['10-who.md']).toBe('who-2');
    expect(another.locked).toContainEqual({ id: 'who', name: 'who', title: 'Who they are', retired: true });
  });

  test('a page with a new name and a new title keeps its id, though others were taken out before', () => {
    const { '10-who.md': _, ...without } = BEFORE;
    const { '20-plan.md': __, ...others } = without;
    const { ids } = read({ ...others, '20-act.md': page('Act together') }, rebuilt(without).locked);
    expect(ids['20-act.md']).toBe('plan');
  });

  test('a page that comes back has its id again', () => {
    const { '10-who.md': _, ...without } = BEFORE;
    const back = read(BEFORE, rebuilt(without).locked);
    expect(back.ids['10-who.md']).toBe('who');
    expect(back.locked.filter(({ retired }) => retired)).toEqual([]);
  });

  test('the document’s own ids are not for pages', () => {
    expect(read({ 'index.md': page('Partners'), '10-contents.md': page('Contents') }).ids['10-contents.md']).toBe(
      'contents-2',
    );
    const { messages } = read({ 'index.md': page('Partners', 'id: search\n') });
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['fm-value']);
  });
});
