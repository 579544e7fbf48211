// The day on which a module was finished: noted once, kept in every form of progress, and never made up.
import { expect, test } from 'vitest';
import { localDay } from '../../scorm-runtime/local-day';
import { decodeProgress, encodeProgress, mergeProgress } from '../../scorm-runtime/progress-codec';
import { SUSPEND_DATA_LENGTH } from '../../src/formats/scorm12/limits';
import { LEARNER, launch, STATUS } from './session-world';

test('is noted when the last thing is done, and kept for the next visit', () => {
  const first = launch();
  for (const page of ['one', 'two']) first.session.see(page);
  expect(first.session.progress().on).toBeUndefined();
  first.session.see('three');
  const day = localDay(first.clock.now());
  expect(first.session.progress().on).toBe(day);
  first.clock.pass(40 * 24 * 3_600_000);
  first.session.close();
  expect(launch({ record: { ...LEARNER, ...first.lms.record() } }).session.progress().on).toBe(day);
});

test('is not made up where only the LMS knows that the module is finished', () => {
  const { session } = launch({ record: { ...LEARNER, [STATUS]: 'completed' } });
  for (const page of ['one', 'two', 'three']) session.see(page);
  expect(session.progress()).toMatchObject({ finished: true });
  expect(session.progress().on).toBeUndefined();
});

test.each([3, 300])('is kept in the progress of %d pages', (count) => {
  const pages = Array.from({ length: count }, (_, index) => `a-rather-long-name-for-a-page-${index}`);
  const progress = { seen: pages, finished: true, on: '2026-04-30' };
  const value = encodeProgress(progress);
  expect(value.length).toBeLessThanOrEqual(SUSPEND_DATA_LENGTH);
  expect(decodeProgress(value, pages)).toEqual(progress);
});

test.each([
  '{"v":1,"seen":[],"finished":true,"on":"soon"}',
  '{"v":1,"seen":[],"finished":true,"on":["2026-04-30"]}',
  '{"v":1,"seen":[],"finished":true}',
])('an older value, or a wrong one, has none: %s', (value) => {
  expect(decodeProgress(value, [])).toEqual({ seen: [], finished: true });
});

test.each(['c1', 'c1:', 'c1:x::', 'c1:2026-4-3::'])('a damaged value finishes nothing: %s', (value) => {
  expect(decodeProgress(value, [])).toMatchObject({ finished: false });
});

test('of two accounts is the earlier day: who finishes again had finished before', () => {
  const early = { seen: [], finished: true, on: '2026-04-30' };
  const late = { seen: [], finished: true, on: '2026-05-02' };
  const undated = { seen: [], finished: false };
  for (const [older, newer] of [
    [early, late],
    [late, early],
    [early, undated],
    [undated, early],
  ] as const)
    expect(mergeProgress(older, newer).on).toBe('2026-04-30');
  expect(mergeProgress(undated, undated).on).toBeUndefined();
});

test('is the learner’s own: late in the evening it is not tomorrow yet', () => {
  const evening = new Date(2026, 3, 30, 23, 59);
  const morning = new Date(2026, 3, 30, 0, 1);
  expect([localDay(evening.getTime()), localDay(morning.getTime())]).toEqual(['2026-04-30', '2026-04-30']);
});
