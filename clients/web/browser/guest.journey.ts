import { expect, test } from '@playwright/test';

import { browserHearing, newLearner, spoken } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, NARROW, openPage, pageIn, signIn, WEB } from './steps';

keepsPolicy();

const SENTENCE = 'Thank you for calling. How can I help you this morning?';

test('a guest speaks two clicks after opening the page, keeps the result and finds it in the history', async () => {
  const helper = await newLearner('Helper');
  const browser = await browserHearing(await spoken(helper, SENTENCE));
  const page = await pageIn(browser, { viewport: NARROW });
  await page.goto(WEB);
  await page.getByRole('button', { name: 'Say one sentence' }).click();
  await page.getByRole('button', { name: 'Start recording' }).click();
  await expect(page.getByTestId('task')).toHaveText(SENTENCE);
  await expect(page.getByTestId('captions').locator('[data-score]').first()).toBeVisible();
  await fitsItsWidth(page);
  await page.getByRole('button', { name: 'Stop recording' }).click();
  await expect(page.getByTestId('result').locator('[data-score]').first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Your result' })).toBeVisible();
  await fitsItsWidth(page);
  await isAccessible(page);

  // The rest of the app is for accounts.
  const other = await openPage(page.context());
  await other.goto(`${WEB}/today`);
  await expect(other).toHaveURL(/sign-in/);
  await expect(other.getByText(/is added to your account/)).toBeVisible();
  await other.close();

  await page.getByRole('link', { name: 'Keep this' }).click();
  await expect(page.getByText('What you’ve said so far will be in your new account.')).toBeVisible();
  await isAccessible(page);
  await page.getByLabel('Name').fill('Nadia');
  await page.getByLabel('Email').fill(`${crypto.randomUUID()}@example.org`);
  await page.getByLabel('Password').fill(`${crypto.randomUUID()}!`);
  await page.getByLabel('16 or older').check();
  await page.getByRole('button', { name: 'Create account' }).click();

  await test.step('three questions, by keyboard', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'What’s your first language?' })).toBeFocused();
    await fitsItsWidth(page);
    await isAccessible(page);
    await page.getByRole('button', { name: 'Arabic' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'What are you learning for?' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByLabel('When is your exam?').fill('2030-05-14');
    await isAccessible(page);
    await page.getByRole('button', { name: 'Next', exact: true }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Where do you want to start?' })).toBeFocused();
    await expect(page.getByText(/Going by what you’ve said so far, you could start at [ABC][12]/)).toBeVisible();
    await page.getByRole('button', { name: /^A2/ }).press('Enter');
    await isAccessible(page);
    await page.getByRole('button', { name: 'Start here' }).press('Enter');
  });

  await test.step('practice starts there', async () => {
    await expect(page).toHaveURL(/today/);
    await expect(page.getByText(/days until your exam/)).toBeVisible();
    await page.goto(`${WEB}/practice`);
    await expect(page.getByText('English · Beginner · Any topic')).toBeVisible();
    await expect(page.getByText(/first language is Arabic/)).toBeVisible();
  });

  await page.goto(`${WEB}/progress/history`);
  await expect(page.getByText(SENTENCE)).toBeVisible();
  await page.goto(`${WEB}/progress`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await browser.close();
});

test('a guest whose address has an account hears what happens to the result', { tag: '@slow' }, async () => {
  const learner = await newLearner('Omar');
  const browser = await browserHearing(null);
  const page = await pageIn(browser);
  await page.goto(WEB);
  await page.getByRole('button', { name: 'Say one sentence' }).click();
  await page.getByRole('button', { name: 'Start recording' }).click();
  await expect(page.getByText('Your browser is blocking the microphone.')).toBeVisible();
  await page.goto(`${WEB}/register?keep=guest`);
  await page.getByLabel('Name').fill('Omar');
  await page.getByLabel('Email').fill(learner.email);
  await page.getByLabel('Password').fill(learner.password);
  await page.getByLabel('16 or older').check();
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText(/what you’ve said so far moves to that account/)).toBeVisible();
  await signIn(page, learner);
  await browser.close();
});

test('signing in beside a guest ends the guest in every tab', { tag: '@slow' }, async () => {
  const learner = await newLearner('Ivo');
  const browser = await browserHearing(null);
  const context = await browser.newContext({ locale: 'en' });
  const page = await openPage(context);
  await page.goto(WEB);
  await page.getByRole('button', { name: 'Say one sentence' }).click();
  await expect(page.getByRole('button', { name: 'Start recording' })).toBeVisible();
  const other = await openPage(context);
  await signIn(other, learner);
  await page.reload();
  await expect(page).toHaveURL(/\/today/);
  await browser.close();
});

test('one sentence suggests a level, which stays out of the history', async () => {
  const learner = await newLearner('Vera');
  const text = 'I have always thought that the weather there is much better than here.';
  const browser = await browserHearing(await spoken(learner, text));
  const page = await pageIn(browser);
  await signIn(page, learner);
  await page.getByRole('link', { name: 'Three questions' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What’s your first language?' })).toBeVisible();
  await page.goto(`${WEB}/placement?step=level&next=/me/goal`);
  await page.getByRole('button', { name: 'Start recording' }).click();
  await expect(page.getByTestId('captions').locator('[data-score]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Stop recording' }).click();
  await expect(page.getByText(/You could start at [ABC][12]/)).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Start here' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Goal and level' })).toBeVisible();
  await expect(page.getByLabel('My level')).toHaveValue(/[ABC][12]/);
  await page.goto(`${WEB}/progress/history`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(text)).toBeHidden();
  await browser.close();
});
