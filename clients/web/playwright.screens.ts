import { defineConfig } from '@playwright/test';

import { common } from './playwright.config';

export default defineConfig({ ...common, testMatch: '*.screens.ts', timeout: 600_000 });
