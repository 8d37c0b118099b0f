import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [preact({ devToolsEnabled: false })],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/components/**/*.test.{ts,tsx}'],
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
    // Whole pages in jsdom on a busy machine; speed is judged in the benchmark.
    testTimeout: 60_000,
  },
});
