import { existsSync } from 'node:fs';

import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';

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

/** What all ways to run a browser have in common. */
export const common = defineConfig({
  testDir: 'browser',
  // A slow machine scores late. Tests wait for conditions; this is only the upper limit.
  timeout: 300_000,
  expect: { timeout: 45_000 },
  workers: 1,
  forbidOnly: true,
  reporter: [['line']],
  outputDir: 'test-results/pictures',
  use: {
    baseURL: process.env['VIVAVOCE_WEB_URL'] ?? 'http://localhost:3000',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: CHROMIUM, args: MICROPHONE },
  },
});

/**
 * What runs of journeys have in common. On a busy machine a journey may miss a limit, so one that fails runs once more: the
 * report names those that pass then. Only the second run is traced, because pictures of every change slow everything down. Traces
 * stay beside it until the next run of this name.
 */
export function journeysIn(run: string): PlaywrightTestConfig {
  return {
    ...common,
    // Animations would have the browser paint sixty times a second while a journey waits, beside the platform that it waits for.
    use: { ...common.use, trace: 'on-first-retry', contextOptions: { reducedMotion: 'reduce' } },
    retries: 1,
    outputDir: `test-results/${run}`,
    reporter: [['line'], ['junit', { outputFile: `test-results/${run}.xml`, includeRetries: true }]],
  };
}

/**
 * Journeys that share something with each other: the administrator, whose second factor takes each code once, or the clock
 * of the payment provider. They run one after the other.
 */
const SHARING = [
  'administration',
  'appeal',
  'audit',
  'examination',
  'plan',
  'prompts',
  'question-bank',
  'shared-quiz',
  'studio',
  'team',
].map((name) => `${name}.journey.ts`);

/** The name of the project of all other journeys. */
export const APART = 'apart';

/** Two journeys at a time: much of a journey is listening to a recording. */
export default defineConfig({
  ...journeysIn('browser'),
  workers: 2,
  projects: [
    { name: 'sharing', testMatch: SHARING, workers: 1 },
    { name: APART, testMatch: '*.journey.ts', testIgnore: SHARING },
  ],
});
