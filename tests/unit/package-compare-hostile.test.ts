// Packages that say they are Carrel's and want to keep `--against` busy for hours.
import { afterAll, describe, expect, test } from 'vitest';
import { MODULE_DATA_ID } from '../../src/model/document-ids';
import { compare } from '../packages/compare-zips';
import { packageOf } from '../packages/hostile';
import { removeFolders } from './course-world';
import { cpuTime } from './cpu-time';

afterAll(removeFolders);

describe('a hostile module is compared, and soon', () => {
  const many = 100_000;
  const moduleWith = (data: object, html = '') => {
    const files = { module: 'm', complete: 'all', ...data };
    return packageOf({
      'carrel.json': '{}',
      'alarms.html': `${html}<script type="application/json" id="${MODULE_DATA_ID}">${JSON.stringify(files)}</script>`,
    });
  };
  const worksheet = (fields: object[]) => ({ worksheets: [{ id: 'w', page: 'p', title: 'W', fields }] });
  const names = (letter: string) => Array.from({ length: many }, (_, n) => `${letter}${n}`);
  const field = (changes: object) => ({ id: 'f', label: 'F', ...changes });
  const question = (options: string[]) => ({
    quizzes: [
      {
        id: 'q',
        page: 'p',
        title: 'Q',
        questions: [{ id: 'a', parts: [{ interaction: { type: 'choice' }, options }] }],
      },
    ],
  });
  const boxes = names('v')
    .slice(0, 20_000)
    .map((value) => `<input type="checkbox" id="i" name="a" value="${value}">`);

  test.each<[string, Uint8Array, Uint8Array, RegExp]>([
    [
      'a field of very many columns',
      moduleWith(worksheet([field({ names: names('a') })])),
      moduleWith(worksheet([field({ names: names('b') })])),
      /no longer has: a0, a1, a2, a3, a4 and 99995 more\./,
    ],
    [
      'a question of very many choices',
      moduleWith(question(names('a'))),
      moduleWith(question(names('b'))),
      /no longer has: a0, a1, a2, a3, a4 and 99995 more\./,
    ],
    [
      'very many fields of one id',
      moduleWith(worksheet([field({ names: names('a') })])),
      moduleWith(worksheet(Array.from({ length: 50_000 }, () => field({})))),
      /no longer has: a0, /,
    ],
    [
      'very many columns of one name, with very many choices',
      moduleWith(
        worksheet([field({ names: names('').map(() => 'a') })]),
        `<form data-worksheet="w">${boxes.join('')}</form>`,
      ),
      moduleWith(worksheet([field({})])),
      /no longer has: a\./,
    ],
  ])('%s', async (_, before, after, words) => {
    const { result, milliseconds } = await cpuTime(() => compare(before, after));
    expect(result.words).toMatch(words);
    expect(milliseconds).toBeLessThan(5000);
  });
});
