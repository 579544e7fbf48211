// What tests of whole courses need: a console whose words can be read, what the bundler would have prepared, temporary folders.
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Console } from '../../src/commands/console';
import type { Resources } from '../../src/compile';
import { STYLES as PARTS, VARIANTS } from '../../src/pages/package-content';
import { officialSchemas } from '../schemas/sample';

const STYLES = ':root { --accent: #0b5d57 }';
const SCRIPT = 'API.LMSInitialize("");API.LMSFinish("");';

/** Folders made by a test file; removed by `removeFolders`. */
const folders: string[] = [];

/** The bundler's folder, when a test of this file asked for it. */
let resourceFolder: URL | undefined;

/** A new, empty folder. */
export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'carrel-test-')));
  folders.push(folder);
  return folder;
}

/** Writes `files` (path → text or bytes) into `folder`, a new one where none is given. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>, folder = emptyFolder()): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  // Test files share this module: the next one makes its own.
  resourceFolder = undefined;
}

/** What goes into every package, with a runtime and a style sheet that stand for the real ones. */
export function testResources(): Resources {
  const script = new TextEncoder().encode(SCRIPT);
  const appendices = { 'workbook.js': script, 'docx.js': script, 'record.js': script };
  return {
    scripts: { core: script, quiz: script, worksheet: script, 'quiz-worksheet': script },
    styles: { carrel: STYLES, controls: '', quizzes: '', worksheets: '', 'code-colors': '', print: STYLES },
    reading: script,
    tracking: { 'xapi.js': script, 'told.js': script, 'launch.js': script },
    appendices,
    schemas: officialSchemas(),
  };
}

const SCRIPTS = [
  ...Object.values(VARIANTS),
  'reading.js',
  'workbook.js',
  'docx.js',
  'record.js',
  'xapi.js',
  'told.js',
  'launch.js',
];

/** The same as a folder, as the bundler would have written it. */
function resourcesOnDisk(): URL {
  if (resourceFolder) return resourceFolder;
  const schemas = Object.fromEntries(officialSchemas().map(({ path, bytes }) => [`schemas/${path}`, bytes]));
  const folder = folderWith({
    ...Object.fromEntries(SCRIPTS.map((name) => [name, SCRIPT])),
    ...Object.fromEntries(PARTS.map((name) => [`${name}.css`, STYLES])),
    ...schemas,
  });
  resourceFolder = pathToFileURL(`${folder}/`);
  return resourceFolder;
}

/** A console in `folder` that keeps what it is told, without colours. */
export function testConsole(folder: string): { console: Console; out(): string; err(): string } {
  const said = { out: '', err: '' };
  const console: Console = {
    folder,
    out: (text) => {
      said.out += plain(text);
    },
    err: (text) => {
      said.err += plain(text);
    },
    interactive: false,
    resources: resourcesOnDisk(),
    environment: {},
    cache: join(folder, '.cache'),
    network: { fetch: () => Promise.reject(new Error('No test asks the network.')), now: () => 0 },
  };
  return { console, out: () => said.out, err: () => said.err };
}

function plain(text: string): string {
  return text.replace(/\u001b\[[0-9;]*m/g, '');
}

/** Compares with a kept file; with UPDATE=1 writes it instead. Returns what is kept. */
export function kept(path: string, actual: string): string {
  if (process.env.UPDATE !== '1') return readFileSync(path, 'utf8');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, actual);
  return actual;
}
