import { expect, test, type Page } from '@playwright/test';

import { linkTo } from './mails';
import { browserHearing, newLearner, type Learner } from './platform';
import { makeQuiz } from './quizzes';
import { fitsItsWidth, isAccessible, keepsPolicy, looksRight, NARROW, openPage, pageIn, signIn, WEB } from './steps';

keepsPolicy();

async function fillSignIn(page: Page, learner: Learner): Promise<void> {
  await page.locator('input[type=email]').fill(learner.email);
  await page.locator('input[type=password]').fill(learner.password);
  await page.locator('form button[type=submit]').first().click();
}

test('an owner shares a quiz with the team by a link, and ends it', { tag: '@slow' }, async () => {
  const owner = await newLearner('Olga');
  const colleague = await newLearner('Kenji');
  const stranger = await newLearner('Sara');
  const browser = await browserHearing(null);
  const page = await pageIn(browser);
  await page.goto(await linkTo('/verify', owner.email));
  await expect(page.getByText('Thank you. Your email address is confirmed.')).toBeVisible();
  await signIn(page, owner);
  await makeQuiz(page, owner);
  const quiz = page.url();

  await test.step('without a team, one sentence says why not', async () => {
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.getByRole('dialog').getByText(/you are not in one/)).toBeVisible();
    await isAccessible(page);
    await page.keyboard.press('Escape');
  });

  await test.step('the owner buys a team, and a colleague has a seat', async () => {
    await page.goto(`${WEB}/plans`);
    const team = page.getByRole('region', { name: 'Team' });
    await team.getByLabel('How many people?').fill('3');
    await team.getByRole('button', { name: 'Get Team' }).click();
    await page.getByRole('button', { name: 'Pay with a test card' }).click();
    await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
    await expect(page.getByText(/Team is yours now/)).toBeVisible();
    await page.goto(`${WEB}/me/plan`);
    await page.getByLabel('Email of the person').fill(colleague.email);
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await expect(page.getByText(`The link is on its way to ${colleague.email}.`)).toBeVisible();
  });
  const theirs = await openPage(await browser.newContext({ locale: 'en', viewport: NARROW }));
  await theirs.goto(await linkTo('/seat', colleague.email));
  await theirs.getByRole('link', { name: 'Sign in' }).click();
  await fillSignIn(theirs, colleague);
  await theirs.getByRole('button', { name: 'Accept the seat' }).click();
  await expect(theirs.getByText(/The seat is yours/)).toBeVisible();

  let link = '';
  await test.step('the owner makes a link', async () => {
    await page.goto(quiz);
    await page.getByRole('button', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('Nobody has a copy yet.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Make a link' }).click();
    link = (await dialog.locator('code').textContent()) ?? '';
    expect(link).toMatch(/\/quizzes\/shared\/vvq_/);
    await isAccessible(page);
    await page.setViewportSize(NARROW);
    await fitsItsWidth(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.keyboard.press('Escape');
  });

  await test.step('the colleague opens it signed out, signs in, comes back and adds it', async () => {
    const fresh = await openPage(await browser.newContext({ locale: 'en', viewport: NARROW }));
    await fresh.goto(link);
    await expect(fresh).toHaveURL(/\/sign-in\?next=/);
    await fillSignIn(fresh, colleague);
    await expect(fresh).toHaveURL(link);
    await expect(fresh.getByText('Olga shares this quiz with you.')).toBeVisible();
    await looksRight(fresh);
    await fresh.getByRole('button', { name: 'Add to my quizzes' }).click();
    await expect(fresh).toHaveURL(/\/library\/quizzes\/.+/);
    await expect(fresh.getByText(/shared by Olga/)).toBeVisible();
    await expect(fresh.getByRole('button', { name: 'Start' })).toBeVisible();
    await expect(fresh.getByRole('button', { name: 'Share' })).toHaveCount(0);
    await looksRight(fresh);
    const copy = fresh.url();
    await fresh.goto(link);
    await fresh.getByRole('link', { name: 'Open the quiz' }).click();
    await expect(fresh).toHaveURL(copy);
  });

  await test.step('somebody of no team learns nothing', async () => {
    const other = await openPage(await browser.newContext({ locale: 'ar', viewport: NARROW }));
    await other.goto(link);
    await fillSignIn(other, stranger);
    await expect(other).toHaveURL(link);
    await expect(other.getByRole('heading', { name: 'هذا الرابط لا يعمل' })).toBeVisible();
    await isAccessible(other);
    await fitsItsWidth(other);
  });

  await test.step('the owner sees that it was added, and ends the link', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('1 person has a copy.')).toBeVisible();
    await dialog.getByRole('button', { name: 'End the link' }).click();
    await expect(dialog.getByRole('button', { name: 'Make a link' })).toBeVisible();
    await theirs.goto(link);
    await expect(theirs.getByRole('heading', { name: 'This link doesn’t work' })).toBeVisible();
    await theirs.goto(`${WEB}/library/quizzes`);
    await expect(theirs.getByText(/shared by Olga/)).toBeVisible();
  });
  await browser.close();
});
