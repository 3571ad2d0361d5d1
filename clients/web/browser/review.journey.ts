import { expect, test, type Page } from '@playwright/test';

import { aLine, browserHearing, dueTexts, misread, newLearner, spoken } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, looksRight, NARROW, pageIn, practise, signIn, WEB } from './steps';

keepsPolicy();

/** Writes a card of one's own on the page of review. */
async function writeCard(page: Page, question: string, answer: string): Promise<void> {
  await page.getByRole('button', { name: 'Write a card' }).click();
  await page.getByLabel('Question').fill(question);
  await page.getByLabel('Answer', { exact: true }).fill(answer);
  await isAccessible(page);
  await page.getByRole('button', { name: 'Add the card' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('a missed word comes back as a card, is reviewed by voice and by keyboard, and is in the forecast', async () => {
  const learner = await newLearner('Ilse');
  const line = await aLine(learner);
  const speech = await spoken(learner, misread(line.text));
  const browser = await browserHearing(speech);
  const page = await pageIn(browser);
  await signIn(page, learner);

  await test.step('without cards, the page says how they arise', async () => {
    await expect(page.getByText('Words that you find hard will come back here.')).toBeVisible();
    await page.goto(`${WEB}/review`);
    await expect(page.getByText('No cards yet')).toBeVisible();
    await looksRight(page);
  });

  await test.step('a word is missed', async () => {
    await page.goto(`${WEB}/practice/scenario/${encodeURIComponent(line.scenarioId)}`);
    await practise(page);
  });

  await test.step('Today has it in its plan', async () => {
    const start = page.getByTestId('due-reviews').getByRole('link', { name: 'Review', exact: true });
    await expect(async () => {
      await page.goto(`${WEB}/today`);
      await expect(start).toBeVisible({ timeout: 5_000 });
    }).toPass();
    await looksRight(page);
  });

  await test.step('two cards of one’s own come behind it', async () => {
    await page.goto(`${WEB}/review`);
    await writeCard(page, 'Halsschmerzen', 'a sore throat');
    await writeCard(page, 'Schmerzmittel', 'a painkiller');
    const [text] = await dueTexts(learner);
    await spoken(learner, text ?? line.text, speech);
    await page.getByRole('link', { name: 'Start', exact: true }).click();
    await expect(page).toHaveURL(/\/review\/session$/);
  });

  const region = page.getByRole('region', { name: 'Card', exact: true });
  await test.step('by voice: the word’s score proposes a rating', async () => {
    await expect(page.getByTestId('question')).toBeVisible();
    await expect(region).toBeFocused();
    await looksRight(page);
    await page.keyboard.press('s');
    await expect(page.getByTestId('captions').locator('[data-score]').first()).toBeVisible();
    await page.keyboard.press('Space');
    await expect(page.getByTestId('proposal')).toContainText(/of 100\. We suggest/);
    await expect(page.getByTestId('answer')).toBeVisible();
    const proposed = page.getByRole('list', { name: 'Ratings' }).getByRole('button', { name: /suggested/ });
    await expect(proposed).toBeFocused();
    await looksRight(page);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/: back in /)).toBeVisible();
  });

  await test.step('by keyboard: answer, rating, undo', async () => {
    await expect(page.getByTestId('question')).toBeVisible();
    await page.keyboard.press('Space');
    await expect(page.getByTestId('answer')).toBeVisible();
    await page.keyboard.press('1');
    await expect(page.getByText(/Again: back in /)).toBeVisible();
    await page.keyboard.press('u');
    await expect(page.getByText(/^Taken back/)).toBeVisible();
    await expect(page.getByTestId('answer')).toBeVisible();
    await page.keyboard.press('4');
    await expect(page.getByText(/Easy: back in /)).toBeVisible();
  });

  await test.step('left and opened again, it goes on until nothing is due', async () => {
    await page.reload();
    const end = page.getByTestId('review-end');
    const question = page.getByTestId('question');
    await expect(end.or(question)).toBeVisible();
    for (let cards = 0; cards < 20 && (await question.isVisible()); cards++) {
      await expect(region).toBeFocused();
      await page.keyboard.press('Space');
      await page.keyboard.press('4');
      await expect(page.locator('progress')).toHaveAttribute('value', String(cards + 1));
      await expect(end.or(question)).toBeVisible();
    }
    await expect(end).toBeVisible();
    await expect(page.getByText(/tomorrow$/)).toBeVisible();
    await looksRight(page);
    await page.getByRole('link', { name: 'Finish' }).click();
    await expect(page.getByText(/reviews? done today/)).toBeVisible();
  });

  await test.step('the history has the attempt only', async () => {
    await page.goto(`${WEB}/progress/history`);
    await expect(page.getByRole('checkbox')).toHaveCount(1);
  });

  await test.step('Progress has a forecast, as a picture and as a table', async () => {
    await page.goto(`${WEB}/progress`);
    await expect(page.getByRole('heading', { name: 'Your reviews in the next 30 days' })).toBeVisible();
    await page.getByText('Show as a table').last().click();
    await expect(page.getByRole('columnheader', { name: 'Reviews' })).toBeVisible();
    await looksRight(page);
  });

  await test.step('a card is found, set aside and deleted', async () => {
    await page.goto(`${WEB}/review`);
    await page.getByLabel('Search').fill('sore');
    await expect(page.getByRole('article')).toHaveCount(1);
    await page.getByRole('button', { name: 'Set aside “Halsschmerzen”' }).click();
    await page.getByRole('button', { name: 'Put back “Halsschmerzen”' }).click();
    await expect(page.getByRole('button', { name: 'Set aside “Halsschmerzen”' })).toBeVisible();
    await looksRight(page);
    await page.getByRole('button', { name: 'Delete “Halsschmerzen”' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('No cards found')).toBeVisible();
  });
  await browser.close();
});

test('reviews read from right to left in Arabic, and work where there is no microphone', { tag: '@slow' }, async () => {
  const learner = await newLearner('Huda');
  const browser = await browserHearing(null);
  const page = await pageIn(browser, { viewport: NARROW });
  await signIn(page, learner);
  await page.goto(`${WEB}/review`);
  await writeCard(page, 'صباح الخير', 'Good morning');
  await expect(page.getByRole('heading', { name: '1 card to review' })).toBeVisible();

  await page.goto(`${WEB}/review/session`);
  await page.getByRole('button', { name: /Say it/ }).click();
  await expect(page.getByText('Your browser is blocking the microphone.')).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Go on without the microphone' }).click();
  await page.getByRole('button', { name: /Show the answer/ }).click();
  await expect(page.getByTestId('answer')).toHaveText('Good morning');

  await page.goto(`${WEB}/me/interface`);
  await page.getByLabel('Language', { exact: true }).selectOption('ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  for (const path of ['/review', '/review/session', '/today', '/progress']) {
    await page.goto(WEB + path);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
    await page.waitForLoadState('networkidle');
    await fitsItsWidth(page);
    await isAccessible(page);
  }
  await browser.close();
});
