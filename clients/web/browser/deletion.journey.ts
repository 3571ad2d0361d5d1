import { expect, test } from '@playwright/test';

import { aLine, browserHearing, newLearner, spoken } from './platform';
import { isAccessible, keepsPolicy, pageIn, practise, signIn, WEB } from './steps';

keepsPolicy();

test('a deleted attempt is gone from history, progress and its own address', async () => {
  const learner = await newLearner('Ines');
  const line = await aLine(learner);
  const browser = await browserHearing(await spoken(learner, line.text));
  const page = await pageIn(browser);
  await signIn(page, learner);
  await page.goto(`${WEB}/practice/scenario/${encodeURIComponent(line.scenarioId)}`);
  await practise(page);
  await page.goto(`${WEB}/progress/history`);
  await page.getByRole('main').getByRole('link').filter({ hasText: line.text }).click();
  await expect(page.getByRole('img', { name: /^Overall/ })).toBeVisible();
  const address = page.url();

  await test.step('the dialog says what is deleted and what stays, and can be left', async () => {
    await page.getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete this attempt?' });
    await expect(dialog).toContainText('Its text, scores and sounds are deleted for good');
    await expect(dialog).toContainText('The minutes you spoke stay counted.');
    await isAccessible(page);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('img', { name: /^Overall/ })).toBeVisible();
  });

  await test.step('the attempt leaves the history', async () => {
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect(page).toHaveURL(/\/progress\/history$/);
    await expect(page.getByText('No attempts yet')).toBeVisible();
    await isAccessible(page);
  });

  await test.step('neither its address nor the progress shows it', async () => {
    await page.goto(address);
    await expect(page.getByText('Attempt not found')).toBeVisible();
    await page.goto(`${WEB}/progress`);
    await expect(page.getByText('No progress to show yet')).toBeVisible();
  });

  await test.step('the page about data says what stays', async () => {
    await page.goto(`${WEB}/me/data`);
    await expect(page.getByText(/Only when and how long you spoke stays/)).toBeVisible();
    await isAccessible(page);
  });
  await browser.close();
});
