import { expect, test, type Page } from '@playwright/test';

import { linkTo, mailWith } from './mails';
import { startMailServer } from './mailServer';
import { browserHearing } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, NARROW, pageIn, signIn, WEB } from './steps';

keepsPolicy();

const PASSWORD = 'a quiet river bends north';

let server: Awaited<ReturnType<typeof startMailServer>>;

test.beforeAll(async () => {
  server = await startMailServer();
});

test.afterAll(() => {
  server.close();
});

/** Registers, and returns what the page says then, without the address. */
async function register(page: Page, address: string, password: string): Promise<string> {
  await page.goto(`${WEB}/register`);
  await page.getByLabel('Name').fill('Noor');
  await page.getByLabel('Email').fill(address);
  await page.getByLabel('Password').fill(password);
  await page.getByLabel('16 or older').check();
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText(/We’ve sent a message to/)).toBeVisible();
  return (await page.locator('main').innerText()).replaceAll(address, '…');
}

async function signOut(page: Page): Promise<void> {
  await page.goto(`${WEB}/me`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden();
}

test('registers by the link of a mail, which tells nobody who has an account, and chooses a new password', async () => {
  const browser = await browserHearing(null);
  const page = await pageIn(browser, { viewport: NARROW });
  const address = `${crypto.randomUUID()}@example.org`;
  let unknown = '';

  await test.step('an unknown address gets a link', async () => {
    unknown = await register(page, address, PASSWORD);
    await isAccessible(page);
    await fitsItsWidth(page);
    await mailWith('Finish your registration', address);
  });

  await test.step('nobody signs in before the link is used', async () => {
    const elsewhere = await pageIn(browser);
    await elsewhere.goto(`${WEB}/sign-in`);
    await elsewhere.getByLabel('Email').fill(address);
    await elsewhere.getByLabel('Password').fill(PASSWORD);
    await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(elsewhere.getByText('Email or password is incorrect.')).toBeVisible();
    await elsewhere.context().close();
  });

  await test.step('the link and the password finish the registration, in another browser, too', async () => {
    const link = await linkTo('/confirm', address);
    const phone = await pageIn(browser, { viewport: NARROW });
    await phone.goto(link);
    await phone.getByLabel('Password').fill('somebody else’s guess');
    await phone.getByRole('button', { name: 'Finish' }).click();
    await expect(phone.getByText(/isn’t the password that you chose/)).toBeVisible();
    await isAccessible(phone);
    await fitsItsWidth(phone);
    await phone.getByLabel('Password').fill(PASSWORD);
    await phone.getByRole('button', { name: 'Finish' }).click();
    await expect(phone).toHaveURL(/\/check/);
    await phone.goto(`${WEB}/me/data`);
    await expect(phone.getByRole('checkbox', { name: 'Examiners may read and hear me' })).toBeEnabled();
    await signOut(phone);
    await phone.goto(link);
    await phone.reload();
    await phone.getByLabel('Password').fill(PASSWORD);
    await phone.getByRole('button', { name: 'Finish' }).click();
    await expect(phone.getByText(/This link no longer works/)).toBeVisible();
    await isAccessible(phone);
    await phone.context().close();
  });

  await test.step('a known address sees the same, and its owner gets a mail', async () => {
    const stranger = await pageIn(browser, { viewport: NARROW });
    expect(await register(stranger, address, 'a stranger waits in the rain')).toBe(unknown);
    await mailWith('You have an account with this address', address);
    await stranger.context().close();
  });

  await test.step('a new password comes by mail as well', async () => {
    await page.goto(`${WEB}/forgot`);
    await page.getByLabel('Email').fill(address);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'a link is on its way' })).toBeVisible();
    await page.goto(await linkTo('/reset', address));
    await page.getByLabel('New password').fill('a louder river bends south');
    await page.getByRole('button', { name: 'Save the new password' }).click();
    await expect(page.getByText('Your new password is saved. Sign in with it.')).toBeVisible();
    await mailWith('Your password was changed', address);
    await signIn(page, { email: address, password: 'a louder river bends south', token: '' });
  });
  await browser.close();
});
