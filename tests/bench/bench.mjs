// `npm run bench`: whole-process CPU, pages a second, memory and bytes, beside a naive converter of the same pages.
// Figures are CPU seconds of the whole process (user + system), the median of several cold runs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { PAGES, writeCourse, writeProse } from './course.mjs';

const COLD_RUNS = 9;

/** Modules that are checked at once: a little over 100 pages. */
const CHECKED = 6;

/** Modules of the larger of the builds whose memory is compared. */
const MANY = 60;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'carrel-bench-'));

/** Runs node with `args` and returns what the run itself measured at its end. */
function measure(args) {
  const file = join(folder, 'usage.json');
  const { status, stderr } = spawnSync(process.execPath, ['--require', here('usage.cjs'), ...args], {
    env: { ...process.env, CARREL_USAGE_FILE: file },
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}\n${stderr}`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function carrel(course) {
  return ['dist/carrel/carrel.js', 'build', course, '--out', join(folder, 'out')];
}

/** CPU of `carrel check`, for 100 pages. */
function checked(course) {
  const { cpu } = cold(['dist/carrel/carrel.js', 'check', course]);
  return `${((cpu / (CHECKED * PAGES)) * 100).toFixed(2)} s`;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function cold(args) {
  measure(args);
  const runs = Array.from({ length: COLD_RUNS }, () => measure(args));
  return {
    cpu: median(runs.map((run) => run.cpu)),
    wall: median(runs.map((run) => run.wall)),
    memory: median(runs.map((run) => run.memory)),
  };
}

function row(name, value, budget) {
  console.log(`${name.padEnd(58)} ${value.padStart(12)}   ${budget}`);
}

try {
  console.log(`Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model}\n`);
  const course = writeCourse(join(folder, 'one'), 1);
  const ours = cold(carrel(course));
  const naive = cold([here('naive.mjs'), join(course, 'module-1'), join(folder, 'naive.zip')]);
  row(`carrel build, ${PAGES} pages, cold, CPU`, `${ours.cpu.toFixed(2)} s`, 'budget 0.80 s, aim 0.60 s');
  row(`naive markdown-it + zip, the same pages, cold, CPU`, `${naive.cpu.toFixed(2)} s`, '');
  row(`carrel build, ${PAGES} pages, cold, elapsed`, `${ours.wall.toFixed(2)} s`, '');

  row('carrel check, 100 pages of prose, cold, CPU', checked(writeProse(join(folder, 'prose'), CHECKED)), 'budget 2 s');
  row(
    'the same: the samples, dense with tables and activities',
    checked(writeCourse(join(folder, 'six'), CHECKED)),
    '',
  );

  await build({
    entryPoints: [here('warm.ts'), here('coder.ts')],
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    define: { CARREL_VERSION: '"bench"' },
    logLevel: 'error',
  });
  const warm = (folderOfCourse) => {
    const args = [join(folder, 'warm.cjs'), folderOfCourse, join(process.cwd(), 'dist/carrel/resources/')];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return `${Math.round(Number(stdout))} pages/s`;
  };
  row('whole pipeline with the zip, warm: pages of prose', warm(writeProse(join(folder, 'prose-18'), 1)), 'budget 250');
  row('the same: the samples, dense with tables and containers', warm(course), 'budget 250');

  // With room for 64 MB of objects: what a run needs at its peak, not what it leaves lying until there is need to clear up.
  const limited = (modules) => {
    const course = writeCourse(join(folder, `of-${modules}`), modules);
    return measure(['--max-old-space-size=64', ...carrel(course)]);
  };
  const few = limited(10);
  const many = limited(MANY);
  row('memory at its peak, 10 modules', `${Math.round(few.memory)} MB`, '');
  row(`memory at its peak, ${MANY} modules`, `${Math.round(many.memory)} MB`, 'does not grow with the modules');

  const size = (name) => gzipSync(readFileSync(`dist/carrel/resources/${name}`), { level: 9 }).length;
  row('runtime JavaScript, gzip', `${size('carrel.js')} B`, 'budget 9,500 B');
  row('its part that waits until the page is usable, gzip', `${size('reading.js')} B`, '');
  row('runtime JavaScript with quizzes, gzip', `${size('carrel-quiz.js')} B`, 'budget 11,000 B');
  row('with worksheets too', `${size('carrel-quiz-worksheet.js')} B`, 'budget 12,000 B');
  row('for an LRS, before the page is usable', `${size('told.js')} B`, '');
  row('for an LRS, once it is', `${size('xapi.js')} B`, 'budget 21,000 B');
  const styles = (...parts) =>
    gzipSync(parts.map((name) => readFileSync(`dist/carrel/resources/${name}.css`)).join(''), { level: 9 }).length;
  row('style sheet, gzip', `${styles('carrel')} B`, 'budget 5,000 B');
  row('with quizzes and worksheets', `${styles('carrel', 'controls', 'quizzes', 'worksheets')} B`, 'budget 5,000 B');
  row('for print alone', `${styles('print')} B`, '');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
