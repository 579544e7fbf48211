// The coder's figures, as lines of a name, a value and a budget: how much prose 4,096 characters hold, and how long a save takes.
import { textCoder } from '../../scorm-runtime/coder/coder';
import { SUSPEND_DATA_LENGTH } from '../../src/formats/scorm12/limits';
import { mostProse, proseOf, recordOf } from './coder-record';

const ROUNDS = 15;
const LONG = 10_000;

function milliseconds(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

function median(times: number[]): string {
  return `${times.sort((a, b) => a - b)[times.length >> 1]?.toFixed(1)} ms`;
}

const english = proseOf('english');
const record = recordOf(english, LONG);
const first = textCoder();
const rows: [string, string, string][] = [];
const whole: number[] = [];
const last: number[] = [];
const read: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  first.encode('');
  whole.push(milliseconds(() => first.encode(record)));
  const longer = record.replace('"]}},"seen"', ` and ${round} more words"]}},"seen"`);
  last.push(milliseconds(() => first.encode(longer)));
  const value = first.encode(record);
  read.push(milliseconds(() => first.decode(value)));
}
rows.push(['coder, 10,000 characters of new text', median(whole), '']);
rows.push(['coder, 10,000 characters, a change in the last field', median(last), 'budget 2 ms']);
rows.push(['coder, 10,000 characters read', median(read), '']);
for (const language of ['english', 'spanish'] as const) {
  const held = mostProse(first, proseOf(language), SUSPEND_DATA_LENGTH);
  const budget = language === 'english' ? 'budget 9,000' : '';
  rows.push([`prose in 40 fields that 4,096 characters hold, ${language}`, `${held}`, budget]);
}
process.stdout.write(JSON.stringify(rows));
