// What an edit makes of a worksheet's answers: values, rows, and the order in which they were edited.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textCoder } from '../../scorm-runtime/coder/coder';
import { edited, rowsIn } from '../../scorm-runtime/worksheet/answers';
import { wordCodec } from '../../scorm-runtime/worksheet/word-coding';
import type { Answers } from '../../src/model/question';

const ROW = ['t.what', 't.who'];

test('what is written stands last, and what is emptied is gone', () => {
  const before = { a: ['1'], b: ['2'] };
  const set = (text: string) => edited(before, ['a'], (values) => void values.splice(0, 1, text));
  expect(JSON.stringify(set('new'))).toBe('{"b":["2"],"a":["new"]}');
  expect(set('')).toEqual({ b: ['2'] });
  expect(before).toEqual({ a: ['1'], b: ['2'] });
});

test('a cell far down makes empty ones above it, in every column that has something', () => {
  const kim = (values: string[], name: string) => {
    if (name === 't.who') values[2] = 'Kim';
  };
  expect(edited({ 't.what': ['a'] }, ROW, kim)).toEqual({ 't.what': ['a', '', ''], 't.who': ['', '', 'Kim'] });
  expect(edited({}, ROW, kim)).toEqual({ 't.who': ['', '', 'Kim'] });
});

test('a column that another device still has is not emptied by an edit beside it', () => {
  const { merge } = wordCodec(textCoder());
  const account = (worksheet: Answers, minute: number) => ({
    seen: [],
    finished: false,
    edited: minute,
    worksheets: { t: worksheet },
  });
  const home = { 't.what': ['a', 'b'], 't.who': ['Kim', 'Lee'] };
  // All that fitted the LMS.
  const held = { 't.what': ['a', 'b'] };
  const desk = edited(held, ROW, (values, name) => {
    if (name === 't.what') values[0] = 'later';
  });
  const { worksheets } = merge(account(desk, 9), account(home, 5));
  expect(worksheets?.t).toEqual({ 't.what': ['later', 'b'], 't.who': ['Kim', 'Lee'] });
});

test('empty rows at the end are not kept; the columns stay of one length', () => {
  const rows = { 't.what': ['a', 'b', ''], 't.who': ['', 'x', 'y'] };
  const answers = edited(rows, ROW, (values, name) => {
    if (name === 't.who') values[2] = '';
  });
  expect(answers).toEqual({ 't.what': ['a', 'b'], 't.who': ['', 'x'] });
});

test('a row that is removed and brought back is as it was, wherever it stood', () => {
  const cell = fc.stringMatching(/^[a-z]{1,3}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), fc.nat(), (rows, chance) => {
      const at = chance % rows.length;
      const answers = { 't.what': rows.map(([what]) => what), 't.who': rows.map(([, who]) => who) };
      const removed: Record<string, string> = {};
      const without = edited(answers, ROW, (values, name) => {
        [removed[name] = ''] = values.splice(at, 1);
      });
      expect(rowsIn(without, ROW)).toBe(rows.length - 1);
      const again = edited(without, ROW, (values, name) => void values.splice(at, 0, removed[name] ?? ''));
      expect(again).toEqual(answers);
    }),
  );
});
