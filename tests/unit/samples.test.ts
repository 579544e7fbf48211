// The three sample modules, as anybody would build them: valid, without a message, the same bytes wherever it is done.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { compileModule, openCourse } from '../../src/compile';
import { formats } from '../../src/formats/formats';
import { diskFiles } from '../../src/read/disk';
import { loadResources } from '../../src/read/resources';
import { validateAgainstSchemas } from '../schemas/validate';
import { violationsIn } from './page-invariants';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const TOOL = at('dist/carrel/carrel.js');

const files = diskFiles(at('modules'));
const course = openCourse(files);
const options = {
  files,
  resources: loadResources(new URL('../../dist/carrel/resources/', import.meta.url)),
  format: formats.scorm12,
  strict: true,
};

describe('the sample course', () => {
  test('has three modules and nothing to be said about it', () => {
    expect(course.modules.map(({ id }) => id)).toEqual([
      'community-partnerships',
      'webinar-relationships',
      'writing-modules',
    ]);
    expect(course.messages).toEqual([]);
  });

  for (const found of course.modules) {
    test(`${found.id}: no message, no rule broken, valid against the official schemas`, async () => {
      const { module, messages, package: made } = await compileModule(course, found, options);
      expect(messages).toEqual([]);
      expect(made?.violations).toEqual([]);
      expect(await validateAgainstSchemas(made?.files ?? [])).toEqual([]);
      const document = made?.files.find(({ path }) => path === 'index.html')?.bytes;
      expect(violationsIn(new TextDecoder().decode(document), made?.files ?? [])).toEqual([]);
      expect(module.pages.length).toBeGreaterThanOrEqual(found.id === 'community-partnerships' ? 8 : 5);
      for (const { html, title } of module.pages) expect(html.length, title).toBeGreaterThan(500);
    });
  }
});

describe('building the samples twice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-samples-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Hashes of the packages, by name. */
  async function buildIn(zone: string, source: string): Promise<Record<string, string>> {
    const out = join(folder, zone.replace('/', '-'));
    await promisify(execFile)(process.execPath, [TOOL, 'build', source, '--frozen', '--strict', '--out', out], {
      env: { ...process.env, TZ: zone },
    });
    const names = readdirSync(out).sort();
    return Object.fromEntries(
      names.map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex'),
      ]),
    );
  }

  test('in another time zone and another folder gives the same bytes', async () => {
    const elsewhere = join(folder, 'elsewhere', 'modules');
    cpSync(at('modules'), elsewhere, { recursive: true });
    const [west, east] = await Promise.all([
      buildIn('America/Los_Angeles', at('modules')),
      buildIn('Pacific/Auckland', elsewhere),
    ]);
    expect(Object.keys(west)).toEqual(course.modules.map(({ id }) => `${id}-scorm12.zip`));
    expect(east).toEqual(west);
  });
});
