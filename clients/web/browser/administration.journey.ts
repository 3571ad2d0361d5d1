import { expect, test, type Locator } from '@playwright/test';

import { administrator, administratorsCode, browserHearing, newLearner, spoken } from './platform';
import {
  fitsItsWidth,
  isAccessible,
  keepsPolicy,
  NARROW,
  pageIn,
  signIn,
  signInAdministrator,
  spokenFor,
  WEB,
} from './steps';

keepsPolicy();

/** Shows password and second factor in a dialog, which asks for the factor once the password is right. */
async function act(dialog: Locator, doing: string): Promise<void> {
  await dialog.getByLabel('Your own password').fill(administrator().password);
  await dialog.getByRole('button', { name: doing }).click();
  await dialog.getByLabel('Code from your app').fill(await administratorsCode());
  await dialog.getByRole('button', { name: doing }).click();
}

const REASON = 'Somebody else seems to use your account.';

test('suspends a person who is speaking, who sees why, restores them, and gives and takes a role', async () => {
  const learner = await newLearner('Sunniva');
  const speech = await spoken(learner, 'The weather is fine today, and we walk along the river.');
  const browser = await browserHearing(speech);
  const theirs = await pageIn(browser);
  await signIn(theirs, learner);
  const page = await pageIn(browser, { viewport: NARROW });
  await signInAdministrator(page);

  await page.goto(`${WEB}/me`);
  await page.getByRole('link', { name: 'Administration' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await page.getByLabel('Name or email starts with').fill(learner.email.slice(0, 20).toUpperCase());
  await page.getByLabel('Name or email starts with').press('Enter');
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await isAccessible(page);
  await fitsItsWidth(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await isAccessible(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('link', { name: 'Sunniva' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sunniva' })).toBeVisible();
  await isAccessible(page);
  await fitsItsWidth(page);

  await theirs.goto(`${WEB}/practice/sentences`);
  await theirs.getByRole('button', { name: 'Start recording' }).click();
  await spokenFor(theirs, 2);

  await page.getByRole('button', { name: 'Suspend the account' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Suspend' }).click();
  await expect(dialog.getByText('Write a reason.')).toBeVisible();
  await dialog.getByLabel('Reason').fill(REASON);
  await dialog.getByLabel('Your own password').fill('a guess');
  await dialog.getByRole('button', { name: 'Suspend' }).click();
  await expect(dialog.getByText('This isn’t your password.')).toBeVisible();
  await isAccessible(page);
  await fitsItsWidth(page);
  await act(dialog, 'Suspend');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(REASON)).toBeVisible();
  await expect(page.getByText('Not signed in anywhere')).toBeVisible();

  await expect(theirs.getByRole('heading', { name: 'Your account is suspended' })).toBeVisible();
  await expect(theirs.getByText(REASON)).toBeVisible();
  await isAccessible(theirs);
  await theirs.reload();
  await expect(theirs.getByText(REASON)).toBeVisible();
  await theirs.getByRole('button', { name: 'Use another account' }).click();
  await expect(theirs).toHaveURL(/\/sign-in/);
  await theirs.getByLabel('Email').fill(learner.email);
  await theirs.getByLabel('Password').fill('a guess at it');
  await theirs.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(theirs.getByText('Email or password is incorrect.')).toBeVisible();
  await theirs.getByLabel('Password').fill(learner.password);
  await theirs.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(theirs.getByRole('alert').filter({ hasText: REASON })).toBeVisible();
  await theirs.getByRole('link', { name: 'Download or erase my data' }).click();
  await expect(theirs.getByRole('heading', { level: 1, name: 'Your data' })).toBeVisible();
  await isAccessible(theirs);
  await theirs.getByLabel('Email').fill(learner.email);
  await theirs.getByLabel('Password').fill(learner.password);
  await theirs.getByRole('button', { name: 'Continue' }).click();
  await theirs.getByRole('button', { name: 'Collect my data' }).click();
  await expect(theirs.getByRole('link', { name: /^Download \(/ })).toBeVisible();
  await expect(theirs.getByRole('button', { name: 'Erase me…' })).toBeVisible();
  await isAccessible(theirs);
  await fitsItsWidth(theirs);

  await page.getByRole('button', { name: 'Restore the account' }).click();
  await act(dialog, 'Restore');
  await expect(dialog).toBeHidden();
  await signIn(theirs, learner);

  for (const [before, after, doing] of [
    ['Give Sunniva the role Author?', 'Take the role Author away from Sunniva?', 'Give the role'],
    ['Take the role Author away from Sunniva?', 'Give Sunniva the role Author?', 'Take the role away'],
  ] as const) {
    await page.getByRole('button', { name: before }).click();
    await isAccessible(page);
    await act(dialog, doing);
    await expect(page.getByRole('button', { name: after })).toBeVisible();
  }
  await theirs.goto(`${WEB}/me`);
  await expect(theirs.getByRole('heading', { level: 1, name: 'Me' })).toBeVisible();

  await page.getByRole('button', { name: 'View as Sunniva' }).click();
  await dialog.getByLabel('Reason').fill('A request for help.');
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'Start viewing' }).click();
  const banner = page.getByRole('complementary', { name: 'Whose account this is' });
  await expect(banner).toContainText('Sunniva');
  await isAccessible(page);
  await fitsItsWidth(page);
  await page.getByRole('link', { name: 'Me', exact: true }).click();
  await page.getByRole('link', { name: 'Profile' }).click();
  await page.getByLabel('Name').fill('Somebody else');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'You can’t change anything here.' })).toBeVisible();
  await banner.getByRole('button', { name: 'Stop viewing' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sunniva' })).toBeVisible();
  await expect(banner).toBeHidden();

  await theirs.goto(`${WEB}/admin/people`);
  await expect(theirs.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await browser.close();
});
