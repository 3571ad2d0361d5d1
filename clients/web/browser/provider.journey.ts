import { expect, test, type Page } from '@playwright/test';

import { linkTo, mailWith } from './mails';
import { browserHearing, newLearner } from './platform';
import { startProvider } from './provider';
import { fitsItsWidth, isAccessible, keepsPolicy, NARROW, pageIn, signIn, WEB } from './steps';

keepsPolicy();

let provider: Awaited<ReturnType<typeof startProvider>>;

test.beforeAll(async () => {
  provider = await startProvider();
});

test.afterAll(() => {
  provider.close();
  provider.closeAllConnections();
});

/** Decides at the provider, and comes back. */
async function decide(page: Page, address: string, decision: 'Allow' | 'Deny', isVerified = true): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Stand-in' })).toBeVisible();
  await page.getByLabel('Address').fill(address);
  if (isVerified) await page.getByLabel('verified').check();
  await page.getByRole('button', { name: decision }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.goto(`${WEB}/me`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden();
}

async function continueFromSignIn(page: Page): Promise<void> {
  await page.goto(`${WEB}/sign-in`);
  await page.getByRole('button', { name: 'Continue with Stand-in' }).click();
}

test('signs in with a provider: a new account, the same again, a refusal, and a first password', async () => {
  const browser = await browserHearing(null);
  const page = await pageIn(browser, { viewport: NARROW });
  const address = `${crypto.randomUUID()}@example.org`;

  await test.step('a person who denies it, or whose address is not verified, is told what to do', async () => {
    await page.goto(`${WEB}/register`);
    await isAccessible(page);
    await fitsItsWidth(page);
    await page.getByRole('button', { name: 'Continue with Stand-in' }).click();
    await decide(page, address, 'Deny');
    await expect(page.getByText(/You didn’t finish with Stand-in/)).toBeVisible();
    await isAccessible(page);
    await fitsItsWidth(page);
    await page.getByRole('link', { name: 'Back to sign-in' }).click();
    await page.getByRole('button', { name: 'Continue with Stand-in' }).click();
    await decide(page, address, 'Allow', false);
    await expect(page.getByText(/Stand-in hasn’t confirmed your email address/)).toBeVisible();
    await page.reload();
    await expect(page.getByText(/This took too long/)).toBeVisible();
  });

  await test.step('the first sign-in makes an account, and asks how old the person is', async () => {
    await continueFromSignIn(page);
    await decide(page, address, 'Allow');
    await expect(page.getByRole('radiogroup', { name: 'How old are you?' })).toBeVisible();
    await expect(page).toHaveTitle(/Your age/);
    await isAccessible(page);
    await fitsItsWidth(page);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText('Say how old you are.')).toBeVisible();
    await isAccessible(page);
    await page.getByLabel('16 or older').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page).toHaveURL(/\/today/);
    await page.goto(`${WEB}/me/data`);
    await expect(page.getByRole('checkbox', { name: 'Examiners may read and hear me' })).toBeEnabled();
    await page.goto(`${WEB}/me/profile`);
    await expect(page.getByLabel('Name')).toHaveValue('Lina Haddad');
  });

  await test.step('the second one finds it, and asks nothing', async () => {
    await signOut(page);
    await continueFromSignIn(page);
    await decide(page, address, 'Allow', false);
    await expect(page).toHaveURL(/\/today/);
  });

  await test.step('a password can be set by mail, and then the provider can be unlinked', async () => {
    await page.goto(`${WEB}/me/security`);
    await expect(page.getByText(/Your account has no password/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Unlink Stand-in' })).toBeHidden();
    await isAccessible(page);
    await fitsItsWidth(page);
    await page.getByRole('button', { name: 'Email me a link to set one' }).click();
    await page.goto(await linkTo('/reset', address));
    await page.getByLabel('New password').fill('a quiet river bends north');
    await page.getByRole('button', { name: 'Save the new password' }).click();
    await expect(page.getByText('Your new password is saved. Sign in with it.')).toBeVisible();
    await signIn(page, { email: address, password: 'a quiet river bends north', token: '' });
    await page.goto(`${WEB}/me/security`);
    await page.getByRole('button', { name: 'Unlink Stand-in' }).click();
    const dialog = page.getByRole('dialog', { name: 'Unlink Stand-in?' });
    await dialog.getByLabel('Your current password').fill('a quiet river bends north');
    await dialog.getByRole('button', { name: 'Unlink' }).click();
    await expect(page.getByRole('button', { name: 'Link Stand-in' })).toBeVisible();
    await mailWith('Sign-in with Stand-in was removed', address);
  });
  await browser.close();
});

test('links a provider to an account, and signs in with it from then on', { tag: '@slow' }, async () => {
  const learner = await newLearner('Omar');
  const browser = await browserHearing(null);
  const page = await pageIn(browser);
  const elsewhere = `${crypto.randomUUID()}@elsewhere.example`;

  await test.step('an account that has not verified its address is not taken over', async () => {
    await continueFromSignIn(page);
    await decide(page, learner.email, 'Allow');
    await expect(page.getByText(/An account with this email already exists/)).toBeVisible();
    await isAccessible(page);
  });

  await test.step('it is linked with the password', async () => {
    await signIn(page, learner);
    await page.goto(`${WEB}/me/security`);
    await page.getByRole('button', { name: 'Link Stand-in' }).click();
    const dialog = page.getByRole('dialog', { name: 'Link Stand-in' });
    await dialog.getByLabel('Your current password').fill('a guess');
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await expect(dialog.getByText('This isn’t your current password.')).toBeVisible();
    await isAccessible(page);
    await dialog.getByLabel('Your current password').fill(learner.password);
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await decide(page, elsewhere, 'Allow', false);
    await expect(page).toHaveURL(/\/me\/security/);
    await expect(page.getByRole('listitem').filter({ hasText: elsewhere })).toContainText('never used');
    await mailWith('Sign-in with Stand-in was added', learner.email);
    await isAccessible(page);
  });

  await test.step('it opens the account, and asks what it has never asked', async () => {
    await signOut(page);
    await continueFromSignIn(page);
    await decide(page, elsewhere, 'Allow', false);
    await page.getByLabel('Under 16').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page).toHaveURL(/\/today/);
    await page.goto(`${WEB}/me/security`);
    await expect(page.getByText(learner.email)).toBeVisible();
  });
  await browser.close();
});
