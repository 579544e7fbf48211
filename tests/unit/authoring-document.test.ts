// docs/authoring.md and docs/commands.md are where one looks things up: they have every key, container, setting and option that there
// is, and none that there is not.

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { WORKSHEET_ATTRIBUTES } from '../../src/fields/settings';
import { CONTAINERS } from '../../src/markdown/constructs/containers';
import { QUIZ_ATTRIBUTES, SURVEY_ATTRIBUTES } from '../../src/questions/read-settings';
import { COURSE_KEYS, JEKYLL_KEYS, MODULE_KEYS, PAGE_KEYS } from '../../src/read/schemas';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const [AUTHORING, COMMANDS] = ['docs/authoring.md', 'docs/commands.md'].map((path) => readFileSync(at(path), 'utf8'));

/** What stands under a heading of the second level. */
function section(document: string | undefined, title: string): string {
  const found = document?.split(/^## /m).find((part) => part.startsWith(`${title}\n`));
  if (found === undefined) throw new Error(`There is no section "${title}".`);
  return found;
}

/** The words between backticks in the first cells of a section's tables. */
function firstCells(text: string): string[] {
  const cells = text.split('\n').flatMap((line) => /^\| (.*?) \|/.exec(line)?.[1] ?? []);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word));
}

describe('the page of the authoring language has all keys of', () => {
  test.each([
    ['Keys of course.yml', Object.keys(COURSE_KEYS)],
    ['Keys of a module', Object.keys(MODULE_KEYS)],
    ['Keys of a page', Object.keys(PAGE_KEYS)],
  ])('%s, and no other', (title, keys) => {
    expect(firstCells(section(AUTHORING, title)).sort()).toEqual([...keys].sort());
  });

  test('Jekyll that are passed over', () => {
    const said = /passed over: (.*?)\. Any other/s.exec(section(AUTHORING, 'Keys of a page'))?.[1] ?? '';
    expect([...said.matchAll(/`(\w+)`/g)].map(([, key]) => key)).toEqual([...JEKYLL_KEYS]);
  });
});

test('the page of the authoring language has all containers, and no other', () => {
  const named = firstCells(section(AUTHORING, 'Containers')).map((cell) => /^:+(\w+)/.exec(cell)?.[1]);
  expect([...new Set(named)].sort()).toEqual(Object.keys(CONTAINERS).sort());
});

test.each([
  ['Quizzes', QUIZ_ATTRIBUTES],
  ['Surveys', [...SURVEY_ATTRIBUTES, 'use']],
  ['Worksheets', [...WORKSHEET_ATTRIBUTES, 'show', 'column']],
])('the page of the authoring language has all settings of %s', (title, settings) => {
  const text = section(AUTHORING, title);
  expect(settings.filter((setting) => !new RegExp(`[\`{ ]${setting}\\b`).test(text))).toEqual([]);
});

test.each(['build', 'check', 'preview', 'new', 'relay'])(
  'the page of the commands has all options of %s, and no other',
  async (command) => {
    const { stdout } = await promisify(execFile)(process.execPath, [at('dist/carrel/carrel.js'), command, '--help']);
    const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option);
    const title = COMMANDS?.split('\n').find((line) => line.startsWith(`## carrel ${command}`)) ?? '';
    const written = firstCells(section(COMMANDS, title.slice('## '.length))).map((cell) => cell.split(' ')[0]);
    expect(written.sort()).toEqual(options.filter((option) => option !== '--help').sort());
  },
);
