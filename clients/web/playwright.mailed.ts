import { defineConfig } from '@playwright/test';

import { common } from './playwright.config';

/** The journeys through a platform that sends its mails to a mail server. */
export default defineConfig({ ...common, testMatch: '*.mailed.ts' });
