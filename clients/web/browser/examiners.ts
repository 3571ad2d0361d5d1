import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';

import type { Learner } from './platform';
import { isAccessible, pageIn, signIn, WEB } from './steps';

/** Opens the desk of the talk that waits the shortest, which is the journey's: the queue contains no names. */
export async function openNewest(page: Page, act: 'Rate' | 'Decide'): Promise<void> {
  const more = page.getByRole('button', { name: 'Show more' });
  const entries = page.getByRole('link', { name: new RegExp(`^${act}: `) });
  await expect(entries.first()).toBeVisible();
  while (await more.isVisible()) {
    const before = await entries.count();
    await more.click();
    await expect.poll(() => entries.count()).toBeGreaterThan(before);
  }
  await entries.last().click();
  await expect(page.getByText(/^This talk is yours for/)).toBeVisible();
}

/** Gives the band to every criterion that has no other, by keyboard. */
export async function giveBands(page: Page, band: string, others: Record<string, string> = {}): Promise<void> {
  for (const field of await page.locator('form fieldset').all()) {
    const name = (await field.locator('legend').textContent())?.trim() ?? '';
    await field.getByRole('radio', { name: others[name] ?? band, exact: true }).focus();
    await page.keyboard.press('Space');
  }
}

/** Stores the rating after its summary. */
export async function submitRating(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review and submit' }).click();
  const summary = page.getByRole('dialog', { name: 'Your rating' });
  await expect(summary).toBeVisible();
  await isAccessible(page);
  await summary.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByRole('heading', { name: 'Your rating is stored' })).toBeVisible();
}

/** Signs an examiner in and opens the queue. */
export async function deskOf(browser: Browser, examiner: Learner, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await pageIn(browser, { reducedMotion: 'reduce', ...options });
  await signIn(page, examiner);
  await page.goto(`${WEB}/me`);
  await page.getByRole('link', { name: 'Examiners’ desk' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Talks to rate' })).toBeVisible();
  return page;
}
