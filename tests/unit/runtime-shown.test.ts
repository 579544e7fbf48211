// How learners read a day that is saved as ISO 8601.
import { expect, test } from 'vitest';
import { dayWords } from '../../scorm-runtime/shown';

test('a day is written as its language does, the same day in every time zone', () => {
  expect(dayWords(new Date('2026-04-30'), 'es')).toBe('30 de abril de 2026');
  expect(dayWords(new Date('2026-04-30'), 'en-GB')).toBe('30 April 2026');
});

test('a language that browsers do not know stops nothing', () => {
  expect(dayWords(new Date('2026-04-30'), 'zh-cmn')).toContain('2026');
});
