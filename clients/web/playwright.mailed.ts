import { defineConfig } from '@playwright/test';

import journeys from './playwright.config';

/** The journeys through a platform that sends its mails to a mail server. */
export default defineConfig({ ...journeys, testMatch: '*.mailed.ts' });
