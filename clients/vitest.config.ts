import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('web/src', import.meta.url)) } },
  test: {
    include: ['*/src/**/*.test.{ts,tsx}'],
    environment: 'jsdom',
    // A slow machine must not fail the tests.
    testTimeout: 60_000,
    restoreMocks: true,
    setupFiles: ['web/src/testing/setup.ts'],
  },
});
