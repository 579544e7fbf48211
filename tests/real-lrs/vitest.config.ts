// Apart from `npm test`: needs the npm registry, and an LRS that scripts/test-lrs.mjs starts.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { CARREL_VERSION: JSON.stringify('0.0.0-test') },
  test: { include: ['tests/real-lrs/**/*.test.ts'], testTimeout: 90_000, hookTimeout: 60_000 },
});
