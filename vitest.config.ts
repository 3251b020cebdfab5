import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: ['tests/app/support/build.ts'],
    setupFiles: ['tests/support/environment.ts'],
    // Generous: a busy machine is no failure, and a test that hangs is found all the same.
    testTimeout: 120_000,
    maxWorkers: 2,
  },
});
