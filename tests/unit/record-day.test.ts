// The day on which a module was finished: noted once, kept in every form of progress, and never made up.
import { expect, onTestFinished, test, vi } from 'vitest';
import { localDay } from '../../scorm-runtime/local-day';
import { PLAIN_CODEC } from '../../scorm-runtime/progress-codec';
import { SUSPEND_DATA_LENGTH } from '../../src/formats/scorm12/limits';
import { savedProgress, seenPages } from '../saved-progress';
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
  const seen = seenPages(...Array.from({ length: count }, (_, index) => `a-rather-long-name-for-a-page-${index}`));
  const progress = { seen, finished: true, on: '2026-04-30' };
  const value = PLAIN_CODEC.encode(progress);
  expect(value.length).toBeLessThanOrEqual(SUSPEND_DATA_LENGTH);
  expect(PLAIN_CODEC.read(value)).toEqual(progress);
});

test('is not read from a value that was cut, which finishes nothing', () => {
  const value = savedProgress({ finished: true, on: '2026-04-30' });
  const record = { ...LEARNER, [STATUS]: 'incomplete', 'cmi.suspend_data': value.slice(0, -1) };
  expect(launch({ record }).session.progress()).toMatchObject({ finished: false, on: undefined });
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
    expect(PLAIN_CODEC.merge(older, newer).on).toBe('2026-04-30');
  expect(PLAIN_CODEC.merge(undated, undated).on).toBeUndefined();
});

test.each([
  ['America/Los_Angeles', 480],
  ['Asia/Tokyo', -540],
  ['UTC', 0],
])('is the learner’s own, in %s: late in the evening it is not tomorrow yet', (zone, offset) => {
  vi.stubEnv('TZ', zone);
  onTestFinished(() => void vi.unstubAllEnvs());
  const evening = new Date(2026, 11, 31, 23, 59);
  const morning = new Date(2026, 11, 31, 0, 1);
  expect(evening.getTimezoneOffset()).toBe(offset);
  expect([localDay(evening.getTime()), localDay(morning.getTime())]).toEqual(['2026-12-31', '2026-12-31']);
});
