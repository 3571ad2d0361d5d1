import { readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { browserHearing, newLearner, spoken } from './platform';
import { isAccessible, keepsPolicy, looksRight, pageIn, signIn, WEB } from './steps';

keepsPolicy();

const NAME = 'Ward round.wav';
const TEXT =
  'Good morning. Asthma is a condition in which the airways swell and become narrow. ' +
  'The nurse will check your breathing every morning. Please use your inhaler twice a day.';

test('a learner sends a recording, reads its text, listens to it, and makes notes of it', async () => {
  const learner = await newLearner('Iris');
  const speech = readFileSync(await spoken(learner, TEXT));
  const browser = await browserHearing(null);
  const page = await pageIn(browser);
  await signIn(page, learner);

  await test.step('it is sent, and recognised', async () => {
    await page.goto(`${WEB}/library`);
    await page.getByRole('link', { name: 'Recordings' }).click();
    await expect(page.getByText('No recordings yet')).toBeVisible();
    await page.getByText('Names, rare words, and how long the text is kept').click();
    await page.getByLabel('Names and rare words').fill('inhaler, asthma');
    await looksRight(page);
    await page.getByTestId('chooser').setInputFiles({ name: NAME, mimeType: 'audio/wav', buffer: speech });
    await expect(page.getByText(/^\d+ words$/)).toBeVisible({ timeout: 120_000 });
    await looksRight(page);
  });

  await test.step('its text is read and searched', async () => {
    await page.getByRole('link', { name: NAME }).click();
    await expect(page.getByText('airways', { exact: true })).toBeVisible();
    await page.getByRole('searchbox', { name: 'Find in this text' }).fill('the nurse');
    await expect(page.getByText('1 of 1')).toBeVisible();
    await looksRight(page);
  });

  await test.step('it is heard from a word on', async () => {
    await page.getByText('airways', { exact: true }).click();
    const heard = (): Promise<number> =>
      page.locator('audio').evaluate((player: HTMLAudioElement) => player.currentTime);
    await expect.poll(heard).toBeGreaterThan(1);
    await page.locator('audio').evaluate((player: HTMLAudioElement) => player.pause());
  });

  await test.step('a paragraph is corrected, and what was heard can still be seen', async () => {
    await page
      .getByRole('button', { name: /^Correct the words from/ })
      .first()
      .click();
    const form = page.getByRole('form', { name: /^Correct the words from/ });
    const field = form.getByRole('textbox').first();
    await expect(field).toBeFocused();
    const heard = await field.inputValue();
    await looksRight(page);
    await field.press('ControlOrMeta+End');
    await field.pressSequentially(' Quartermaine.');
    await field.press('Enter');
    await expect(page.getByText('Corrected by you')).toBeVisible();
    await page.getByRole('button', { name: 'Show what was heard' }).click();
    await expect(page.getByText(`Heard: ${heard}`)).toBeVisible();
    await page.getByRole('searchbox', { name: 'Find in this text' }).fill('quartermaine');
    await expect(page.getByText('1 of 1')).toBeVisible();
    await looksRight(page);
    await page.reload();
    await expect(page.getByText('Quartermaine.', { exact: true })).toBeVisible();
  });

  await test.step('it is saved as subtitles', async () => {
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as VTT' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('Ward round.vtt');
    expect(readFileSync(await saved.path(), 'utf8')).toContain('Quartermaine.');
  });

  await test.step('notes are made of it', async () => {
    await page.getByRole('button', { name: 'Make notes of it' }).click();
    await expect(page).toHaveURL(/\/library\/documents\/.*beside=notes/, { timeout: 60_000 });
    await expect(page.getByRole('heading', { name: 'Ward round.txt' })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/Quartermaine/).first()).toBeVisible();
  });

  await test.step('in another window the recording is gone, and listened to once its file is chosen', async () => {
    await page.goto(`${WEB}/library/recordings`);
    await page.getByRole('link', { name: NAME }).click();
    await expect(page.getByText(/^We have deleted the recording/)).toBeVisible();
    await isAccessible(page);
    await page.getByLabel('Choose the file to listen').setInputFiles({
      name: NAME,
      mimeType: 'audio/wav',
      buffer: speech,
    });
    await expect(page.getByRole('button', { name: /^Play from/ })).toBeVisible();
  });

  await test.step('a file without speech says so, and all is deleted', async () => {
    await page.goto(`${WEB}/library/recordings`);
    const silence = Buffer.concat([speech.subarray(0, 44), Buffer.alloc(speech.length - 44)]);
    await page.getByTestId('chooser').setInputFiles({ name: 'Silence.wav', mimeType: 'audio/wav', buffer: silence });
    await expect(page.getByText('We heard nobody speak in this recording.')).toBeVisible({ timeout: 60_000 });
    for (const name of ['Silence.wav', NAME]) {
      await page.getByRole('button', { name: `Delete ${name}` }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
      await expect(page.getByRole('article').filter({ hasText: name })).toBeHidden();
    }
    await expect(page.getByText('No recordings yet')).toBeVisible();
  });
  await browser.close();
});
