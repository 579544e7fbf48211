// The npm package alone is enough: packed, installed in an empty folder without a network, and used there.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, expectTypeOf, test } from 'vitest';
import type * as Published from '../../src/relay/published';
import { createRelay, type RelayNote } from '../../src/relay/relay';
import type { RelaySettingsInput } from '../../src/relay/settings';
import { folderWith, removeFolders } from './course-world';

afterAll(removeFolders);

function run(folder: string, command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const withoutCode = (markdown: string) => markdown.replace(/^```[\s\S]*?^```|`[^`\n]*`/gm, '');

const HOST = `import { createRelay, type Relay } from 'carrel/relay';
const settings = {
  base: 'https://learn.example.org/',
  lms: 'https://lms.example.org/',
  origins: ['https://lms.example.org'],
  lrs: { endpoint: 'https://lrs.example.org/xapi/', key: 'name:password' },
};
const relay: Relay = createRelay({ ...settings, perMinute: { address: 3000 } });
export const answer: Promise<Response> = relay.fetch(new Request('https://relay.example.org/health'), '');
// @ts-expect-error The key is missing.
createRelay({ ...settings, lrs: { endpoint: '' } });
`;

test('a host in TypeScript has the types of the relay, and they are those of what runs', () => {
  // What the host may write is what the relay takes.
  expectTypeOf<Published.RelaySettings>().toExtend<RelaySettingsInput>();
  expectTypeOf(createRelay).toExtend<typeof Published.createRelay>();
  expectTypeOf<RelaySettingsInput>().toExtend<Published.RelaySettings>();
  expectTypeOf<RelayNote>().toEqualTypeOf<Published.RelayNote>();
  const folder = folderWith({
    'package.json': '{ "private": true, "type": "module" }',
    'host.ts': HOST,
    'node_modules/carrel/package.json': readFileSync('package.json'),
    'node_modules/carrel/dist/carrel/relay.js': readFileSync('dist/carrel/relay.js'),
    'node_modules/carrel/dist/carrel/relay.d.ts': readFileSync('dist/carrel/relay.d.ts'),
  });
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2023,dom'];
  expect(run(folder, resolve('node_modules/.bin/tsc'), ...options, '--types', '', 'host.ts')).toBe('');
}, 60_000);

test('npx carrel makes, checks and builds a course from the packed tarball', () => {
  const folder = folderWith({ 'package.json': '{ "private": true }' });
  // The tool was bundled before the tests; bundling it again would take it away from those that run now.
  run(resolve('.'), 'npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder);
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  run(folder, 'npm', 'install', '--silent', '--offline', '--no-audit', '--no-fund', `./${tarball}`);
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['carrel']);

  // Who has the package alone has the guide: without it nothing says how most kinds of question are written.
  const installed = join(folder, 'node_modules/carrel');
  const guides = ['README.md', ...readdirSync(join(installed, 'docs')).map((name) => `docs/${name}`)];
  for (const guide of guides.filter((name) => name.endsWith('.md'))) {
    for (const [, path = ''] of withoutCode(readFileSync(join(installed, guide), 'utf8')).matchAll(
      /\]\((?!https?:|#)([^)#]+)/g,
    ))
      expect(existsSync(join(installed, guide, '..', path)), `${guide}: ${path}`).toBe(true);
  }

  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(run(folder, 'npx', '--offline', 'carrel', '--version').trim()).toBe(version);
  run(folder, 'npx', '--offline', 'carrel', 'new', 'course', 'Partners');
  // What npx runs, without npm's own second each time.
  const course = join(folder, 'partners');
  const carrel = join(folder, 'node_modules/.bin/carrel');
  expect(run(course, carrel, 'check', '--strict')).toContain('no problems');
  expect(run(course, carrel, 'build')).toContain('1 of 1 packages written');
  expect(existsSync(join(course, 'dist/packages/my-first-module-scorm12.zip'))).toBe(true);
}, 60_000);
