import {
  expect,
  test,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import axe from 'axe-core';

import { administrator, administratorsCode, administratorsFactor, type Learner } from './platform';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

export const WEB = process.env['VIVAVOCE_WEB_URL'] ?? 'http://localhost:3000';

export const NARROW = { width: 360, height: 740 };

export async function signIn(page: Page, learner: Learner): Promise<void> {
  await page.goto(`${WEB}/sign-in`);
  await page.getByLabel('Email').fill(learner.email);
  await page.getByLabel('Password').fill(learner.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/today/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Signs the administrator in, who has a second factor. */
export async function signInAdministrator(page: Page): Promise<void> {
  const { email, password } = administrator();
  // Without it, a platform that has just been set up asks for no code.
  await administratorsFactor();
  await page.goto(`${WEB}/sign-in`);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const field = page.getByLabel('Code from your app');
  await expect(field).toBeVisible();
  // A code lasts for half a minute, which a slow page takes.
  await field.fill(await administratorsCode());
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/today/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** The pages of the running journey. */
const pages: Page[] = [];

/** Violations of the content security policy on them. */
const refused: string[] = [];

/** Lets the journeys of a file fail when a page violates its content security policy. One that fails says what its pages show. */
export function keepsPolicy(): void {
  test.beforeEach(() => {
    pages.splice(0);
    refused.splice(0);
  });
  test.afterEach(async () => {
    const { status, expectedStatus } = test.info();
    if (status === expectedStatus) expect(refused).toEqual([]);
    else if (pages.length > 0) throw new Error((await Promise.all(pages.map(shown))).join('\n'));
  });
}

/** The longest text of a page in a report. */
const SHOWN = 1_500;

/** The address of a page and its text, in one line. */
async function shown(page: Page): Promise<string> {
  const text = await page
    .locator('body')
    .innerText({ timeout: 5_000 })
    .catch(() => 'it does not answer');
  return `${page.url()} shows: ${text.replaceAll(/\s*\n\s*/g, ' · ').slice(0, SHOWN)}`;
}

/** Opens a page and records violations of its content security policy. */
export async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  pages.push(page);
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(`${page.url()} ${message.text()}`);
  });
  return page;
}

/** Opens a page with its own language and viewport size. */
export async function pageIn(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  return await openPage(await browser.newContext({ locale: 'en', ...options }));
}

/**
 * Checks the page with axe in its current theme. A page that is still moving is looked at again: colours in between two
 * states have less contrast, and a fault that stays is found all the same.
 *
 * axe runs in the page and answers with its violations alone. Its package for Playwright sends every rule's result to a
 * second page and back, which takes seven times as long.
 */
export async function isAccessible(page: Page, rules: string[] = []): Promise<void> {
  await expect(async () => {
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
    expect(await page.evaluate(violations, rules)).toEqual([]);
  }).toPass({ timeout: 30_000, intervals: [500] });
}

/** What axe finds on this page: each of these rules, or of all, with the elements that break it. Runs in the page. */
async function violations(rules: string[]): Promise<string[]> {
  // Without preloading, axe adds no styles; the page's policy would block them.
  const found = await window.axe.run(document, {
    preload: false,
    resultTypes: ['violations'],
    ...(rules.length > 0 ? { runOnly: rules } : {}),
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Checks that nothing is wider than the page. A page that was just measured again is checked again. */
export async function fitsItsWidth(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), {
      message: `${page.url()} is wider than its window`,
      timeout: 10_000,
    })
    .toBe(0);
}

/** Looks at a page in both themes, wide and narrow. Themes differ in their colours alone. */
export async function looksRight(page: Page): Promise<void> {
  await isAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await isAccessible(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  const wide = page.viewportSize();
  await page.setViewportSize(NARROW);
  await fitsItsWidth(page);
  await isAccessible(page);
  if (wide !== null) await page.setViewportSize(wide);
}

/** Records with the space bar until a word with its score appears. */
export async function practise(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Start recording' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Stop recording' })).toBeVisible();
  await expect(page.getByTestId('captions').locator('[data-score]').first()).toBeVisible();
  await page.keyboard.press('Space');
  await expect(
    page
      .getByTestId('result')
      .getByRole('button', { name: /of 100/ })
      .first(),
  ).toBeVisible();
}

/** Waits until the recording's clock shows at least this many seconds. */
export async function spokenFor(page: Page, seconds: number): Promise<void> {
  await page.waitForFunction((least) => {
    const [, minute, second] = /\b(\d+):(\d\d)\b/.exec(document.body.innerText) ?? [];
    return 60 * Number(minute) + Number(second) >= least;
  }, seconds);
}
