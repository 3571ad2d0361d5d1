import { expect, test } from '@playwright/test';

import { browserHearing, giveRole, newLearner } from './platform';
import { answerAll, makeQuiz } from './quizzes';
import { fitsItsWidth, isAccessible, keepsPolicy, looksRight, NARROW, openPage, pageIn, signIn, WEB } from './steps';

keepsPolicy();

const REASON = 'My teacher says so.';

test('a learner appeals against a mark, and sees what the examiner decided', { tag: '@slow' }, async () => {
  const learner = await newLearner('Nadia');
  const examiner = await newLearner('Ada');
  await giveRole([examiner], 'EXAMINER');
  const browser = await browserHearing(null);
  const page = await pageIn(browser);
  await signIn(page, learner);
  await makeQuiz(page, learner);
  const quiz = page.url();
  await answerAll(page, 'a purple elephant');
  const result = page.url();

  await test.step('the learner disagrees with two marks', async () => {
    for (const number of [0, 1]) {
      await page.getByRole('button', { name: 'I disagree' }).first().click();
      const dialog = page.getByRole('dialog', { name: 'Ask an examiner' });
      await dialog.getByRole('textbox').fill(`${REASON} ${String(number)}`);
      await dialog.getByRole('button', { name: 'Send' }).click();
      await expect(page.getByText(/^An examiner will look at this/)).toHaveCount(number + 1);
    }
    await looksRight(page);
  });

  const desk = await openPage(await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 } }));
  await test.step('the examiner finds the appeals beside the talks', async () => {
    await signIn(desk, examiner);
    await desk.goto(`${WEB}/examiner`);
    await desk.getByRole('link', { name: /^Appeals/ }).click();
    await expect(desk.getByRole('heading', { name: /appeals? (is|are) waiting/ })).toBeVisible();
    await desk
      .getByRole('navigation', { name: /waiting/ })
      .getByRole('button')
      .last()
      .click();
    await expect(desk.getByText(`${REASON} 1`)).toBeVisible();
    await expect(desk.getByText('Nadia')).toHaveCount(0);
    await looksRight(desk);
    await desk.setViewportSize(NARROW);
    await fitsItsWidth(desk);
    await isAccessible(desk);
    await desk.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step('the verdict reaches the learner, whose page is open', async () => {
    await desk.getByRole('checkbox', { name: /^Accept this answer from now on/ }).check();
    await desk.getByRole('button', { name: 'The answer is right' }).press('Enter');
    await expect(desk.getByText(/^Decided: the answer is right/)).toBeVisible();
    await expect(page.getByText('An examiner says: your answer is right.')).toBeVisible();
    await expect(page.getByText('Marked by an examiner.').first()).toBeVisible();
    await looksRight(page);
  });

  await test.step('of a verdict that comes later the quiz has a mark until it was seen', async () => {
    await page.goto(quiz);
    await desk.goto(`${WEB}/examiner/appeals`);
    await desk
      .getByRole('button', { name: new RegExp('Fill the gap') })
      .last()
      .click();
    await expect(desk.getByText(`${REASON} 0`)).toBeVisible();
    await desk.getByRole('button', { name: 'The mark stands' }).click();
    await expect(desk.getByText('Decided: the mark stands.')).toBeVisible();
    await page.goto(`${WEB}/library/quizzes`);
    await expect(page.getByText('New verdict of an examiner')).toBeVisible();
    await looksRight(page);
    await page.goto(result);
    await expect(page.getByText('An examiner says: the mark stands.')).toBeVisible();
    await page.goto(`${WEB}/library/quizzes`);
    await expect(page.getByRole('article').first()).toBeVisible();
    await expect(page.getByText('New verdict of an examiner')).toHaveCount(0);
  });

  await test.step('in Arabic the desk reads from the right', async () => {
    const arabic = await openPage(await browser.newContext({ locale: 'ar', viewport: NARROW }));
    await arabic.goto(`${WEB}/sign-in`);
    await arabic.locator('input[type=email]').fill(examiner.email);
    await arabic.locator('input[type=password]').fill(examiner.password);
    await arabic.locator('form button[type=submit]').first().click();
    await expect(arabic).toHaveURL(/\/today/);
    await arabic.goto(`${WEB}/examiner/appeals`);
    await expect(arabic.getByRole('heading', { level: 1, name: 'الاعتراضات' })).toBeVisible();
    await expect(arabic.locator('html')).toHaveAttribute('dir', 'rtl');
    await isAccessible(arabic);
    await fitsItsWidth(arabic);
  });
  await browser.close();
});
