// `npm run test:lrs`: a learner's way through a sample package, told to a real LRS and read back from it. Learning Locker's
// statement service is fetched for this command only, into a temporary folder: it is large and under the GPL, and no dependency.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LRS = '@learninglocker/xapi-statements@7.8.0';
const shell = process.platform === 'win32';

const folder = mkdtempSync(join(tmpdir(), 'carrel-lrs-'));
let lrs;
process.exitCode = 1;
try {
  console.log(`Fetching ${LRS} …`);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const install = ['install', LRS, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (spawnSync('npm', install, { cwd: folder, stdio: 'inherit', shell }).status !== 0)
    throw new Error('The LRS could not be fetched. This test needs the npm registry.');
  if (spawnSync(process.execPath, ['scripts/bundle.mjs'], { stdio: 'inherit' }).status !== 0)
    throw new Error('The tool could not be bundled.');
  const port = await freePort();
  lrs = startLrs(port);
  await answering(`http://127.0.0.1:${port}/xAPI/about`);
  const { status } = spawnSync('npx', ['vitest', 'run', '--config', 'tests/real-lrs/vitest.config.ts'], {
    stdio: 'inherit',
    env: { ...process.env, CARREL_LRS: `http://127.0.0.1:${port}/xAPI/` },
    shell,
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
} finally {
  lrs?.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Everything in memory, and everybody let in: it listens for as long as the test takes. */
function startLrs(port) {
  return spawn(process.execPath, ['node_modules/@learninglocker/xapi-statements/dist/index.js'], {
    cwd: folder,
    // It complains of databases that it does not need.
    stdio: 'ignore',
    env: {
      ...process.env,
      EXPRESS_PORT: String(port),
      AUTH_REPO: 'test',
      EVENTS_REPO: 'test',
      MODELS_REPO: 'memory',
      STORAGE_REPO: 'local',
      SERVICE_AWAIT_UPDATES: 'true',
      WINSTON_CONSOLE_LEVEL: 'error',
    },
  });
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answering(address) {
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(address).catch(() => undefined)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The LRS does not answer at ${address}.`);
}
