import { existsSync } from 'node:fs';

import { defineConfig } from '@playwright/test';

const CHROMIUM = process.env['VIVAVOCE_CHROMIUM'] ?? '/usr/bin/chromium';
const SPEECH = process.env['VIVAVOCE_SPEECH_WAV'] ?? '';

/** Arguments that give the browser a fake microphone, which plays a recording in a loop. */
export const MICROPHONE = [
  '--no-sandbox',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  ...(existsSync(SPEECH) ? [`--use-file-for-fake-audio-capture=${SPEECH}`] : []),
  '--autoplay-policy=no-user-gesture-required',
];

export default defineConfig({
  testDir: 'browser',
  testMatch: '*.journey.ts',
  // A slow machine scores late. Tests wait for conditions; this is only the upper limit.
  timeout: 300_000,
  expect: { timeout: 45_000 },
  workers: 1,
  forbidOnly: true,
  reporter: [['line']],
  use: {
    baseURL: process.env['VIVAVOCE_WEB_URL'] ?? 'http://localhost:3000',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: CHROMIUM, args: MICROPHONE },
  },
});
