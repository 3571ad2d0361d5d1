import { defineConfig } from '@playwright/test';

import { journeysIn } from './playwright.config';

/** The journeys through a platform that sends its mails to a mail server. */
export default defineConfig({ ...journeysIn('mailed'), testMatch: '*.mailed.ts' });
