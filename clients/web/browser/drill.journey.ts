import { expect, test } from '@playwright/test';

import { aLine, browserHearing, newLearner, spoken } from './platform';
import { isAccessible, keepsPolicy, pageIn, practise, signIn, WEB } from './steps';

keepsPolicy();

test('a drill leaves history alone, and shows the word before and now', async () => {
  const learner = await newLearner('Amina');
  const line = await aLine(learner);
  const browser = await browserHearing(await spoken(learner, line.text));
  const page = await pageIn(browser);
  await signIn(page, learner);
  await page.goto(`${WEB}/practice/scenario/${encodeURIComponent(line.scenarioId)}`);
  await practise(page);

  await test.step('the history has the attempt', async () => {
    await page.goto(`${WEB}/progress/history`);
    await expect(page.getByRole('checkbox')).toHaveCount(1);
  });
  await page.getByRole('main').getByRole('link').filter({ hasText: line.text }).click();
  const score = page.getByRole('img', { name: /^Overall/ });
  const overall = await score.getAttribute('aria-label');

  await test.step('say one word again', async () => {
    await page
      .getByRole('list', { name: 'Words with their scores' })
      .getByRole('button', { name: /(good|close|needs work)$/ })
      .last()
      .click();
    const sheet = page.getByTestId('word-sheet');
    await sheet.getByRole('button', { name: 'Start recording' }).click();
    await expect(sheet.getByTestId('captions').locator('[data-score]').first()).toBeVisible();
    await sheet.getByRole('button', { name: 'Stop recording' }).click();
    await expect(sheet.getByTestId('before')).toContainText(/\d/);
    await expect(sheet.getByTestId('now')).toContainText(/\d/);
    await expect(sheet.getByRole('list', { name: 'Sounds before' })).toBeVisible();
    await expect(sheet.getByRole('list', { name: 'Sounds now' })).toBeVisible();
    await isAccessible(page);
    await page.keyboard.press('Escape');
  });

  await test.step('the attempt lists the repeat, also when it is opened again', async () => {
    await expect(page.getByRole('heading', { name: 'Words you said again' })).toBeVisible();
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole('heading', { name: 'Words you said again' })).toBeVisible({ timeout: 3_000 });
    }).toPass();
    await expect(score).toHaveAttribute('aria-label', overall ?? '');
    await isAccessible(page);
  });

  await test.step('history and averages are as before', async () => {
    await page.goto(`${WEB}/progress/history`);
    await expect(page.getByRole('checkbox')).toHaveCount(1);
    await page.goto(`${WEB}/progress`);
    await expect(page.getByText('attempt', { exact: true })).toBeVisible();
    const average = page.getByText('average score').locator('..');
    await expect(average).toContainText(overall?.replace('Overall ', '').replace(' of 100', '') ?? '');
  });
  await browser.close();
});
