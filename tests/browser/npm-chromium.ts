// A Chromium out of node_modules: @sparticuz/chromium's parts, unpacked once into a versioned cache folder.
import { constants, createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { readTar } from './tar';

const PACKAGE = '@sparticuz/chromium';
const EXECUTABLE = 'chromium';
const FONT_CONFIG = 'fonts.conf';

/** Fonts, the software renderer (Chromium looks for it beside itself), and libraries. */
const ARCHIVES = ['fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

export interface NpmChromium {
  executable: string;
  /** Points Chromium at the package's fonts, besides the system's own. */
  fontConfig: string;
  /** Shared libraries (NSS, expat) for systems that have none. */
  libraries: string;
}

/** Unpacks the package's Chromium unless that was done before. Undefined where the package does not run. */
export async function npmChromium(): Promise<NpmChromium | undefined> {
  // The package holds one build: Linux on x86-64.
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const root = packageRoot();
  if (!root) return undefined;
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const folder = await unpackOnce(join(root, 'bin'), `chromium-${version}`);
  return {
    executable: join(folder, EXECUTABLE),
    fontConfig: join(folder, FONT_CONFIG),
    libraries: join(folder, 'lib'),
  };
}

/** The package's exports hide its package.json, so its folder is found from its entry file. */
function packageRoot(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(PACKAGE);
    return entry.slice(0, entry.lastIndexOf(PACKAGE) + PACKAGE.length);
  } catch {
    return undefined;
  }
}

/** A folder of this user's own: somebody else's could hold anything. In the temporary folder where the home cannot be written. */
async function cacheFolder(): Promise<string> {
  const preferred = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'carrel-tests');
  if (await canKeepFiles(preferred)) return preferred;
  const temporary = join(tmpdir(), `carrel-tests-${userInfo().uid}`);
  if (await canKeepFiles(temporary)) return temporary;
  throw new Error(`Neither ${preferred} nor ${temporary} can hold the test browser`);
}

async function canKeepFiles(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK);
    return (await stat(folder)).uid === userInfo().uid;
  } catch {
    return false;
  }
}

/** Unpacks beside the final place and renames: a parallel worker sees all of it or nothing, and the first one wins. */
async function unpackOnce(bin: string, name: string): Promise<string> {
  const cache = await cacheFolder();
  const target = join(cache, name);
  if (await exists(join(target, EXECUTABLE))) return target;
  const staging = await mkdtemp(join(cache, `${name}-`));
  try {
    await unpack(bin, staging, target);
    await rename(staging, target);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!(await exists(join(target, EXECUTABLE)))) throw error;
  }
  return target;
}

async function unpack(bin: string, staging: string, target: string): Promise<void> {
  for (const name of ARCHIVES) {
    const archive = await promisify(brotliDecompress)(await readFile(join(bin, name)));
    for (const { path, bytes } of readTar(archive)) {
      const file = join(staging, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes, { mode: 0o755 });
    }
  }
  await writeFile(join(staging, FONT_CONFIG), fontConfig(target));
  await pipeline(
    createReadStream(join(bin, `${EXECUTABLE}.br`)),
    createBrotliDecompress(),
    createWriteStream(join(staging, EXECUTABLE), { mode: 0o755 }),
  );
}

/** The package's own file names folders of a cloud service. This one takes the system's fonts, if any, and the package's. */
function fontConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
