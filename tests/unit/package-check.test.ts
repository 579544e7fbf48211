// The check of a package: one good package, and for every rule a way to break exactly that rule.
import { beforeAll, describe, expect, test } from 'vitest';
import { packageRules } from '../../src/formats/scorm12/check/rules';
import { scorm12 } from '../../src/formats/scorm12/format';
import { zipFiles } from '../../src/zip/write';
import { breakable, MANIFEST, pageHas, zipOf } from '../schemas/breakable';
import { broadMutations, mutations } from '../schemas/broken-packages';
import { rawZip } from '../schemas/raw-zip';
import { samplePackage } from '../schemas/sample';

test('a package as we build it breaks no rule, whoever zips it', async () => {
  expect(await scorm12.check(zipFiles(samplePackage()))).toEqual([]);
  expect(await scorm12.check(zipOf(breakable()))).toEqual([]);
});

describe('each of these breaks its rule and no other', () => {
  test.each(mutations)('%s: %s', async (rule, _, breakIt) => {
    const subject = breakable();
    breakIt(subject);
    const violations = await scorm12.check(zipOf(subject));
    expect(new Set(violations.map((violation) => violation.rule)), JSON.stringify(violations, undefined, 1)).toEqual(
      new Set([rule]),
    );
    for (const { clause, reason } of violations) expect([clause, reason]).not.toContain('');
  });
});

describe('each of these breaks its rule, and others with it', () => {
  test.each(broadMutations)('%s: %s', async (rule, _, breakIt) => {
    const subject = breakable();
    breakIt(subject);
    expect((await scorm12.check(zipOf(subject))).map((violation) => violation.rule)).toContain(rule);
  });
});

test('every rule of the table is broken by one of these', () => {
  const broken = new Set([...mutations, ...broadMutations].map(([rule]) => rule));
  expect(packageRules.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([]);
  expect(new Set(packageRules.map(({ id }) => id)).size).toBe(packageRules.length);
});

describe('what waits for a click, or only looks like a request, is left alone', () => {
  test.each([
    '<a href="https://library.example.org/">A link</a>',
    '<button data-embed-src="https://video.example/embed/1">Play</button>',
    '<!-- <img src="https://x.example/a.png"> -->',
    '<p title=\'<img src="https://x.example/a.png">\'>text</p>',
    '<script type="application/json">{"html": "<img src=https://x.example/a.png>"}</script>',
    '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">',
    '<code>background: url(https://x.example/a.png)</code>',
    '<img src="assets//map.png" srcset="a.png 1x, b//c.png 2x">',
    '<svg xmlns="http://www.w3.org/2000/svg"><use href="#icon"/></svg>',
  ])('%s', async (html) => {
    const subject = breakable();
    pageHas(html)(subject);
    expect(await scorm12.check(zipOf(subject))).toEqual([]);
  });
});

describe('other bytes are answered, never thrown at', () => {
  let zip: Uint8Array;
  beforeAll(async () => {
    zip = zipFiles(samplePackage());
  });

  test('no zip at all', async () => {
    const violations = await scorm12.check(new TextEncoder().encode('<html>The session has expired</html>'));
    expect(violations.map(({ rule }) => rule)).toEqual(['scorm-zip-readable']);
  });

  test('a zip without any file', async () => {
    expect((await scorm12.check(rawZip([]))).map(({ rule }) => rule)).toContain('scorm-manifest-root');
  });

  test('a manifest nested beyond reason', async () => {
    const subject = breakable();
    subject.edit(MANIFEST, '</item>', `${'<item>'.repeat(50_000)}${'</item>'.repeat(50_000)}</item>`);
    expect((await scorm12.check(zipOf(subject))).map(({ rule }) => rule)).toContain('scorm-manifest-xml');
  });

  test('a download damaged anywhere', async () => {
    for (let at = 0; at < zip.length; at += 97) {
      const damaged = zip.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      await expect(scorm12.check(damaged), `byte ${at}`).resolves.toBeInstanceOf(Array);
    }
  });

  test('a download damaged inside a file is noticed, whichever file it is', async () => {
    const buffer = Buffer.from(zip);
    for (let at = 0; at >= 0; at = buffer.indexOf('PK\x03\x04', at + 1, 'latin1')) {
      const nameEnd = at + 30 + buffer.readUInt16LE(at + 26);
      const name = buffer.toString('latin1', at + 30, nameEnd);
      if (name === 'assets/empty.txt') continue;
      const damaged = zip.slice();
      damaged[nameEnd + 3] = (damaged[nameEnd + 3] ?? 0) ^ 0xff;
      expect(JSON.stringify(await scorm12.check(damaged)), name).toContain('is damaged');
    }
  });
});
