// What is kept on the device: for one learner in one module, and for nobody whose name is not known.
import { expect, test } from 'vitest';
import { type CopyStorage, localCopy } from '../../scorm-runtime/local-copy';

const pages = ['one', 'two'];
const progress = { page: 'two', seen: ['one'], finished: false };

function memory(): CopyStorage & { size(): number } {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
    size: () => values.size,
  };
}

test('the same learner finds it again, until it is cleared', () => {
  const storage = memory();
  const copy = () => localCopy(() => storage, { course: 'c', module: 'm', learner: 'ada' }, pages);
  expect(copy().keep(progress)).toBe(true);
  expect(copy().read()).toEqual(progress);
  copy().clear();
  expect(copy().read()).toBeUndefined();
});

test('no other learner, module or course ever sees it', () => {
  const storage = memory();
  localCopy(() => storage, { course: 'c', module: 'm', learner: 'ada' }, pages).keep(progress);
  for (const owner of [
    { course: 'c', module: 'm', learner: 'grace' },
    { course: 'c', module: 'n', learner: 'ada' },
    { course: 'd', module: 'm', learner: 'ada' },
    { course: 'c/m', module: 'ada', learner: '' },
    { course: 'c', module: '', learner: 'm/ada' },
  ]) {
    expect(localCopy(() => storage, owner, pages).read()).toBeUndefined();
  }
});

test('for an unknown learner nothing is kept, and it says so', () => {
  const storage = memory();
  const copy = localCopy(() => storage, { course: 'c', module: 'm', learner: '' }, pages);
  expect(copy.keep(progress)).toBe(false);
  expect(storage.size()).toBe(0);
});

test('where storage is blocked it says so, and nothing is thrown', () => {
  const blocked = () => {
    throw new Error('SecurityError');
  };
  const copy = localCopy(blocked, { course: 'c', module: 'm', learner: 'ada' }, pages);
  expect(copy.read()).toBeUndefined();
  expect(copy.keep(progress)).toBe(false);
  expect(() => copy.clear()).not.toThrow();
});
