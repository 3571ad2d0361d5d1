import { expect, test } from '@playwright/test';

import { linkTo, mailWith } from './mails';
import { browserHearing, newLearner } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, NARROW, openPage, pageIn, signIn, WEB } from './steps';

keepsPolicy();

test('registers, confirms the address, forgets the password, and chooses another one', async () => {
  const browser = await browserHearing(null);
  const page = await pageIn(browser, { viewport: NARROW });
  const email = `${crypto.randomUUID()}@example.org`;
  await page.goto(`${WEB}/register`);
  await page.getByLabel('Name').fill('Ana');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill('a quiet river bends north');
  await page.getByLabel('16 or older').check();
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page).toHaveURL(/\/check/);
  await page.goto(`${WEB}/me`);
  await expect(page.getByText(/Confirm your email address/)).toBeVisible();
  await page.getByRole('button', { name: 'Send it again' }).click();
  await expect(page.getByText('An email with a new link is on its way.')).toBeVisible();
  await isAccessible(page);

  // The first link is replaced by the second.
  await page.goto(await linkTo('/verify', email, 2));
  await expect(page.getByText('Thank you. Your email address is confirmed.')).toBeVisible();
  await isAccessible(page);
  await fitsItsWidth(page);
  await page.reload();
  await expect(page.getByText('Your email address is already confirmed.')).toBeVisible();
  await page.goto(`${WEB}/me`);
  await expect(page.getByText(email)).toBeVisible();
  await expect(page.getByText(/Confirm your email address/)).toBeHidden();
  await page.getByRole('button', { name: 'Sign out' }).click();

  await page.goto(`${WEB}/sign-in`);
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(page).toHaveURL(/\/forgot/); // the page before has such a field, too
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible();
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'a link is on its way' })).toBeVisible();
  await isAccessible(page);
  await fitsItsWidth(page);
  const reset = await linkTo('/reset', email);
  await page.goto(reset);
  await page.getByLabel('New password').fill('a louder river bends south');
  await isAccessible(page);
  await page.getByRole('button', { name: 'Save the new password' }).click();
  await expect(page.getByText('Your new password is saved. Sign in with it.')).toBeVisible();
  await mailWith('Your password was changed', email);
  await page.goto(reset);
  await page.reload();
  await page.getByLabel('New password').fill('a third river bends east');
  await page.getByRole('button', { name: 'Save the new password' }).click();
  await expect(page.getByRole('link', { name: 'Send another link' })).toBeVisible();
  await signIn(page, { email, password: 'a louder river bends south', token: '' });
  await browser.close();
});

test('sees where it is signed in, ends the other session, and changes password and address', async () => {
  const learner = await newLearner('Tariq');
  const browser = await browserHearing(null);
  const here = await pageIn(browser, { viewport: NARROW });
  const there = await openPage(await browser.newContext({ locale: 'en' }));
  await signIn(here, learner);
  await signIn(there, learner);
  await here.goto(`${WEB}/me`);
  await here.getByRole('link', { name: 'Sign-in and security' }).click();
  await expect(here.getByText('This device')).toBeVisible();
  await expect(here.getByText('Chrome, Linux').first()).toBeVisible();
  await isAccessible(here);
  await fitsItsWidth(here);
  await here.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(here.getByRole('listitem').filter({ hasText: 'signed in' })).toHaveCount(1);
  await there.goto(`${WEB}/progress`);
  await expect(there).toHaveURL(/sign-in/);

  await here.getByLabel('Current password').nth(1).fill('a guess');
  await here.getByLabel('New password').fill('a louder river bends south');
  await here.getByRole('button', { name: 'Change the password' }).click();
  await expect(here.getByText('This isn’t your current password.')).toBeVisible();
  await here.getByLabel('Current password').nth(1).fill(learner.password);
  await here.getByRole('button', { name: 'Change the password' }).click();
  await expect(here.getByText('Saved. You’re signed out everywhere else.')).toBeVisible();

  const address = `${crypto.randomUUID()}@example.net`;
  await here.getByLabel('New email').fill(address);
  await here.getByLabel('Current password').first().fill('a louder river bends south');
  await here.getByRole('button', { name: 'Change the email' }).click();
  await expect(here.getByRole('alert').filter({ hasText: address })).toBeVisible();
  await here.goto(await linkTo('/verify', address));
  await expect(here.getByText('Thank you. Your email address is confirmed.')).toBeVisible();
  await mailWith('Your email address was changed', learner.email);
  await here.goto(`${WEB}/me/security`);
  await expect(here.getByText(address)).toBeVisible();
  await browser.close();
});
