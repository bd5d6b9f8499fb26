import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['tests/global-setup.ts'],
    reporters: process.env.TEST_REPORTS
      ? ['default', ['junit', { outputFile: 'junit.xml' }]]
      : ['default'],
    // All tests share one database, and what they import: to load it takes longer than most of them.
    fileParallelism: false,
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    coverage: {
      include: ['src/**/*.ts'],
      exclude: ['src/main.ts', 'src/generated/**'],
      reporter: ['text', 'lcov', ...(process.env.TEST_REPORTS ? (['cobertura'] as const) : [])],
      thresholds: { lines: 90 },
    },
  },
});
