import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';

import { aLine, browserHearing, newLearner, spoken } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, NARROW, pageIn, practise, signIn, WEB } from './steps';

keepsPolicy();

test('a learner takes their data along, is erased, and reads the receipt', async () => {
  const learner = await newLearner('Ines');
  const line = await aLine(learner);
  const browser = await browserHearing(await spoken(learner, line.text));
  const page = await pageIn(browser);
  await signIn(page, learner);
  await page.goto(`${WEB}/practice/scenario/${encodeURIComponent(line.scenarioId)}`);
  await practise(page);
  await page.goto(`${WEB}/me/data`);

  await test.step('nothing is allowed before the person says how old they are and decides', async () => {
    await page.getByRole('button', { name: '16 or older' }).click();
    const examiners = page.getByRole('checkbox', { name: 'Examiners may read and hear me' });
    await expect(examiners).not.toBeChecked();
    await examiners.check();
    await expect(examiners).toBeChecked();
    await expect(examiners).toBeEnabled(); // stored
    await isAccessible(page);
    await page.reload();
    await expect(examiners).toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Keep my recordings' })).not.toBeChecked();
  });

  await test.step('the data is collected and downloaded', async () => {
    await page.getByRole('button', { name: 'Collect my data' }).click();
    const link = page.getByRole('link', { name: /^Download \(/ });
    await expect(link).toBeVisible();
    await isAccessible(page);
    const downloading = page.waitForEvent('download');
    await link.click();
    const archive = readFileSync(await (await downloading).path());
    expect(archive.subarray(0, 2).toString()).toBe('PK');
    expect(archive.includes('speech/speaking_session.json')).toBe(true);
  });

  await test.step('a wrong password erases nothing', async () => {
    await page.getByRole('button', { name: 'Erase me…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Erase you for good?' });
    await expect(dialog).toContainText('Nobody can undo this.');
    await isAccessible(page);
    await dialog.getByLabel('Your current password').fill('not my password');
    await dialog.getByRole('button', { name: 'Erase me for good' }).click();
    await expect(dialog).toContainText('This isn’t your current password.');
  });

  await test.step('the receipt says what was deleted', async () => {
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your current password').fill(learner.password);
    await dialog.getByRole('button', { name: 'Erase me for good' }).click();
    await expect(page).toHaveURL(/\/erased\/[0-9a-f-]{36}$/);
    await expect(page.getByText(/^Your erasure was complete on/)).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'What you said' })).toContainText(/entries deleted/);
    await expect(page.getByRole('listitem').filter({ hasText: /^Account/ })).toContainText('Sign-ins and devices');
    await expect(page.getByText(/180 days at most/)).toBeVisible();
    await isAccessible(page);
  });

  await test.step('anyone with the address reads it, on a phone too', async () => {
    const phone = await pageIn(browser, { viewport: NARROW });
    await phone.goto(page.url());
    await expect(phone.getByText(/^Your erasure was complete on/)).toBeVisible();
    await fitsItsWidth(phone);
    await isAccessible(phone);
    await phone.context().close();
  });

  await test.step('the account is gone', async () => {
    await page.goto(`${WEB}/me/data`);
    await expect(page).toHaveURL(/\/sign-in/);
    await page.getByLabel('Email').fill(learner.email);
    await page.getByLabel('Password').fill(learner.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Email or password' })).toBeVisible();
  });
  await browser.close();
});
