// The three sample modules, as anybody would build them: valid, without a message, the same bytes wherever it is done.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadResources } from '../../src/commands/resources';
import { type CompiledModule, compileModule, openCourse } from '../../src/compile';
import { formats } from '../../src/formats/formats';
import { diskFiles } from '../../src/read/disk';
import { textOf } from '../schemas/sample';
import { expectSound } from './sound-package';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const TOOL = at('dist/carrel/carrel.js');

/** Milliseconds: three whole packages on two busy cores. */
const PATIENCE = 60_000;

const files = diskFiles(at('modules'));
const course = openCourse(files);
const options = {
  files,
  resources: loadResources(new URL('../../dist/carrel/resources/', import.meta.url)),
  format: formats.scorm12,
  strict: true,
};

/** AUTHORING, section 4: what an author can ask. */
const QUESTION_KINDS = [
  ...['choice', 'multiple', 'true-false', 'text', 'number'],
  ...['matching', 'ordering', 'gaps', 'matrix', 'long-answer'],
];

/** AUTHORING, section 5: what a learner can fill in, by what it looks like in the page. */
const FIELDS: Readonly<Record<string, RegExp>> = {
  'a text box': /<textarea [^>]*rows="[2-9]"/,
  'a sentence to finish': /<input type="text"/,
  'a list that grows': /<ul [^>]*data-grows=/,
  'a table that grows': /<tbody data-grows=/,
  'a fixed table':
    /aria-label="[^"]+" [^>]*name="[a-z-]+\.[a-z-]+\.[a-z-]+"|name="[a-z-]+\.[a-z-]+\.[a-z-]+"[^>]* aria-label="[^"]+"/,
  'a date': /<input type="date"/,
  'a number': /inputmode="decimal"/,
  'a choice': /<select [^>]*name="[a-z-]+\./,
  'things to tick': /<input type="checkbox"/,
  'a scale': /<input type="radio"/,
  'a column for later': /class="worksheet-later"/,
  'a worksheet shown again': /<form class="worksheet[^>]* id="ninety-day-plan--kwl"/,
};

let compiled: CompiledModule[];

beforeAll(async () => {
  compiled = await Promise.all(course.modules.map((found) => compileModule(course, found, options)));
}, PATIENCE);

describe('the sample course', () => {
  test('has three modules and nothing to be said about it', () => {
    expect(course.modules.map(({ id }) => id)).toEqual([
      'community-partnerships',
      'webinar-relationships',
      'writing-modules',
    ]);
    expect(course.messages).toEqual([]);
  });

  for (const [index, { id }] of course.modules.entries()) {
    test(`${id}: no message, no rule broken, valid XML and HTML`, { timeout: PATIENCE }, async () => {
      const made = compiled[index] ?? expect.fail('It was not compiled.');
      const { module, messages } = made;
      expect(module.id).toBe(id);
      expect(messages).toEqual([]);
      expect(made.package).toBeDefined();
      await expectSound(made);
      expect(textOf(made.package?.files ?? [], 'carrel.css')).toContain('#0b5d57');
      expect(module.pages.length).toBeGreaterThanOrEqual(id === 'community-partnerships' ? 8 : 5);
      for (const { html, title } of module.pages) expect(html.length, title).toBeGreaterThan(500);
    });
  }
});

describe('what the samples show', () => {
  const pages = () => compiled.flatMap(({ module }) => module.pages.map(({ html }) => html));

  test.each(QUESTION_KINDS)('a question of the kind %s', (kind) => {
    expect(pages().some((html) => html.includes(`data-kind="${kind}"`))).toBe(true);
  });

  test.each(Object.entries(FIELDS))('%s to fill in', (_, pattern) => {
    const forms = pages().flatMap((html) => html.match(/<form class="worksheet[\s\S]*?<\/form>/g) ?? []);
    expect(forms.some((form) => pattern.test(form))).toBe(true);
  });
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

  test('in another time zone and another folder gives the same bytes', { timeout: PATIENCE }, async () => {
    const elsewhere = join(folder, 'elsewhere', 'modules');
    cpSync(at('modules'), elsewhere, { recursive: true });
    const [west, east] = await Promise.all([
      buildIn('America/Los_Angeles', at('modules')),
      buildIn('Pacific/Auckland', elsewhere),
    ]);
    expect(Object.keys(west)).toEqual(course.modules.flatMap(({ id }) => [`${id}-scorm12.zip`, `${id}-workbook.html`]));
    expect(east).toEqual(west);
  });
});
