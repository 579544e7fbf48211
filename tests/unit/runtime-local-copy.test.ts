// What is kept on the device: for one learner in one module, and for nobody whose name is not known.
import { expect, test } from 'vitest';
import { type CopyStorage, localCopy } from '../../scorm-runtime/local-copy';
import { PLAIN_CODEC } from '../../scorm-runtime/progress-codec';

const progress = { page: 'two', seen: ['one'], finished: false };
const kept = { progress, begun: true };

function memory(): CopyStorage & { size(): number } {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
    size: () => values.size,
  };
}

function memoryOnce(): () => CopyStorage {
  const storage = memory();
  return () => storage;
}

test('the same learner finds it again, until it is cleared', () => {
  const storage = memory();
  const copy = () => localCopy(() => storage, ['c', 'm', 'ada'], PLAIN_CODEC);
  expect(copy().keep(kept)).toBe(true);
  expect(copy().read(false)).toEqual(progress);
  copy().clear();
  expect(copy().read(false)).toBeUndefined();
});

test('a copy of an earlier attempt is not taken for this one; a copy of one that the LMS never heard of is', () => {
  const copy = localCopy(memoryOnce(), ['c', 'm', 'ada'], PLAIN_CODEC);
  copy.keep({ progress, begun: true });
  expect(copy.read(true)).toBeUndefined();
  expect(copy.read(false)).toEqual(progress);
  copy.keep({ progress, begun: false });
  expect(copy.read(true)).toEqual(progress);
});

test('a copy of another attempt than the one that the LMS holds is left alone', () => {
  const copy = localCopy(memoryOnce(), ['c', 'm', 'ada'], PLAIN_CODEC);
  const mine = { ...progress, attempt: 'abcd1234' };
  copy.keep({ progress: mine, begun: true });
  expect(copy.read(false, 'abcd1234')).toEqual(mine);
  expect(copy.read(false, 'zzzz9999')).toBeUndefined();
  expect(copy.read(false)).toEqual(mine);
});

test('a copy that the LMS never heard of is of this attempt, whatever id another device began it with', () => {
  const copy = localCopy(memoryOnce(), ['c', 'm', 'ada'], PLAIN_CODEC);
  const mine = { ...progress, attempt: 'abcd1234' };
  copy.keep({ progress: mine, begun: false });
  expect(copy.read(false, 'zzzz9999')).toEqual(mine);
});

test('no other learner, module or course ever sees it', () => {
  const storage = memory();
  localCopy(() => storage, ['c', 'm', 'ada'], PLAIN_CODEC).keep(kept);
  for (const owner of [
    ['c', 'm', 'grace'],
    ['c', 'n', 'ada'],
    ['d', 'm', 'ada'],
    ['c/m', 'ada', ''],
    ['c', '', 'm/ada'],
  ] as const) {
    expect(localCopy(() => storage, owner, PLAIN_CODEC).read(false)).toBeUndefined();
  }
});

test('for an unknown learner nothing is kept, and it says so', () => {
  const storage = memory();
  const copy = localCopy(() => storage, ['c', 'm', ''], PLAIN_CODEC);
  expect(copy.keep(kept)).toBe(false);
  expect(storage.size()).toBe(0);
});

test('where storage is blocked it says so, and nothing is thrown', () => {
  const blocked = () => {
    throw new Error('SecurityError');
  };
  const copy = localCopy(blocked, ['c', 'm', 'ada'], PLAIN_CODEC);
  expect(copy.read(false)).toBeUndefined();
  expect(copy.keep(kept)).toBe(false);
  expect(() => copy.clear()).not.toThrow();
});
