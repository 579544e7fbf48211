// What gives way when an LMS does not take everything that was written: the oldest first. Pure.
import type { Progress } from '../../src/model/progress';
import type { Answers } from '../../src/model/question';

/**
 * The progress with about `1 / excess` of its writing, undefined when there is none left to take away. What was edited last
 * stays; a text that is too long for the place that is left makes room for older ones.
 */
export function lighten(progress: Progress, excess: number): Progress | undefined {
  const all = Object.entries(progress.worksheets ?? {}).flatMap(([worksheet, answers]) =>
    Object.entries(answers).map(([name, values]) => ({ worksheet, name, values, length: `${name}${values}`.length })),
  );
  if (all.length === 0) return undefined;
  let room = all.reduce((sum, { length }) => sum + length, 0) / excess;
  const kept = all.reverse().filter(({ length }) => {
    if (length > room) return false;
    room -= length;
    return true;
  });
  const worksheets: Record<string, Answers> = {};
  for (const { worksheet, name, values } of kept.reverse())
    worksheets[worksheet] = { ...worksheets[worksheet], [name]: values };
  return { ...progress, worksheets };
}
