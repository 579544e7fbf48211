// Durations as SCORM 1.2 wants them: CMITimespan, HHHH:MM:SS.SS.
import { expect, test } from 'vitest';
import { timespan } from '../../scorm-runtime/timespan';

test.each([
  [0, '0000:00:00.00'],
  [500, '0000:00:00.50'],
  [61_230, '0000:01:01.23'],
  [59_999, '0000:01:00.00'],
  [3_600_000 * 27, '0027:00:00.00'],
  [-5000, '0000:00:00.00'],
  [3_600_000 * 20_000, '9999:59:59.99'],
])('%d ms is %s', (milliseconds, expected) => {
  expect(timespan(milliseconds)).toBe(expected);
});
