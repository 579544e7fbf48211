// One learner on one device with a quiz and a worksheet, whatever fails on the way: nothing is lost, and the status is what was done.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProfileName } from '../../src/lms-simulator/profiles';
import { STEPS, worldOf } from './model-world';
import { STATUS } from './quiz-world';

const profile = fc.constantFrom<ProfileName[]>(
  'strict',
  'generous',
  'noSuspendData',
  'booleans',
  'cutsStoredData',
  'dismissal',
);
const setting = fc.record({ profile, isDown: fc.boolean(), isOdd: fc.boolean() });

/** Whatever of `steps` happens in `windows`; then the LMS is well, and everything is closed and opened once more. */
function expectNothingLost(windows: 1 | 2, steps: readonly (typeof STEPS)[number][], numRuns: number) {
  const step = fc.record({ what: fc.constantFrom(...steps), n: fc.nat(7), w: fc.nat(windows - 1) });
  fc.assert(
    fc.property(setting, fc.array(step, { maxLength: 30 }), (lms, happening) => {
      const { done, steps, session, record } = worldOf({ ...lms, windows });
      const leaveAll = () => {
        for (let w = windows - 1; w >= 0; w -= 1) steps.leave(0, w);
      };
      for (const { what, n, w } of happening) steps[what](n, w);
      steps.up(0, 0);
      leaveAll();
      const { worksheets, seen } = session().progress();
      const words = Object.entries(worksheets?.notes ?? {}).map(([field, [text]]) => [field, text]);
      expect(Object.fromEntries(words)).toEqual(done.words);
      expect(seen).toHaveLength(done.seen.size);
      expect(session().progress().quizzes?.check?.best ?? 0).toBe(done.best);
      leaveAll();
      const passed = done.seen.size === 2 && done.best >= 0.8 && Object.keys(done.words).length > 0;
      expect(record()[STATUS]).toBe(passed ? 'passed' : 'incomplete');
      expect(session().result()).toBe(passed ? 'passed' : undefined);
    }),
    { numRuns },
  );
}

describe('a learner whose LMS fails or answers oddly, whose tab is killed and whose page is reloaded', () => {
  test('loses nothing, and gets the status of what was done in this attempt', () => expectNothingLost(1, STEPS, 300));

  // Where the LMS keeps no progress, windows that are both reloaded do not know each other; and one that the LMS never took
  // anything of does not know that it did of the other.
  const known = STEPS.filter((what) => what !== 'reload' && what !== 'again');
  test('loses nothing in two windows either', () => expectNothingLost(2, known, 120));
});
