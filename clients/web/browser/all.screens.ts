import { fileURLToPath } from 'node:url';

import { expect, test, type Page } from '@playwright/test';

import { aLine, browserHearing, newLearner, spoken } from './platform';

const WEB = process.env['VIVAVOCE_WEB_URL'] ?? 'http://localhost:3000';
const FOLDER = fileURLToPath(new URL('../../../docs/screens', import.meta.url));

const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 740 } };

/** Takes the page at both widths, light and dark. */
async function shoot(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.waitForTimeout(150);
      await page.screenshot({ path: `${FOLDER}/${name}-${size}-${colorScheme}.jpg`, type: 'jpeg', quality: 72 });
    }
  }
  await page.setViewportSize(SIZES.wide);
}

test('every screen', async () => {
  const helper = await newLearner('Helper');
  const line = await aLine(helper);
  const browser = await browserHearing(await spoken(helper, line.text));
  const page = await (await browser.newContext({ locale: 'en', viewport: SIZES.wide })).newPage();
  const settledAt = async (path: string): Promise<void> => {
    await page.goto(WEB + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
  };

  await settledAt('/');
  await shoot(page, '01-welcome');
  await settledAt('/sign-in');
  await shoot(page, '02-sign-in');
  await settledAt('/register');
  await shoot(page, '03-register');
  await page.getByLabel('Your name').fill('Marta');
  await page.getByLabel('E-mail').fill(`${crypto.randomUUID()}@example.org`);
  await page.getByLabel('Password').fill(`${crypto.randomUUID()}!`);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: 'Turn on the microphone' }).click();
  await expect(page.getByText('We hear you well.')).toBeVisible();
  await page.getByRole('button', { name: 'Record 3 seconds' }).click();
  await expect(page.getByRole('button', { name: 'Record again' })).toBeVisible();
  await shoot(page, '04-check');
  await settledAt('/history');
  await shoot(page, '05-history-empty');

  for (let attempt = 0; attempt < 3; attempt++) {
    await settledAt(`/practice?scenario=${encodeURIComponent(line.scenarioId)}`);
    await page.getByRole('button', { name: 'Start recording' }).click();
    const scored = page.getByTestId('captions').locator('[data-score]').first();
    await expect(scored).toBeVisible();
    if (attempt === 0) await shoot(page, '07-speaking');
    await page.getByRole('button', { name: 'Stop recording' }).click();
    await expect(
      page
        .getByTestId('result')
        .getByRole('button', { name: /of 100/ })
        .first(),
    ).toBeVisible();
  }
  await page.waitForTimeout(1_500);
  await shoot(page, '08-result');
  await page
    .getByTestId('result')
    .getByRole('button', { name: /of 100/ })
    .nth(2)
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await shoot(page, '09-word');

  await settledAt('/practice');
  await expect(page.getByRole('button', { name: 'Start recording' })).toBeVisible();
  await shoot(page, '06-practice');
  await settledAt('/home');
  await shoot(page, '10-home');
  await settledAt('/scenarios');
  await shoot(page, '11-scenarios');
  await settledAt(`/scenarios/${encodeURIComponent(line.scenarioId)}`);
  await shoot(page, '12-scenario');
  await settledAt('/history');
  await page.getByRole('checkbox').nth(0).check();
  await page.getByRole('checkbox').nth(1).check();
  await shoot(page, '13-history');
  await page.getByRole('link', { name: 'Compare' }).click();
  await expect(page.getByRole('heading', { name: 'Side by side' })).toBeVisible();
  await shoot(page, '14-compare');
  await settledAt('/progress');
  await page.waitForTimeout(1_500);
  await shoot(page, '15-progress');
  await settledAt('/settings');
  await shoot(page, '16-settings');
  await page.getByLabel('Language', { exact: true }).selectOption('ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await settledAt('/home');
  await shoot(page, '17-home-arabic');
  await browser.close();
});
