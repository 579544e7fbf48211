// Starts the tool from one file that V8 has compiled before (`tool.cache`): a cold start takes about a third less time.
// Without that file, or with one that another version of Node wrote, V8 compiles the tool itself and nothing else changes.
import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { OPTIMISE_LATER } from './optimise-later';

/** As package.json says in `engines`, which npm only warns of. */
const OLDEST_NODE = 20;

const path = fileURLToPath(new URL('./tool.cjs', import.meta.url));
const version = process.versions.node;
const major = version.split('.')[0] ?? '';

if (Number(major) >= OLDEST_NODE) start();
else {
  process.stderr.write(
    `Carrel needs Node ${OLDEST_NODE} or newer, and this is Node ${version}. Install a newer one from https://nodejs.org and run the command again.\n`,
  );
  process.exitCode = 2;
}

function start(): void {
  const script = new Script(Module.wrap(readFileSync(path, 'utf8')), { filename: path, cachedData: compiledBefore() });
  // Not before the script is made: V8 refuses what was compiled under other flags.
  optimiseLater();
  const tool = script.runInThisContext() as (
    exports: object,
    require: NodeJS.Require,
    module: object,
    filename: string,
  ) => void;
  const module = { exports: {} };
  tool(module.exports, createRequire(path), module, path);
}

function compiledBefore(): Buffer | undefined {
  try {
    return readFileSync(new URL('./tool.cache', import.meta.url));
  } catch {
    return undefined;
  }
}

function optimiseLater(): void {
  const flag = OPTIMISE_LATER[major];
  if (flag !== undefined) setFlagsFromString(flag);
}
