import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/*.wire.ts'],
    // A slow machine must not fail the tests.
    testTimeout: 120_000,
  },
});
