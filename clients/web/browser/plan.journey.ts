import { expect, test, type Page } from '@playwright/test';

import { aLine, aMonthLater, browserHearing, givePlan, newLearner, spoken } from './platform';
import {
  fitsItsWidth,
  isAccessible,
  keepsPolicy,
  looksRight,
  NARROW,
  openPage,
  pageIn,
  signIn,
  signInAdministrator,
  spokenFor,
  WEB,
} from './steps';

keepsPolicy();

/** Chooses Pro on the page with the plans, and pays on the provider's page. Returns that page's address. */
async function buysPro(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Get Pro' }).click();
  await expect(page.getByRole('note')).toContainText('TEST');
  const address = page.url();
  await page.getByRole('button', { name: 'Pay with a test card' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  return address;
}

test('a learner whose minutes are used up pays for a plan, goes on at once, and cancels', async () => {
  const learner = await newLearner('Ines');
  const line = await aLine(learner);
  const browser = await browserHearing(await spoken(learner, line.text));
  const page = await pageIn(browser);
  await givePlan(learner, 'guest'); // a minute, in recordings of 20 seconds
  await signIn(page, learner);

  await test.step('uses the minute up', async () => {
    for (let i = 0; i < 3; i++) {
      await page.goto(`${WEB}/practice/scenario/${encodeURIComponent(line.scenarioId)}`);
      await page.getByRole('button', { name: 'Start recording' }).click();
      await spokenFor(page, 18);
      await page.getByRole('button', { name: 'Stop recording' }).click();
      await expect(page.getByTestId('result')).toBeVisible();
    }
  });

  await test.step('is told when there is more, and what more costs', async () => {
    await expect(async () => {
      await page.goto(`${WEB}/practice`);
      await expect(page.getByText('You’ve used your 1 minute of speaking.')).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    await expect(page.getByText(/You get new ones on/)).toBeVisible();
    await page.goto(`${WEB}/practice/scenario/${encodeURIComponent(line.scenarioId)}`);
    await page.getByRole('button', { name: 'Start recording' }).click();
    await expect(page.getByText(/With Pro you can go on now: 1,200 minutes a month for €12.00/)).toBeVisible();
    await looksRight(page);
    await page.getByRole('link', { name: 'See the plans' }).click();
  });

  await test.step('compares the plans and pays', async () => {
    await expect(page.getByRole('region', { name: 'Pro' })).toBeVisible();
    await page.getByRole('radio', { name: 'Yearly' }).check({ force: true });
    await expect(page.getByText('€24.00 less than twelve months')).toBeVisible();
    await page.getByRole('radio', { name: 'Monthly' }).check({ force: true });
    await looksRight(page);
    await buysPro(page);
    await expect(page.getByText(/Pro is yours now. You have 1,200 minutes/)).toBeVisible();
    await looksRight(page);
  });

  await test.step('goes on practising', async () => {
    await page.goto(`${WEB}/practice/scenario/${encodeURIComponent(line.scenarioId)}`);
    await page.getByRole('button', { name: 'Start recording' }).click();
    await spokenFor(page, 3);
    await page.getByRole('button', { name: 'Stop recording' }).click();
    await expect(page.getByTestId('result')).toBeVisible();
  });

  await test.step('sees the payment and its invoice', async () => {
    await page.goto(`${WEB}/me/plan`);
    await expect(page.getByText(/Next payment: €12.00 on/)).toBeVisible();
    await expect(page.getByText('Paid', { exact: true })).toBeVisible();
    await looksRight(page);
  });

  await test.step('cancels to the end of the month, keeps it after all, and ends it at once', async () => {
    await page.getByRole('button', { name: 'Cancel Pro' }).click();
    const dialog = page.getByRole('dialog');
    await isAccessible(page);
    await dialog.getByLabel('Why are you leaving?').fill('The exam is over.');
    await dialog.getByRole('button', { name: 'Cancel Pro' }).click();
    await expect(page.getByText(/You’ve cancelled. Pro goes on until/)).toBeVisible();
    await page.getByRole('button', { name: 'Keep Pro' }).click();
    await expect(page.getByText(/Next payment/)).toBeVisible();
    await page.getByRole('button', { name: 'Cancel Pro' }).click();
    await dialog.getByRole('radio', { name: /^Now/ }).check();
    await dialog.getByRole('button', { name: 'Cancel Pro' }).click();
    await expect(page.getByRole('link', { name: 'See the plans' })).toBeVisible();
    await expect(page.getByText(/Next payment/)).toHaveCount(0);
  });

  await test.step('in Arabic the plans read from the right', async () => {
    const arabic = await openPage(await browser.newContext({ locale: 'ar', viewport: NARROW }));
    await arabic.goto(`${WEB}/sign-in`);
    await arabic.locator('input[type=email]').fill(learner.email);
    await arabic.locator('input[type=password]').fill(learner.password);
    await arabic.locator('form button[type=submit]').first().click();
    await expect(arabic).toHaveURL(/\/today/);
    await arabic.goto(`${WEB}/plans`);
    await expect(arabic.getByRole('region', { name: 'Pro' })).toBeVisible();
    await expect(arabic.locator('html')).toHaveAttribute('dir', 'rtl');
    await isAccessible(arabic);
    await fitsItsWidth(arabic);
  });
  await browser.close();
});

test('a payment that fails is said everywhere until it is paid', { tag: '@slow' }, async () => {
  const learner = await newLearner('Ruben');
  const browser = await browserHearing(null);
  const page = await pageIn(browser);
  await signIn(page, learner);
  await page.goto(`${WEB}/plans`);
  const provider = await buysPro(page);

  await test.step('a card is declined a month later', async () => {
    await page.goto(`${WEB}/me/plan`);
    await page.getByRole('button', { name: 'Cards and receipts' }).click();
    await page.getByRole('button', { name: 'Use a card that is declined from now on' }).click();
    await aMonthLater(provider);
    await page.goto(`${WEB}/me/plan`);
    await expect(page.getByText(/Pay by .* to keep Pro/)).toBeVisible();
    await expect(page.getByText('Left this month')).toBeVisible();
    await looksRight(page);
    await page.goto(`${WEB}/today`);
    await expect(page.getByText('Your last payment didn’t go through.')).toBeVisible();
    await looksRight(page);
  });

  await test.step('and is paid with another one', async () => {
    await page.getByRole('button', { name: 'Pay now' }).click();
    await page.getByRole('button', { name: 'Use a card that works from now on' }).click();
    await page.getByRole('link', { name: 'Return' }).click();
    await expect(page).toHaveURL(/\/me\/plan/);
    await expect(page.getByText(/Next payment: €12.00 on/)).toBeVisible();
    await expect(page.getByText('Your last payment didn’t go through.')).toHaveCount(0);
  });

  await test.step('an administrator reads what happened, and gives a month for it', async () => {
    const theirs = await pageIn(browser);
    await signInAdministrator(theirs);
    await theirs.goto(`${WEB}/admin/people?search=${encodeURIComponent(learner.email)}`);
    await theirs.getByRole('link', { name: 'Ruben' }).click();
    await theirs.getByRole('button', { name: /^Show all/ }).click();
    await expect(theirs.getByText(/START_CHECKOUT pro month: DONE/)).toBeVisible();
    await looksRight(theirs);
    await theirs.getByRole('button', { name: 'Give a plan' }).click();
    const dialog = theirs.getByRole('dialog');
    await isAccessible(theirs);
    await dialog.getByLabel('Until').fill('2999-12-31');
    await dialog.getByLabel('Reason').fill('The card was declined by mistake.');
    await dialog.getByRole('button', { name: 'Give the plan' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(theirs.getByText(/1,200 minutes left/)).toBeVisible();
  });
  await browser.close();
});
