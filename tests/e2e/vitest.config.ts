import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    // One browser at a time: two cores.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Real browsers on a busy machine: a test has to fail three times to count.
    retry: 2,
  },
});
