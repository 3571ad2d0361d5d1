import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { browserHearing, newLearner, spoken } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, NARROW, pageIn, signIn, signInAdministrator, WEB } from './steps';

keepsPolicy();

test('an administrator reads the audit log, finds a person in it, checks it and exports it', async () => {
  // A run that failed has left entries of its own.
  const name = `Thorvald ${randomUUID().slice(0, 4)}`;
  const learner = await newLearner(name);
  const browser = await browserHearing(await spoken(learner, 'Good morning.'));
  const theirs = await pageIn(browser);
  await theirs.goto(`${WEB}/sign-in`);
  await theirs.getByLabel('Email').fill(learner.email);
  await theirs.getByLabel('Password').fill('a guess at it');
  await theirs.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(theirs.getByText('Email or password is incorrect.')).toBeVisible();

  const page = await pageIn(browser);
  await signInAdministrator(page);
  await page.goto(`${WEB}/admin/audit`);
  await expect(page.getByRole('heading', { level: 1, name: 'Audit log' })).toBeVisible();
  const entries = page.getByRole('list', { name: 'Audit log' }).getByRole('listitem');
  const refused = entries.filter({ hasText: name }).filter({ hasText: 'Refused' });
  await expect(refused).toHaveCount(1);
  await expect(refused).toContainText('with a password');
  await isAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await isAccessible(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(NARROW);
  await fitsItsWidth(page);
  await isAccessible(page);

  await refused.getByRole('button', { name: `Show the entries of ${name}` }).click();
  await expect(entries.filter({ hasText: 'Account created' })).toHaveCount(1);
  await page.getByLabel('Outcome').selectOption('Refused');
  await expect(entries).toHaveCount(1);
  await page.reload();
  await expect(entries).toHaveCount(1);

  await page.getByRole('button', { name: 'Check the log' }).click();
  await expect(page.getByText('The log is whole')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export these entries' }).click();
  const file = await (await downloading).path();
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('"act":"SIGN_IN","outcome":"REFUSED"');
  await isAccessible(page);
  await fitsItsWidth(page);

  await signIn(theirs, learner);
  await theirs.goto(`${WEB}/admin/audit`);
  await expect(theirs.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await browser.close();
});
