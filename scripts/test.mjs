// `npm test`: types, lint, the tool, the sample packages, then every test. Ends with a line like `812 passed, 0 failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Each must pass before the next makes sense; all of them count as one test each. */
const STEPS = [
  ['types: tool and tests', 'tsc', ['-p', 'tsconfig.json']],
  ['types: runtime', 'tsc', ['-p', 'scorm-runtime']],
  ['types: shared files', 'tsc', ['-p', 'src/model']],
  ['lint and format', 'biome', ['ci', '--error-on-warnings', '.']],
  ['unused code', 'knip', []],
  ['bundle', process.execPath, ['scripts/bundle.mjs']],
  [
    'sample packages',
    process.execPath,
    ['dist/carrel/carrel.js', 'build', '--strict', '--frozen', '--out', 'dist/packages'],
  ],
];

const folder = mkdtempSync(join(tmpdir(), 'carrel-test-'));
const report = join(folder, 'report.json');
let passed = 0;
let failed = 0;

for (const [name, command, args] of STEPS) {
  console.log(`\n# ${name}`);
  if (run(command, args)) passed++;
  else failed++;
}
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

function readReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, success: false };
  }
}
