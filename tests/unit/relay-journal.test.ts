// The relay's journal sums up what it is told often.
import { expect, test } from 'vitest';
import { journal } from '../../src/relay/node/journal';

test('a flood makes no lines', () => {
  const lines: string[] = [];
  const { note, sumUp } = journal(
    (line) => lines.push(line),
    () => 0,
  );
  for (let n = 0; n < 10_000; n++) note({ type: 'answered', status: 429, taken: 0, cause: 'rate of one address' });
  for (let n = 0; n < 1000; n++) note({ type: 'refused', statuses: [400, 413], kept: false });
  sumUp();
  sumUp();
  expect(lines).toEqual([
    '1970-01-01T00:00:00.000Z  10000 requests, 0 statements taken; not taken: 10000 × 429 rate of one address.\n',
    '1970-01-01T00:00:00.000Z  The LRS refused 2000 statements for good (400, 413). The folder "refused" of the queue is full, so they are lost: look into it and empty it.\n',
  ]);
});
