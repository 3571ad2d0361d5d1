import { readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { browserHearing, newLearner, spoken } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, looksRight, NARROW, pageIn, signIn, WEB } from './steps';

keepsPolicy();

const QUESTION = 'Please check the wound before breakfast.';

test('a learner makes a pipeline by keyboard, runs it with a text, changes it, and runs it with a recording', async () => {
  const learner = await newLearner('Nora');
  const recording = readFileSync(await spoken(learner, QUESTION));
  const browser = await browserHearing(null);
  const page = await pageIn(browser);
  await signIn(page, learner);
  const result = page.getByRole('region', { name: 'What came out' });

  await test.step('a ready-made one fills the form', async () => {
    await page.goto(`${WEB}/library`);
    await page.getByRole('link', { name: 'Pipelines', exact: true }).click();
    await expect(page.getByText('No pipelines yet')).toBeVisible();
    await looksRight(page);
    // The platform of the journeys has a model of its own that writes, so nothing is missing.
    await expect(page.getByText('Needs a language model.', { exact: true })).toHaveCount(2);
    await page.getByRole('link', { name: /^Use this.*Answer a spoken question/ }).click();
    await expect(page.getByRole('heading', { name: 'Step 2: Model' })).toBeVisible();
    await expect(page.getByText(/model here|A run fails/)).toHaveCount(0);
    await page.goBack();
    await page.getByRole('link', { name: /^Use this.*Read a text aloud/ }).click();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Read a text aloud');
    await looksRight(page);
    await page.getByRole('button', { name: 'Create the pipeline' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Read a text aloud', level: 1 })).toBeVisible();
    await looksRight(page);
  });

  await test.step('it runs with a text, and the audio is heard and saved', async () => {
    await page.getByLabel('Your text').fill(`The ward has ${Date.now() % 10_000} beds.`);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(page.getByRole('list', { name: 'Line of time' })).toBeVisible();
    await expect(result).toBeVisible({ timeout: 120_000 });
    await result.getByRole('button', { name: 'Listen' }).click();
    await expect
      .poll(() => page.getByLabel('Player').evaluate((audio: HTMLAudioElement) => audio.currentTime))
      .toBeGreaterThan(0.2);
    await page.getByLabel('Player').evaluate((audio: HTMLAudioElement) => audio.pause());
    await isAccessible(page);
    const saving = page.waitForEvent('download');
    await result.getByRole('button', { name: 'Save as MP3' }).click();
    expect((await saving).suggestedFilename()).toMatch(/\.mp3$/);
  });

  await test.step('a step is put before it by keyboard, and leaving asks before that is lost', async () => {
    await page.getByRole('link', { name: 'The pipeline' }).click();
    await page.getByRole('link', { name: 'Change', exact: true }).click();
    await page.getByRole('button', { name: 'Add a step: Recognition' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Step 1: Recognition' })).toBeFocused();
    await page.getByRole('link', { name: 'Cancel' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stay' }).click();
    await page.getByRole('button', { name: 'Move down: Step 1: Recognition' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^This step takes a recording, but the one before it gives audio/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Move down: Step 2: Recognition' })).toBeFocused();
    await looksRight(page);
    await page.getByRole('button', { name: 'Move up: Step 2: Recognition' }).click();
    await page.getByRole('button', { name: 'Save as version 2' }).click();
    await expect(page.getByText(/^version 2/)).toBeVisible();
  });

  await test.step('it runs with a recording', async () => {
    await page.getByTestId('chooser').setInputFiles({ name: 'Question.wav', mimeType: 'audio/wav', buffer: recording });
    await expect(page.getByRole('list', { name: 'Line of time' })).toBeVisible({ timeout: 60_000 });
    await expect(result.getByText(/breakfast/)).toBeVisible({ timeout: 120_000 });
    await page.setViewportSize(NARROW);
    await fitsItsWidth(page);
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  await test.step('its runs are with it, and go with it', async () => {
    await page.getByRole('link', { name: 'Pipelines', exact: true }).click();
    await expect(page.getByRole('list', { name: 'Newest runs' }).getByRole('link')).toHaveCount(2);
    await looksRight(page);
    await page.getByRole('link', { name: 'Read a text aloud' }).click();
    await page.getByRole('button', { name: 'Delete Read a text aloud' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('No pipelines yet')).toBeVisible();
    await page.getByRole('link', { name: 'All runs' }).click();
    await expect(page.getByText('No runs yet')).toBeVisible();
  });
  await browser.close();
});
