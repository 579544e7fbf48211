// Runs the bundled tool once over the sample course and keeps what V8 compiled meanwhile, for src/launch.ts.
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');
const { Script } = require('node:vm');

const path = resolve('dist/carrel/tool.cjs');
const out = mkdtempSync(join(tmpdir(), 'carrel-warm-'));
const script = new Script(wrap(readFileSync(path, 'utf8')), { filename: path });
// --frozen: the run must not write the lock file of the sample course.
process.argv = [process.argv0, path, 'build', 'modules', '--frozen', '--json', '--out', out];
process.stdout.write = () => true;
const module_ = { exports: {} };
script.runInThisContext()(module_.exports, createRequire(path), module_, path);
process.on('exit', () => {
  rmSync(out, { recursive: true, force: true });
  if (process.exitCode !== 3) writeFileSync('dist/carrel/tool.cache', script.createCachedData());
  process.exitCode = 0;
});
