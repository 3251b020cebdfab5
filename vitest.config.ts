import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: ['tests/app/support/build.ts'],
    setupFiles: ['tests/support/environment.ts'],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});
