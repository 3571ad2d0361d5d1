import { expect, test, type Browser, type Page } from '@playwright/test';

import { linkTo } from './mails';
import { browserHearing, newLearner, type Learner } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, looksRight, NARROW, openPage, pageIn, signIn, WEB } from './steps';

keepsPolicy();

/** Fills the form for a sign-in, in whatever language it is. */
async function fillSignIn(page: Page, learner: Learner): Promise<void> {
  await page.locator('input[type=email]').fill(learner.email);
  await page.locator('input[type=password]').fill(learner.password);
  await page.locator('form button[type=submit]').first().click();
}

/** Opens a page in Arabic, in a narrow window. */
async function inArabic(browser: Browser, learner: Learner): Promise<Page> {
  const page = await openPage(await browser.newContext({ locale: 'ar', viewport: NARROW }));
  await page.goto(`${WEB}/sign-in`);
  await fillSignIn(page, learner);
  await expect(page).toHaveURL(/\/today/);
  return page;
}

/** Asks for another number of seats, and waits for what it costs. */
async function asksFor(page: Page, seats: number): Promise<void> {
  await page.getByLabel('How many people?').fill(String(seats));
  await page.getByRole('button', { name: 'See what it costs' }).click();
  await expect(page.getByRole('dialog').getByText(/From then on it costs/)).toBeVisible();
}

test('an owner buys a plan for a team, gives two seats, and takes the first one back', { tag: '@slow' }, async () => {
  const owner = await newLearner('Olga');
  const colleague = await newLearner('Kenji');
  const browser = await browserHearing(null);
  const page = await pageIn(browser);
  const theirs = await openPage(await browser.newContext({ locale: 'en', viewport: NARROW }));
  // Invitations are mailed for people whose own address is confirmed.
  await page.goto(await linkTo('/verify', owner.email));
  await expect(page.getByText('Thank you. Your email address is confirmed.')).toBeVisible();
  await signIn(page, owner);

  await test.step('the owner buys Team for three', async () => {
    await page.goto(`${WEB}/plans`);
    const team = page.getByRole('region', { name: 'Team' });
    await team.getByLabel('How many people?').fill('501');
    await expect(team.getByText('Enter a whole number from 1 to 500.')).toBeVisible();
    await looksRight(page);
    await team.getByLabel('How many people?').fill('3');
    await expect(team.getByText('€30.00 a month')).toBeVisible();
    await looksRight(page);
    await team.getByRole('button', { name: 'Get Team' }).click();
    await expect(page.getByRole('note')).toContainText('TEST');
    await page.getByRole('button', { name: 'Pay with a test card' }).click();
    await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
    await expect(page.getByText(/Team is yours now. You have 1,200 minutes/)).toBeVisible();
  });

  await test.step('and invites a colleague', async () => {
    await page.goto(`${WEB}/me/plan`);
    await expect(page.getByText('Team for 3 people: €30.00 a month')).toBeVisible();
    await expect(page.getByText('No speaking time used in this period yet.')).toBeVisible();
    await expect(page.getByText('1 of 3 taken or kept, yours included.')).toBeVisible();
    await page.getByLabel('Email of the person').fill(colleague.email);
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await expect(page.getByText(`The link is on its way to ${colleague.email}.`)).toBeVisible();
    await expect(page.getByText('2 of 3 taken or kept, yours included.')).toBeVisible();
    await looksRight(page);
  });

  await test.step('the colleague opens the link, signs in and comes back to it', async () => {
    await theirs.goto(await linkTo('/seat', colleague.email));
    await expect(theirs.getByRole('heading', { name: 'A seat for you' })).toBeVisible();
    await expect(theirs).toHaveURL(`${WEB}/seat`); // without the token
    await expect(theirs.getByRole('link', { name: 'Create a free account' })).toBeVisible();
    await looksRight(theirs);
    await theirs.getByRole('link', { name: 'Sign in' }).click();
    await expect(theirs).toHaveURL(/\/sign-in/);
    await fillSignIn(theirs, colleague);
    await expect(theirs.getByRole('button', { name: 'Accept the seat' })).toBeVisible();
    await expect(theirs).toHaveURL(`${WEB}/seat`);
    await looksRight(theirs);
  });

  await test.step('accepts, and has the minutes of the plan', async () => {
    await theirs.getByRole('button', { name: 'Accept the seat' }).click();
    await expect(theirs.getByText(/Team gives you 1,200 minutes of speaking a month/)).toBeVisible();
    await looksRight(theirs);
    await theirs.getByRole('link', { name: 'To my plan' }).click();
    await expect(theirs.getByText(/Somebody pays for Team for you/)).toBeVisible();
    await expect(theirs.getByText('1,200 minutes').first()).toBeVisible();
    await expect(theirs.getByLabel('Email of the person')).toHaveCount(0);
    await looksRight(theirs);
    // The link was used by its person, so nothing is left of it.
    await theirs.goto('about:blank');
    await theirs.goto(`${WEB}/seat`);
    await expect(theirs.getByText(/This page needs the link of your invitation/)).toBeVisible();
  });

  await test.step('the owner sees it, and nothing of what they say', async () => {
    await page.reload();
    const row = page.getByRole('listitem').filter({ hasText: colleague.email });
    await expect(row.getByText('0 minutes used this month')).toBeVisible();
    await expect(row.getByRole('link')).toHaveCount(0);
  });

  await test.step('adds a seat, and pays the rest of the month for it', async () => {
    await asksFor(page, 4);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('row', { name: /^Unused time/ })).toBeVisible();
    await isAccessible(page);
    await page.setViewportSize(NARROW);
    await fitsItsWidth(page);
    await isAccessible(page);
    await page.setViewportSize({ width: 1280, height: 720 });
    await dialog.getByRole('button', { name: /^Pay €(9\.9\d|10\.00) and change$/ }).click();
    await expect(dialog.getByText('You have Team for 4 people now.')).toBeVisible();
    await isAccessible(page);
    await dialog.getByRole('button', { name: 'OK' }).click();
    await expect(page.getByText('Team for 4 people: €40.00 a month')).toBeVisible();
    await expect(page.getByText('2 of 4 taken or kept, yours included.')).toBeVisible();
  });

  await test.step('plans fewer for the next month, and keeps what there is', async () => {
    await asksFor(page, 2);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Change on / }).click();
    await expect(dialog.getByText(/^You keep what you have until /)).toBeVisible();
    await dialog.getByRole('button', { name: 'OK' }).click();
    const planned = page.getByText(/^From .*: Team for 2 people, €20.00 a month\.$/);
    await expect(planned).toBeVisible();
    await looksRight(page);
    await page.getByRole('button', { name: 'Keep Team for 4 people instead' }).click();
    await expect(planned).toHaveCount(0);
    await expect(page.getByText(/Next payment: €40.00 on/)).toBeVisible();
  });

  await test.step('cannot change to a plan of one person while the colleague has a seat', async () => {
    await page.goto(`${WEB}/plans`);
    await page.getByRole('button', { name: 'Change to Pro' }).click();
    await expect(page.getByRole('dialog').getByText(/More people have a seat/)).toBeVisible();
    await isAccessible(page);
    await page.getByRole('dialog').getByRole('link', { name: 'To my plan' }).click();
    await expect(page).toHaveURL(/\/me\/plan/);
  });

  await test.step('in Arabic all of it reads from the right', async () => {
    const arabic = await inArabic(browser, owner);
    for (const path of ['/plans', '/me/plan', '/seat#vvs_unknown']) {
      await arabic.goto(WEB + path);
      await expect(arabic.getByRole('heading', { level: 1 })).toBeVisible();
      await arabic.waitForLoadState('networkidle');
      await expect(arabic.locator('html')).toHaveAttribute('dir', 'rtl');
      await isAccessible(arabic);
      await fitsItsWidth(arabic);
    }
    await arabic.getByRole('button').last().click();
    await expect(arabic.getByText(/لم يعد هذا الرابط يعمل/)).toBeVisible();
    await isAccessible(arabic);
  });

  await test.step('takes the seat back, and the colleague has the free plan again', async () => {
    await page.getByRole('button', { name: `Take back the seat of ${colleague.email}` }).click();
    await isAccessible(page);
    await page.getByRole('button', { name: 'Take the seat back' }).click();
    await expect(page.getByText('1 of 4 taken or kept, yours included.')).toBeVisible();
    await theirs.goto(`${WEB}/me/plan`);
    await expect(theirs.getByRole('link', { name: 'See the plans' })).toBeVisible();
    await expect(theirs.getByText(/Somebody pays for Team/)).toHaveCount(0);
    await expect(theirs.getByText('60 minutes').first()).toBeVisible();
  });
  await browser.close();
});
