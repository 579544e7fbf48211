// Messages as people read them in a terminal: whatever a file is called or holds, each line is what it seems to be.
import { expect, test } from 'vitest';
import type { Message } from '../../src/model/message';
import { formatMessage } from '../../src/report/people';

const MESSAGE: Message = {
  file: 'one/index.md',
  ruleId: 'link-broken',
  severity: 'warning',
  reason: 'Nothing is there.',
  place: { line: 7, column: 3 },
  sourceLine: 'See [this](x.md).',
};

/** Without colours, which are for terminals. */
const linesOf = (changes: Partial<Message>, prefix = '') =>
  formatMessage({ ...MESSAGE, ...changes }, prefix)
    .replace(/\u001b\[\d+m/g, '')
    .trimEnd()
    .split('\n');

test('the place can be opened from the folder that one is in', () => {
  expect(linesOf({ note: 'Put it there.' }, 'course')).toEqual([
    'course/one/index.md:7:3  warning  link-broken',
    '   7 | See [this](x.md).',
    '  Nothing is there.',
    '  Put it there.',
  ]);
});

test('a line end in a file’s name begins no message of its own, nor do signs that a terminal obeys', () => {
  const [head, ...others] = linesOf({ file: 'a\nb.md:1:1  error  made-up\u001b[2J\u202e' });
  expect(head).toBe('a\uFFFDb.md:1:1  error  made-up\uFFFD[2J\uFFFD:7:3  warning  link-broken');
  expect(others).toHaveLength(2);
});

test('of a long line what is meant is shown', () => {
  const [, frame = ''] = linesOf({
    sourceLine: `${'x'.repeat(300)}HERE${'y'.repeat(300)}`,
    place: { line: 1, column: 301 },
  });
  expect(frame).toMatch(/^ {3}1 \| …x{50}HEREy{46}…$/);
});
