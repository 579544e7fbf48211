// The data file: what a learner saved comes back, nothing that somebody wrote is replaced unasked, and no file can do harm.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWork, readWork, type Work, withUnits, writeWork } from '../../scorm-runtime/workbook/work-file';
import type { WorksheetData } from '../../src/model/field';

const OWNER = { course: 'connected-learning', module: 'partners' };

const KWL: WorksheetData = {
  id: 'kwl',
  page: 'start',
  title: 'K-W-L',
  required: 1,
  explicit: false,
  share: false,
  fields: [
    { id: 'goal', label: 'My goal', place: 'start--kwl--goal', title: 'K-W-L: My goal', names: ['goal'] },
    {
      id: 'plan',
      label: 'My plan',
      place: 'start--kwl--plan',
      title: 'K-W-L: My plan',
      names: [],
      row: ['plan.who', 'plan.when'],
    },
  ],
};

const file = (changes: Record<string, unknown>) =>
  JSON.stringify({
    'carrel-work': 1,
    ...OWNER,
    title: 'Partners',
    worksheets: { kwl: { goal: ['Meet'] } },
    ...changes,
  });

const answers = fc.dictionary(fc.string(), fc.array(fc.string()));
const work = fc.dictionary(fc.string(), answers);

describe('a data file', () => {
  test('brings back whatever was saved', () => {
    fc.assert(
      fc.property(work, (saved) => {
        expect(readWork(writeWork(OWNER, 'Partners', saved), OWNER)).toEqual({ work: saved });
      }),
    );
  });

  test('says what it is and whose, for people who open it', () => {
    expect(JSON.parse(writeWork(OWNER, 'Partners', { kwl: { goal: ['Meet'] } }))).toEqual({
      'carrel-work': 1,
      course: 'connected-learning',
      module: 'partners',
      title: 'Partners',
      worksheets: { kwl: { goal: ['Meet'] } },
    });
  });

  test.each([
    ['of another module', { module: 'mentoring', title: 'Mentoring' }, 'fileOther'],
    ['of another course', { course: 'another' }, 'fileOther'],
    ['of a newer edition', { 'carrel-work': 2 }, 'fileNewer'],
    ['without its mark', { 'carrel-work': undefined }, 'fileUnreadable'],
    ['whose answers are no lists', { worksheets: { kwl: { goal: 'Meet' } } }, 'fileUnreadable'],
    ['whose answers are no text', { worksheets: { kwl: { goal: [{}] } } }, 'fileUnreadable'],
    ['without worksheets', { worksheets: undefined }, 'fileUnreadable'],
    ['with too many answers', { worksheets: { kwl: { goal: Array(10_001).fill('x') } } }, 'fileUnreadable'],
  ])('%s is refused', (_what, changes, problem) => {
    expect(readWork(file(changes), OWNER)).toMatchObject({ problem });
  });

  test('of another module is named, and its name is kept short', () => {
    expect(readWork(file({ module: 'other', title: 'T'.repeat(1000) }), OWNER)).toEqual({
      problem: 'fileOther',
      title: 'T'.repeat(200),
    });
  });

  test.each(['', 'garbage', '[]', 'null', '"text"', '1', '{"carrel-work":"1"}', 'x'.repeat(2_000_001)])(
    'that is none is refused: %.20s',
    (text) => {
      expect(readWork(text, OWNER)).toMatchObject({ problem: 'fileUnreadable' });
    },
  );

  test('with names that JavaScript knows changes nothing but what it says', () => {
    const text = file({}).replace(
      '"kwl":{',
      '"__proto__":{"polluted":["x"]},"kwl":{"__proto__":["y"],"constructor":["z"],',
    );
    const read = readWork(text, OWNER);
    if (!('work' in read)) throw new Error('The file was refused.');
    expect(Object.keys(read.work)).toEqual(['__proto__', 'kwl']);
    const { news } = compareWork({}, read.work, [KWL]);
    withUnits({}, news);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

const compare = (mine: Work, theirs: Work) => {
  const { news, conflicts } = compareWork(mine, theirs, [KWL]);
  return { news: news.map(({ label }) => label), conflicts: conflicts.map(({ label }) => label) };
};

describe('what a file brings', () => {
  test('is news where nothing is written, and a conflict where something else is', () => {
    const theirs = { kwl: { goal: ['Meet'], 'plan.who': ['Ana'], 'plan.when': ['May'] } };
    expect(compare({}, theirs)).toEqual({ news: ['My goal', 'My plan'], conflicts: [] });
    expect(compare({ kwl: { goal: ['Listen'] } }, theirs)).toEqual({ news: ['My plan'], conflicts: ['My goal'] });
    expect(compare({ kwl: { goal: [' '] } }, theirs).news).toContain('My goal');
  });

  test('is nothing where it says the same, whatever the spaces at its ends and the empty rows', () => {
    const mine = { kwl: { goal: ['Meet'], 'plan.who': ['Ana'], 'plan.when': [''] } };
    const theirs = { kwl: { 'plan.when': ['', ''], 'plan.who': ['Ana', ''], goal: ['Meet '] } };
    expect(compare(mine, theirs)).toEqual({ news: [], conflicts: [] });
  });

  test('keeps the rows of a table together: one column alone is never taken', () => {
    const mine = { kwl: { 'plan.who': ['Ana', 'Ben'] } };
    const theirs = { kwl: { 'plan.who': ['Cleo'], 'plan.when': ['May'] } };
    const { news, conflicts } = compareWork(mine, theirs, [KWL]);
    expect(news).toEqual([]);
    expect(withUnits(mine, conflicts)).toEqual({ kwl: { 'plan.who': ['Cleo'], 'plan.when': ['May'] } });
  });

  test('comes with the answers to fields that this build no longer has', () => {
    expect(compare({}, { kwl: { 'old-field.part': ['Kept'] }, gone: { x: ['y'] } }).news).toEqual([
      'old field, part',
      'x',
    ]);
  });

  test('replaces nothing that somebody wrote, unless they say so', () => {
    fc.assert(
      fc.property(work, work, (mine, theirs) => {
        const { news } = compareWork(mine, theirs, [KWL]);
        for (const [id, now] of Object.entries(withUnits(mine, news))) {
          for (const [name, values] of Object.entries(new Map(Object.entries(mine)).get(id) ?? {})) {
            if (values.some((value) => value.trim() !== ''))
              expect(new Map(Object.entries(now)).get(name)).toEqual(values);
          }
        }
      }),
    );
  });
});
