// The npm package alone is enough: packed, installed in an empty folder without a network, and used there.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderWith, removeFolders } from './course-world';

afterAll(removeFolders);

function run(folder: string, command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

test('npx carrel makes, checks and builds a course from the packed tarball', () => {
  const folder = folderWith({ 'package.json': '{ "private": true }' });
  // The tool was bundled before the tests; bundling it again would take it away from those that run now.
  run(resolve('.'), 'npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder);
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  run(folder, 'npm', 'install', '--silent', '--offline', '--no-audit', '--no-fund', `./${tarball}`);
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['carrel']);

  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(run(folder, 'npx', '--offline', 'carrel', '--version').trim()).toBe(version);
  run(folder, 'npx', '--offline', 'carrel', 'new', 'course', 'Partners');
  const course = join(folder, 'partners');
  expect(run(course, 'npx', '--offline', 'carrel', 'check', '--strict')).toContain('no problems');
  expect(run(course, 'npx', '--offline', 'carrel', 'build')).toContain('1 of 1 packages written');
  expect(existsSync(join(course, 'dist/packages/my-first-module-scorm12.zip'))).toBe(true);
}, 60_000);
