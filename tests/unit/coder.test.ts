// What a learner wrote comes back from a few printable characters, to the letter.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textCoder } from '../../scorm-runtime/coder/coder';
import { SUSPEND_DATA_LENGTH } from '../../src/formats/scorm12/limits';
import { proseOf, recordOf } from '../bench/coder-record';
import { GOLDEN, GOLDEN_DIGESTS, HARD } from './coder-samples';

const coder = textCoder();
const anyText = fc.string({ unit: 'binary', maxLength: 300 });
const record = recordOf(proseOf('english'), 300);

describe('saved work', () => {
  test.each(Object.entries(HARD))('comes back: %s', (_, text) => {
    expect(coder.decode(coder.encode(text)) === text).toBe(true);
  });

  test('comes back, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(coder.decode(coder.encode(text))).toBe(text);
      }),
    );
  });

  test('comes back when it is long: 100,000 characters', () => {
    const long = Array.from({ length: 9 }, (_, times) => proseOf('spanish').slice(times))
      .join('')
      .slice(0, 100_000);
    expect(long).toHaveLength(100_000);
    expect(coder.decode(coder.encode(long)) === long).toBe(true);
  });

  test('has U+FFFD for half a character, which no text file could hold either', () => {
    expect(coder.decode(coder.encode('a\ud83d b \ude00'))).toBe('a\ufffd b \ufffd');
  });

  test('is written in 85 characters that JSON, HTML and URLs leave alone', () => {
    const letters = new Set(coder.encode(String(HARD['what looks random'])));
    expect([...letters].join('')).toMatch(/^[\x21-\x7e]+$/);
    expect([...letters].filter((letter) => '"\'\\`<>&%+ '.includes(letter))).toEqual([]);
    expect(letters.size).toBe(85);
  });

  test('never begins like JSON', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(coder.encode(text)).toMatch(/^m/);
      }),
    );
  });

  test('beyond a quarter of a megabyte goes on as it is, too long for any LMS', () => {
    const huge = 'word '.repeat(60_000);
    expect(coder.encode(huge) === huge).toBe(true);
  });

  test.each(GOLDEN)('of version 1 is read and written for ever: %j', (text, value) => {
    expect(textCoder().encode(text)).toBe(value);
    expect(textCoder().decode(value)).toBe(text);
  });

  test.each(GOLDEN_DIGESTS)('of version 1 is written for ever: %s', (name, digest) => {
    const value = textCoder().encode(String(HARD[name]));
    expect(createHash('sha256').update(value).digest('hex')).toBe(digest);
  });

  test('holds 9,000 characters of prose, spread over 40 fields, in the 4,096 that SCORM 1.2 grants', () => {
    expect(coder.encode(recordOf(proseOf('english'), 9000)).length).toBeLessThanOrEqual(SUSPEND_DATA_LENGTH);
  });
});

describe('a change to what was saved', () => {
  test('gives the same value as the whole text anew', () => {
    const edited = textCoder();
    const anew = textCoder();
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const edit = fc.tuple(place, fc.nat({ max: 30 }), fc.string({ unit: 'binary', maxLength: 40 }));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let text = record;
        for (const [where, gone, come] of edits) {
          edited.encode(text);
          const at = Math.floor(where * text.length);
          text = text.slice(0, at) + come + text.slice(at + gone);
        }
        // An empty text before it leaves nothing to go on from.
        anew.encode('');
        expect(edited.encode(text)).toBe(anew.encode(text));
      }),
      { numRuns: 20 },
    );
  });

  test('may follow the reading of another value', () => {
    const one = textCoder();
    const value = one.encode(record);
    one.decode(one.encode('something else'));
    one.encode(record);
    one.decode('m garbage');
    expect(one.encode(record)).toBe(value);
  });

  test('may make it shorter', () => {
    const one = textCoder();
    one.encode(record);
    expect(one.encode(record.slice(0, -100))).toBe(textCoder().encode(record.slice(0, -100)));
    expect(one.encode('')).toBe(textCoder().encode(''));
  });
});

test.each(['', 'm', 'mABC', '{"v":1}', 'null', 'mABC é', 'A'.repeat(4096)])(
  'what the coder never wrote is read as some text, soon, and is no error: %j',
  (value) => {
    expect(coder.decode(value)).toBeTypeOf('string');
  },
);
