// `npm test`: types, lint, the tool, the sample packages, then every test. Ends with a line like `812 passed, 0 failed`.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Side by side, for each leaves a core idle: what only reads the sources, and what makes the tool. All count as one test each. */
const LINES = [
  [
    ['types: tool and tests', 'tsc', ['-p', 'tsconfig.json']],
    ['types: runtime', 'tsc', ['-p', 'scorm-runtime']],
    ['types: shared files', 'tsc', ['-p', 'src/model']],
    ['lint and format', 'biome', ['ci', '--error-on-warnings', '.']],
    ['unused code', 'knip', []],
  ],
  [
    ['bundle', process.execPath, ['scripts/bundle.mjs']],
    [
      'sample packages',
      process.execPath,
      ['dist/carrel/carrel.js', 'build', '--strict', '--frozen', '--out', 'dist/packages'],
    ],
  ],
];

const folder = mkdtempSync(join(tmpdir(), 'carrel-test-'));
const report = join(folder, 'report.json');
let passed = 0;
let failed = 0;

await Promise.all(
  LINES.map(async (steps) => {
    for (const [name, command, args] of steps) {
      const { status, said } = await runBeside(command, args);
      console.log(`\n# ${name}\n${said}`);
      if (status === 0) passed++;
      else failed++;
    }
  }),
);
console.log('\n# tests');
const allPassed = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
const { numPassedTests, numFailedTests, numPendingTests, success } = readReport();
passed += numPassedTests;
failed += numFailedTests;
if (failed === 0 && !(allPassed && success)) failed++;
rmSync(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

/** What it says comes as a whole, or two steps would talk at once. */
function runBeside(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['inherit', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    child.on('error', (error) => {
      said += `${error.message}\n`;
    });
    child.on('close', (status) => resolve({ status, said }));
  });
}

function readReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, success: false };
  }
}
