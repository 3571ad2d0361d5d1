import { expect, test } from '@playwright/test';

import { browserHearing, newLearner } from './platform';
import { shoot, SIZES } from './shots';
import { pageIn, signIn, WEB } from './steps';

const TEXT =
  'Good morning, everybody. We begin with bed four.\n' +
  'Please check the wound before breakfast, and tell the physiotherapist that she may walk to the window.\n' +
  'In bed five the pain came back at 4 o’clock. The doctor will look at the knee after the round.';

test('the screens of texts that a voice reads', async () => {
  const learner = await newLearner('Marta');
  const browser = await browserHearing(null);
  const page = await pageIn(browser, { viewport: SIZES.wide });
  await signIn(page, learner);
  await page.goto(`${WEB}/library/spoken`);
  await page.getByLabel('Your text').fill(TEXT);
  await page.getByLabel('Name', { exact: true }).fill('Morning round');
  await page.getByRole('button', { name: 'Read it aloud' }).click();
  await expect(page.getByRole('article').getByText(/^\d+:\d\d$/)).toBeVisible({ timeout: 120_000 });
  await shoot(page, '72-spoken-texts');
  await page.getByRole('link', { name: 'Morning round' }).first().click();
  await page.getByText('breakfast,', { exact: true }).click();
  const player = page.getByLabel('Player');
  await expect(page.locator('span.cursor-pointer.bg-accent')).toHaveCount(1);
  await player.evaluate((audio: HTMLAudioElement) => audio.pause());
  await shoot(page, '73-spoken-text');
  await browser.close();
});
