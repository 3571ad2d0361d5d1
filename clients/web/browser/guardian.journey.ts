import { expect, test } from '@playwright/test';

import { linkTo, mailWith } from './mails';
import { browserHearing } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, NARROW, openPage, pageIn, WEB } from './steps';

keepsPolicy();

test('a fifteen-year-old needs a guardian, who agrees by mail and takes it back', async () => {
  const browser = await browserHearing(null);
  const page = await pageIn(browser, { viewport: NARROW });
  const address = `${crypto.randomUUID()}@example.org`;
  const guardian = `${crypto.randomUUID()}@example.net`;

  await test.step('registers as somebody under 16', async () => {
    await page.goto(`${WEB}/register`);
    await page.getByLabel('Name').fill('Noor');
    await page.getByLabel('Email').fill(address);
    await page.getByLabel('Password').fill('a quiet river bends north');
    await page.getByLabel('Under 16').check();
    await isAccessible(page);
    await fitsItsWidth(page);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page).toHaveURL(/\/check/);
  });

  const examiners = page.getByRole('checkbox', { name: 'Examiners may read and hear me' });
  await test.step('can allow nothing, and is told what to do', async () => {
    await page.goto(`${WEB}/me/data`);
    await expect(page.getByText(/a parent or guardian has to agree first/)).toBeVisible();
    await expect(examiners).toBeDisabled();
    await expect(page.getByText(/30 days after your first answer/)).toBeVisible();
    await page.getByLabel('Email of your parent or guardian').fill(address);
    await page.getByRole('button', { name: 'Ask them' }).click();
    await expect(page.getByText(/not your own/)).toBeVisible();
    await page.getByLabel('Email of your parent or guardian').fill(guardian);
    await page.getByRole('button', { name: 'Ask them' }).click();
    await expect(page.getByText(/We’ve asked/)).toBeVisible();
    await isAccessible(page);
    await fitsItsWidth(page);
  });

  const theirs = await openPage(await browser.newContext({ locale: 'en', viewport: NARROW }));
  await test.step('the guardian reads what it is about and agrees, without an account', async () => {
    await theirs.goto(await linkTo('/guardian', guardian));
    await expect(theirs.getByText('Noor')).toBeVisible();
    await expect(theirs.getByRole('listitem').filter({ hasText: 'Examiners' })).toBeVisible();
    await isAccessible(theirs);
    await fitsItsWidth(theirs);
    await theirs.getByRole('button', { name: 'I agree' }).click();
    await expect(theirs.getByText(/You’ve agreed/)).toBeVisible();
    await isAccessible(theirs);
    await mailWith('You have agreed', guardian);
  });

  await test.step('the consent goes through', async () => {
    await page.reload();
    await expect(page.getByText(/has agreed/)).toBeVisible();
    await examiners.check();
    await expect(examiners).toBeEnabled(); // stored
    await page.reload();
    await expect(examiners).toBeChecked();
    await isAccessible(page);
  });

  await test.step('the link of the second mail takes it back', async () => {
    await theirs.goto('about:blank');
    await theirs.goto(await linkTo('/guardian', guardian, 2));
    await theirs.getByRole('button', { name: 'Withdraw my consent' }).click();
    await expect(theirs.getByText(/Nothing is allowed/)).toBeVisible();
    await page.reload();
    await expect(examiners).toBeDisabled();
    await expect(examiners).not.toBeChecked();
  });

  await test.step('in Arabic the page reads from the right', async () => {
    const arabic = await openPage(await browser.newContext({ locale: 'ar', viewport: NARROW }));
    await arabic.goto(await linkTo('/guardian', guardian, 2));
    await expect(arabic.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(arabic.getByText('Noor')).toBeVisible();
    await isAccessible(arabic);
    await fitsItsWidth(arabic);
  });
  await browser.close();
});
