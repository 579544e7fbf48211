// Same source, same tool, same bytes: whatever the time zone, the folder, the clock and the order of keys and files.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zipFiles } from '../../src/zip/write';
import { sampleContent, sampleCourse, sampleModule, samplePackage } from '../schemas/sample';

const folder = mkdtempSync(join(tmpdir(), 'carrel-reproducible-'));
const program = join(folder, 'build.mjs');
const here = fileURLToPath(new URL('.', import.meta.url));

/** A program that prints the hash of the sample's zip, so that it can run in a process of another time zone. */
beforeAll(async () => {
  await build({
    stdin: {
      contents: `
        import { createHash } from 'node:crypto';
        import { officialSchemas, sampleContent, sampleCourse, sampleModule } from '../schemas/sample';
        import { scorm12 } from '../../src/formats/scorm12/format';
        import { zipFiles } from '../../src/zip/write';
        const zip = zipFiles(scorm12.files(sampleCourse, sampleModule, sampleContent, officialSchemas()));
        console.log(new Date(0).getHours(), createHash('sha256').update(zip).digest('hex'));`,
      resolveDir: here,
      loader: 'ts',
    },
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // The sample reads the schemas beside the sources; the program lies elsewhere.
    define: {
      CARREL_VERSION: JSON.stringify('0.0.0-test'),
      'import.meta.url': JSON.stringify(new URL('../schemas/sample.ts', import.meta.url).href),
    },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(process.execPath);" },
    logLevel: 'silent',
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function hashIn(zone: string, cwd: string): { hour: string; hash: string } {
  const output = execFileSync(process.execPath, [program], {
    cwd,
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  const [hour = '', hash = ''] = output.trim().split(' ');
  return { hour, hash };
}

test('two time zones and two folders give the same bytes', async () => {
  const west = hashIn('America/Los_Angeles', folder);
  const east = hashIn('Pacific/Auckland', here);
  expect(west.hour).not.toBe(east.hour);
  expect(west.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(east.hash).toBe(west.hash);
  const own = createHash('sha256').update(zipFiles(samplePackage())).digest('hex');
  expect(own).toBe(west.hash);
});

test('neither the order of keys nor that of files shows', async () => {
  const reversed = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).reverse()) as T;
  const other = samplePackage({
    course: reversed(sampleCourse),
    module: reversed(sampleModule),
    content: [...sampleContent].reverse(),
  });
  expect(zipFiles(other)).toEqual(zipFiles(samplePackage()));
});
