// `carrel preview` as a command: where it listens, what it says, and that a whole course is served through it.

import { cpSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { WrongUsage } from '../../src/commands/console';
import { preview } from '../../src/commands/preview';
import { eventually } from '../eventually';
import { COURSE, page } from './command-world';
import { emptyFolder, folderWith, removeFolders, testConsole } from './course-world';

afterAll(removeFolders);

/** A watcher that is only just starting can miss a save; it waits a moment until a file is whole. */
const BETWEEN_SAVES = 300;

/** The test's own resources, with pages for the preview. */
function start(folder: string, port?: string, environment: Record<string, string> = {}) {
  const { console, out, err } = testConsole(folder);
  const resources = emptyFolder();
  cpSync(fileURLToPath(console.resources), resources, { recursive: true });
  folderWith({ 'preview/preview.css': 'body{}', 'preview/module.js': '1' }, resources);
  let stop = () => {};
  const asked = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const ended = preview(
    '.',
    { port, open: false },
    { ...console, resources: pathToFileURL(`${resources}/`) },
    { environment, platform: 'linux', asked },
  );
  return { ended, stop, out, err };
}

async function addressOf({ out }: { out(): string }): Promise<string> {
  await eventually(() => expect(out()).toContain('http://'));
  return /http:\S+/.exec(out())?.[0] ?? '';
}

it('says where it is, follows the files, and ends with 0 when it is asked to', async () => {
  const folder = folderWith(COURSE);
  const running = start(folder, '0');
  const address = await addressOf(running);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(await (await fetch(`${address}modules/one/content/index.html`)).text()).toContain('A map');
  await eventually(async () => {
    folderWith({ 'two/index.md': page('Two', 'New words.') }, folder);
    expect(await (await fetch(`${address}modules/two/content/index.html`)).text()).toContain('New words.');
  }, BETWEEN_SAVES);
  running.stop();
  expect(await running.ended).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
});

it('serves the package under its name, and colours its own pages', async () => {
  const running = start(folderWith(COURSE), '0');
  const address = await addressOf(running);
  const zip = await fetch(`${address}packages/one.zip`);
  expect(zip.headers.get('Content-Disposition')).toBe('attachment; filename="one-scorm12.zip"');
  expect(new Uint8Array(await zip.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  expect(await (await fetch(`${address}assets/preview.css`)).text()).toMatch(/--accent:.*body\{\}$/s);
  running.stop();
  await running.ended;
});

it('says, as build does, where the ids of a package that it has given cannot be frozen', async () => {
  const running = start(folderWith({ ...COURSE, 'carrel.lock.json/in-the-way.txt': 'x' }), '0');
  const address = await addressOf(running);
  expect((await fetch(`${address}packages/one.zip`)).status).toBe(200);
  expect(running.err()).toContain('lock-unwritable');
  running.stop();
  await running.ended;
});

it('serves the form to print of a module with a worksheet, and of no other', async () => {
  const sheet = page('Two', ':::worksheet{#plan}\n\nMy next step is: ____\n\n:::');
  const running = start(folderWith({ ...COURSE, 'two/index.md': sheet }), '0');
  const address = await addressOf(running);
  const form = await fetch(`${address}packages/two.html`);
  expect(form.headers.get('Content-Disposition')).toBe('attachment; filename="two-workbook.html"');
  expect(await form.text()).toContain('My next step is');
  expect((await fetch(`${address}packages/one.html`)).status).toBe(404);
  expect((await fetch(`${address}packages/none.html`)).status).toBe(404);
  running.stop();
  await running.ended;
});

it('says how an editor that is not there is named, and goes on', async () => {
  const running = start(folderWith(COURSE), '0', { CARREL_EDITOR: 'no-such-editor-at-all {path}' });
  const address = await addressOf(running);
  const body = JSON.stringify({ file: 'one/index.md', line: 1, column: 1 });
  const headers = { Origin: address.replace(/\/$/, ''), 'Content-Type': 'application/json' };
  expect((await fetch(`${address}open`, { method: 'POST', headers, body })).status).toBe(204);
  await eventually(() => expect(running.err()).toMatch(/The editor could not be started .*CARREL_EDITOR names it/));
  expect((await fetch(address)).status).toBe(200);
  running.stop();
  await running.ended;
});

it('takes a build for no change of the course', async () => {
  const folder = folderWith(COURSE);
  const running = start(folder, '0');
  const address = await addressOf(running);
  const editionOf = async (id: string) => (await (await fetch(`${address}modules/${id}/module.json`)).json()).edition;
  const one = await editionOf('one');
  const two = await editionOf('two');
  // What is saved last is seen last: once it is, the zip would have been seen too.
  await eventually(async () => {
    folderWith({ 'dist/packages/one-scorm12.zip': String(Math.random()) }, folder);
    folderWith({ 'two/index.md': page('Two', `New words ${Math.random()}.`) }, folder);
    expect(await editionOf('two')).toBeGreaterThan(two);
  }, BETWEEN_SAVES);
  expect(await editionOf('one')).toBe(one);
  running.stop();
  await running.ended;
});

it('says so when the port that was asked for is taken, and takes no other', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await eventually(() => expect(other.listening).toBe(true));
  const { port } = other.address() as AddressInfo;
  const { ended } = start(folderWith(COURSE), String(port));
  await expect(ended).rejects.toThrow(new RegExp(`^Port ${port} cannot be used .* leave --port out`));
});

it.each(['x', '-1', '70000', '1.5', ''])('refuses the port "%s"', async (port) => {
  await expect(start(folderWith(COURSE), port).ended).rejects.toThrow(WrongUsage);
});

it('needs a course', async () => {
  await expect(start(join(emptyFolder())).ended).rejects.toThrow('There is no');
});
