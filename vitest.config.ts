// Two projects: what needs no browser, and what a learner meets in a real one.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { OPTIMISE_LATER } from './src/optimise-later.ts';

const optimiseLater = OPTIMISE_LATER[process.versions.node.split('.')[0] ?? ''];

export default defineConfig({
  define: { CARREL_VERSION: JSON.stringify('0.0.0-test') },
  resolve: {
    alias: [
      { find: /^xmllint-wasm$/, replacement: fileURLToPath(new URL('tests/schemas/xmllint.ts', import.meta.url)) },
    ],
  },
  test: {
    // A worker loads the tool's sources once, not again for every file: half of the time. Files leave nothing behind in them.
    isolate: false,
    // A tenth of a worker's CPU: most of what tests compile is soon rubbish, and is run too seldom to be worth optimising.
    execArgv: ['--max-semi-space-size=64', ...(optimiseLater ? [optimiseLater] : [])],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          maxWorkers: '100%',
          // For hangs only: a machine that is busy with something else is no failure.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // They wait more than they compute.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
