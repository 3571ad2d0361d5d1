import { expect, test, type Page } from '@playwright/test';

import { mailWith } from './mails';
import { browserHearing, newLearner, type Learner } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, NARROW, openPage, pageIn, signIn, WEB } from './steps';
import { codeOf, stepNow } from './totp';

keepsPolicy();

async function enterPassword(page: Page, learner: Learner): Promise<void> {
  await page.goto(`${WEB}/sign-in`);
  await page.getByLabel('Email').fill(learner.email);
  await page.getByLabel('Password').fill(learner.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('sets up the second factor, signs in with a code and with a recovery code, and turns it off', async () => {
  const learner = await newLearner('Nadia');
  const browser = await browserHearing(null);
  const page = await pageIn(browser, { viewport: NARROW });
  await signIn(page, learner);
  await page.goto(`${WEB}/me/security`);
  await page.getByRole('button', { name: 'Set it up' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set up two-step sign-in' });
  await dialog.getByLabel('Your current password').fill(learner.password);
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog.getByRole('img', { name: 'QR code for your authenticator app' })).toBeVisible();
  await isAccessible(page);
  await fitsItsWidth(page);
  const secret = (await dialog.locator('code').innerText()).replaceAll(/\s/g, '');
  await dialog.getByLabel('Code from your app').fill('000 000');
  await dialog.getByRole('button', { name: 'Turn it on' }).click();
  await expect(dialog.getByText('This code isn’t right')).toBeVisible();
  const first = stepNow();
  await dialog.getByLabel('Code from your app').fill(codeOf(secret, first));
  await dialog.getByRole('button', { name: 'Turn it on' }).click();
  await expect(dialog.getByText('Your recovery codes')).toBeVisible();
  await isAccessible(page);
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('link', { name: 'Download' }).click();
  expect((await downloading).suggestedFilename()).toBe('vivavoce-recovery-codes.txt');
  const codes = await dialog.getByRole('listitem').allInnerTexts();
  expect(codes).toHaveLength(10);
  await dialog.getByRole('button', { name: 'I’ve saved them' }).click();
  await expect(page.getByText('You have 10 recovery codes left.')).toBeVisible();
  await mailWith('Two-step sign-in is on', learner.email);

  await test.step('signing in asks for a code, and takes each once', async () => {
    const there = await openPage(await browser.newContext({ locale: 'en' }));
    await enterPassword(there, learner);
    const field = there.getByLabel('Code from your app');
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('autocomplete', 'one-time-code');
    await isAccessible(there);
    await field.fill(codeOf(secret, first));
    await there.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(there.getByText('This code isn’t right')).toBeVisible();
    // The next step's code, as of a phone whose clock is fast.
    await field.fill(codeOf(secret, stepNow() + 1));
    await there.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(there).toHaveURL(/\/today/);
    await there.context().close();
  });

  await test.step('a recovery code opens the account once', async () => {
    const there = await pageIn(browser, { viewport: NARROW });
    for (const outcome of ['opens', 'is used'] as const) {
      await enterPassword(there, learner);
      await there.getByRole('button', { name: 'Use a recovery code instead' }).click();
      await isAccessible(there);
      await fitsItsWidth(there);
      await there.getByLabel('Recovery code').fill((codes[0] ?? '').toUpperCase());
      await there.getByRole('button', { name: 'Sign in', exact: true }).click();
      if (outcome === 'opens') {
        await expect(there).toHaveURL(/\/today/);
        await there.goto(`${WEB}/me/security`);
        await expect(there.getByText('You have 9 recovery codes left.')).toBeVisible();
        await there.goto(`${WEB}/me`);
        await there.getByRole('button', { name: 'Sign out' }).click();
        await expect(there).toHaveURL(/\/sign-in/);
      } else await expect(there.getByText('This code isn’t right')).toBeVisible();
    }
    await there.context().close();
  });

  await test.step('a new password asks for the factor in place', async () => {
    const wanted = `${crypto.randomUUID()}!`;
    await page.getByLabel('Current password', { exact: true }).nth(1).fill(learner.password);
    await page.getByLabel('New password').fill(wanted);
    await page.getByRole('button', { name: 'Change the password' }).click();
    await expect(page.getByLabel('Code from your app')).toBeFocused();
    await isAccessible(page);
    await page.getByRole('button', { name: 'Use a recovery code instead' }).click();
    await page.getByLabel('Recovery code').fill(codes[2] ?? '');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await expect(page.getByText('Saved. You’re signed out everywhere else.')).toBeVisible();
    learner.password = wanted;
  });

  await test.step('new recovery codes replace the old ones, and turning off asks for both', async () => {
    await page.getByRole('button', { name: 'New recovery codes' }).click();
    const renew = page.getByRole('dialog', { name: 'New recovery codes' });
    await renew.getByLabel('Your current password').fill(learner.password);
    await renew.getByRole('button', { name: 'Use a recovery code instead' }).click();
    await renew.getByLabel('Recovery code').fill(codes[1] ?? '');
    await renew.getByRole('button', { name: 'New recovery codes' }).click();
    await expect(renew.getByText('Your recovery codes')).toBeVisible();
    const renewed = await renew.getByRole('listitem').allInnerTexts();
    await renew.getByRole('button', { name: 'I’ve saved them' }).click();

    await page.getByRole('button', { name: 'Turn it off' }).click();
    const off = page.getByRole('dialog', { name: 'Turn off two-step sign-in?' });
    await off.getByLabel('Your current password').fill('a guess');
    await off.getByRole('button', { name: 'Use a recovery code instead' }).click();
    await off.getByLabel('Recovery code').fill(renewed[0] ?? '');
    await off.getByRole('button', { name: 'Turn it off' }).click();
    await expect(off.getByText('This isn’t your current password.')).toBeVisible();
    await isAccessible(page);
    await off.getByLabel('Your current password').fill(learner.password);
    await off.getByRole('button', { name: 'Turn it off' }).click();
    await expect(page.getByRole('button', { name: 'Set it up' })).toBeVisible();
    await mailWith('Two-step sign-in is off', learner.email);
    const there = await pageIn(browser);
    await signIn(there, learner);
  });
  await browser.close();
});
