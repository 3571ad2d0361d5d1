import { expect, test } from '@playwright/test';

import { browserHearing, newLearner } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, looksRight, NARROW, pageIn, signIn, WEB } from './steps';

keepsPolicy();

/** Texts without names are shared: the number makes it one that was not asked for before. */
const TEXT =
  'The airways swell and become narrow.\n' +
  `The nurse will check the breathing every morning, at 8 and at 12, in bed ${Date.now() % 10_000}.\n` +
  'Please use the inhaler twice a day.';
const NAME = 'Breathing';

test('a learner has a text read aloud, follows its words, saves it, and gets it at once when asking again', async () => {
  const learner = await newLearner('Nora');
  const browser = await browserHearing(null);
  const page = await pageIn(browser);
  await signIn(page, learner);

  async function ask(text: string, name: string): Promise<void> {
    await page.getByLabel('Your text').fill(text);
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByRole('button', { name: 'Read it aloud' }).click();
  }

  await test.step('a text is asked for by keyboard alone, and made', async () => {
    await page.goto(`${WEB}/library`);
    await page.getByRole('link', { name: 'Spoken texts' }).click();
    await expect(page.getByText('No spoken texts yet')).toBeVisible();
    await looksRight(page);
    await page.getByLabel('Your text').fill(TEXT);
    await page.getByLabel('Name', { exact: true }).fill(NAME);
    await page.getByRole('button', { name: 'Read it aloud' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('The voice is reading it. You can leave this page.')).toBeVisible();
    const row = page.getByRole('article').filter({ hasText: NAME });
    await expect(row.getByText(/^\d+:\d\d$/)).toBeVisible({ timeout: 120_000 });
    await expect(row.getByText(/^kept until /)).toBeVisible();
    await looksRight(page);
  });

  await test.step('the same text is there already', async () => {
    await ask(TEXT, 'Breathing again');
    await expect(page.getByText('It was there already:')).toBeVisible();
    const row = page.getByRole('article').filter({ hasText: 'Breathing again' });
    await expect(row.getByText('It was there already')).toBeVisible();
  });

  await test.step('it is heard, and the word that is spoken is lit', async () => {
    await page.getByRole('link', { name: NAME, exact: true }).click();
    await expect(page.getByRole('heading', { name: NAME, level: 1 })).toBeVisible();
    await looksRight(page);
    await page.getByRole('button', { name: 'Listen' }).click();
    const player = page.getByLabel('Player');
    const heard = (): Promise<number> => player.evaluate((audio: HTMLAudioElement) => audio.currentTime);
    const lit = page.locator('span.cursor-pointer.bg-accent');
    await expect.poll(heard).toBeGreaterThan(0.3);
    await expect(lit).toHaveCount(1);
    const first = await lit.textContent();
    await expect(lit).not.toHaveText(first ?? '');
  });

  await test.step('it plays from a word that is clicked', async () => {
    const player = page.getByLabel('Player');
    await page.getByText('inhaler', { exact: true }).click();
    await expect(page.locator('span.cursor-pointer.bg-accent')).toHaveText(/inhaler|twice|a|day\./);
    await player.evaluate((audio: HTMLAudioElement) => audio.pause());
    await isAccessible(page);
    await page.setViewportSize(NARROW);
    await fitsItsWidth(page);
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  await test.step('it is saved', async () => {
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as MP3' }).click();
    expect((await saving).suggestedFilename()).toBe(`${NAME}.mp3`);
  });

  await test.step('SSML that is not understood is told its place, and is spoken once it is corrected', async () => {
    await page.goto(`${WEB}/library/spoken`);
    await page.getByRole('switch', { name: 'The text is SSML' }).check();
    await ask('<speak>Breathe <audio src="x"/> in.</speak>', 'Markup');
    await expect(page.getByText('We can’t read this SSML. Please correct line 1, column 16:')).toBeVisible();
    await expect(page.getByText('We don’t know the element audio.')).toBeVisible();
    await looksRight(page);
    await ask('<speak>Breathe <break time="300ms"/> in.</speak>', 'Markup');
    const row = page.getByRole('article').filter({ hasText: 'Markup' });
    await expect(row.getByText(/^\d+:\d\d$/)).toBeVisible({ timeout: 60_000 });
  });

  await test.step('all of them are deleted', async () => {
    const list = page.getByRole('region', { name: 'Your spoken texts' });
    for (const name of ['Markup', 'Breathing again', NAME]) {
      await list.getByRole('button', { name: `Delete ${name}`, exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
      await expect(list.getByRole('link', { name, exact: true })).toBeHidden();
    }
    await expect(page.getByText('No spoken texts yet')).toBeVisible();
  });
  await browser.close();
});
