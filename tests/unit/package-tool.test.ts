// The tool as it is shipped, one file and what lies beside it: it finds the schemas and libxml2 where the bundler has put them.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { foreignManifest, PARTS } from '../packages/foreign';
import { packageOf } from '../packages/hostile';
import { emptyFolder, folderWith, removeFolders } from './course-world';

afterAll(removeFolders);

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Runs the tool in `folder`; what it prints, whether or not it finds something. */
async function carrel(folder: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    const said = await promisify(execFile)(process.execPath, [at('dist/carrel/carrel.js'), ...args], { cwd: folder });
    return { code: 0, ...said };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}

test('a package that it has built is one that it has nothing against', async () => {
  const folder = emptyFolder();
  expect(await carrel(folder, 'build', at('modules/webinar-relationships'), '--out', '.')).toMatchObject({ code: 0 });
  const { code, stdout } = await carrel(folder, 'check', 'webinar-relationships-scorm12.zip', '--strict', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ standard: 'scorm-1.2', messages: [] });
  expect(code).toBe(0);
}, 20_000);

test('a fault that only the official schemas know is found', async () => {
  const folder = emptyFolder();
  const manifest = foreignManifest(PARTS, ['lesson.js']).replace(
    'version="1.0" xmlns',
    'version="of today" colour="red" xmlns',
  );
  writeFileSync(join(folder, 'foreign.zip'), packageOf({ 'imsmanifest.xml': manifest }));
  const { code, stdout, stderr } = await carrel(folder, 'check', 'foreign.zip');
  expect(stderr).toBe('');
  expect(stdout).toContain("attribute 'colour'");
  expect(code).toBe(0);
}, 20_000);

test('a Node that is too old is told so, in words and not by what it lacks', async () => {
  const folder = folderWith({
    'old.cjs': "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '16.20.2' } });",
  });
  const run = promisify(execFile)(process.execPath, ['-r', './old.cjs', at('dist/carrel/carrel.js'), 'check'], {
    cwd: folder,
  });
  await expect(run).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^Carrel needs Node 20 or newer, and this is Node 16\.20\.2\..*nodejs\.org.*\n$/),
  });
}, 20_000);

test('who has seen enough of the messages still gets every package', async () => {
  const names = Array.from({ length: 40 }, (_, n) => `m${n}`);
  const folder = folderWith(
    Object.fromEntries(names.map((name) => [`${name}/index.md`, '---\ntitle: M\n---\n\n[A link](nowhere.md)\n'])),
  );
  const build = spawn(process.execPath, [at('dist/carrel/carrel.js'), 'build', '.', '--out', 'out'], { cwd: folder });
  build.stdout.resume();
  // As `carrel build 2>&1 | head` does after the first lines.
  build.stderr.once('data', () => build.stderr.destroy());
  expect(await once(build, 'exit')).toEqual([0, null]);
  expect(readdirSync(join(folder, 'out'))).toHaveLength(names.length);
}, 20_000);
