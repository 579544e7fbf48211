// A small course of two modules on disk, and the commands run on it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from '../../src/commands/build';
import { check } from '../../src/commands/check';
import type { ExitCode } from '../../src/commands/console';
import { testConsole } from './course-world';
import { TINY_PNG } from './rule-examples';

export const page = (title: string, body = 'Text.') => `---\ntitle: ${title}\n---\n\n${body}\n`;

export const COURSE = {
  'course.yml': 'title: Sample course\n',
  'one/index.md': page('One', '![A map](images/map.png)'),
  'one/10-next.md': page('Next'),
  'one/images/map.png': TINY_PNG,
  'two/index.md': page('Two'),
};

const DEFAULTS: BuildOptions = { module: [], format: 'scorm12', out: 'out', strict: false, frozen: false, json: false };

export interface Built {
  code: ExitCode;
  out: string;
  err: string;
}

export async function buildIn(folder: string, options: Partial<BuildOptions> = {}, dir = '.'): Promise<Built> {
  const { console, out, err } = testConsole(folder);
  const code = await build(dir, { ...DEFAULTS, ...options }, console);
  return { code, out: out(), err: err() };
}

export async function checkIn(folder: string, options = { strict: false, json: false }): Promise<Built> {
  const { console, out, err } = testConsole(folder);
  return { code: await check('.', options, console), out: out(), err: err() };
}

export const packagesIn = (folder: string) =>
  existsSync(join(folder, 'out')) ? readdirSync(join(folder, 'out')).sort() : [];
export const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
