import { readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { browserHearing, newLearner, spoken } from './platform';
import { shoot, SIZES } from './shots';
import { pageIn, signIn, WEB } from './steps';

const LINES = [
  'Good morning, everybody. We begin with bed four. The patient slept well, and her temperature is normal.',
  'Please check the wound before breakfast, and tell the physiotherapist that she may walk to the window.',
  'In bed five the pain came back at four o’clock. The doctor will look at the knee after the round.',
];

test('the screens of recordings that become text', async () => {
  const learner = await newLearner('Marta');
  const speech = readFileSync(await spoken(learner, LINES.join(' ')));
  const browser = await browserHearing(null);
  const page = await pageIn(browser, { viewport: SIZES.wide });
  await signIn(page, learner);
  await page.goto(`${WEB}/library/recordings`);
  const chooser = page.getByTestId('chooser');
  await chooser.setInputFiles({ name: 'Morning round.wav', mimeType: 'audio/wav', buffer: speech });
  await expect(page.getByText(/^\d+ words$/)).toBeVisible({ timeout: 120_000 });
  await chooser.setInputFiles({ name: 'Slides.mp4', mimeType: 'video/mp4', buffer: Buffer.from('no recording') });
  await expect(page.getByText(/^We can’t read this kind of file/)).toBeVisible({ timeout: 60_000 });
  await shoot(page, '70-recordings');
  await page.getByRole('link', { name: 'Morning round.wav' }).click();
  await page.getByRole('searchbox', { name: 'Find in this text' }).fill('bed');
  await expect(page.getByText('1 of 2')).toBeVisible();
  await shoot(page, '71-transcript');
  await browser.close();
});
