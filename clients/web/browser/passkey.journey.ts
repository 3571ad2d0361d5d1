import { expect, test, type Page } from '@playwright/test';

import { mailWith } from './mails';
import { browserHearing, newLearner } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, NARROW, pageIn, signIn, WEB } from './steps';
import { codeOf, stepNow } from './totp';

keepsPolicy();

/** Gives the page's browser an authenticator that keeps passkeys and recognises its person. */
async function withAuthenticator(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test('adds a passkey, signs in with it alone and as a second step, renames and removes it', async () => {
  const learner = await newLearner('Omar');
  const browser = await browserHearing(null);
  const page = await pageIn(browser, { viewport: NARROW });
  await withAuthenticator(page);
  await signIn(page, learner);
  await page.goto(`${WEB}/me/security`);
  await expect(page.getByText('You have no passkeys yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  const add = page.getByRole('dialog', { name: 'Add a passkey' });
  await add.getByLabel(/^Name/).fill('My phone');
  await add.getByLabel('Your current password').fill('a guess');
  await add.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(add.getByText('This isn’t your current password.')).toBeVisible();
  await isAccessible(page);
  await add.getByLabel('Your current password').fill(learner.password);
  await add.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'My phone' })).toContainText('never used');
  await mailWith('A passkey was added', learner.email);
  await isAccessible(page);
  await fitsItsWidth(page);

  await test.step('it signs in alone', async () => {
    await page.goto(`${WEB}/me`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden();
    await page.goto(`${WEB}/sign-in`);
    await isAccessible(page);
    await fitsItsWidth(page);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await expect(page).toHaveURL(/\/today/);
  });

  await test.step('it is a second step', async () => {
    await page.goto(`${WEB}/me/security`);
    await page.getByRole('button', { name: 'Set it up' }).click();
    const dialog = page.getByRole('dialog', { name: 'Set up two-step sign-in' });
    await dialog.getByLabel('Your current password').fill(learner.password);
    await dialog.getByRole('button', { name: 'Continue' }).click();
    const secret = (await dialog.locator('code').innerText()).replaceAll(/\s/g, '');
    await dialog.getByLabel('Code from your app').fill(codeOf(secret, stepNow()));
    await dialog.getByRole('button', { name: 'Turn it on' }).click();
    await dialog.getByRole('button', { name: 'I’ve saved them' }).click();
    await page.goto(`${WEB}/me`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden();
    await page.goto(`${WEB}/sign-in`);
    await page.getByLabel('Email').fill(learner.email);
    await page.getByLabel('Password').fill(learner.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await expect(page).toHaveURL(/\/today/);
  });

  await test.step('it confirms a change in place', async () => {
    await page.goto(`${WEB}/me/security`);
    await page.getByRole('button', { name: 'Turn it off' }).click();
    const off = page.getByRole('dialog', { name: 'Turn off two-step sign-in?' });
    await off.getByLabel('Your current password').fill(learner.password);
    await off.getByRole('button', { name: 'Use a passkey' }).click();
    await expect(page.getByRole('button', { name: 'Set it up' })).toBeVisible();
  });

  await test.step('it is renamed and removed, and signs in no more', async () => {
    await page.getByRole('button', { name: 'Rename My phone' }).click();
    const rename = page.getByRole('dialog', { name: 'Rename My phone' });
    await rename.getByLabel(/^Name/).fill('Old phone');
    await rename.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Old phone' })).toContainText('last used');
    await page.getByRole('button', { name: 'Remove Old phone' }).click();
    const remove = page.getByRole('dialog', { name: 'Remove this passkey?' });
    await isAccessible(page);
    await remove.getByLabel('Your current password').fill(learner.password);
    await remove.getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByText('You have no passkeys yet.')).toBeVisible();
    await page.goto(`${WEB}/me`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden();
    await page.goto(`${WEB}/sign-in`);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await expect(page.getByText(/This passkey doesn’t open an account here/)).toBeVisible();
  });
  await browser.close();
});
