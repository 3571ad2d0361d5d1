import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Tests that replace a module, or what a module remembers or stores: each has modules and storage of its own. */
const APART = [
  'web/src/features/history/KeptRecording.test.tsx',
  'web/src/features/microphone/useMicrophoneCheck.test.tsx',
  'web/src/features/plan/PlansPage.test.tsx',
  'web/src/features/planChange/ChangeDialog.test.tsx',
  'web/src/features/recording/SessionRecording.test.tsx',
  'web/src/features/result/NewScoreRing.test.tsx',
  'web/src/features/settings/KeptRecordings.test.tsx',
  'web/src/features/speaking/LeaveGuard.test.tsx',
  'web/src/features/unfinished/UnfinishedRecordings.test.tsx',
  'web/src/platform/quizAnswers.test.ts',
  'web/src/platform/recordings.test.ts',
];

const TESTS = '*/src/**/*.test.{ts,tsx}';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('web/src', import.meta.url)) } },
  test: {
    environment: 'jsdom',
    // A slow machine must not fail the tests.
    testTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
    setupFiles: ['web/src/testing/setup.ts'],
    // Loading the modules again for each file would cost more than the tests.
    projects: [
      { extends: true, test: { name: 'together', include: [TESTS], exclude: APART, isolate: false } },
      { extends: true, test: { name: 'apart', include: APART } },
    ],
  },
});
