import { expect, test, type Page } from '@playwright/test';

import { browserHearing, newLearner, spoken } from './platform';
import { shoot, SIZES } from './shots';
import { pageIn, signIn, WEB } from './steps';

const WORDS =
  'Good morning, my name is Sam and I am the nurse on this ward today. Could you tell me how you are feeling, please? ' +
  'I am sorry to hear that. First I would like to ask you some questions, and then I will explain what comes next.';

/** The seconds of silence after the words, in which the partner answers. */
const SILENCE = 6;

/** Holds a talk, from its card on. */
async function talk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start now' }).click();
  const learner = page.getByTestId('talk-captions').locator('[data-talker=learner]');
  await expect(learner.nth(2)).toBeVisible({ timeout: 150_000 });
  await page.getByRole('button', { name: 'End the talk' }).click();
  await page.getByRole('button', { name: 'End it' }).click();
}

test('the screens of a mock exam', async () => {
  const learner = await newLearner('Noor');
  const browser = await browserHearing(await spoken(learner, WORDS, undefined, SILENCE));
  const page = await pageIn(browser, { viewport: SIZES.wide, reducedMotion: 'reduce' });
  await signIn(page, learner);

  await page.goto(`${WEB}/practice/exam`);
  await page.getByLabel('Field').selectOption('NURSING');
  await shoot(page, '62-exam');
  await page.getByRole('button', { name: 'Start the exam' }).click();
  await expect(page.getByTestId('topic')).toBeVisible();
  await shoot(page, '63-exam-warm-up');
  await page.keyboard.press('Space');
  await expect(page.getByTestId('captions').locator('[data-score]').first()).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Begin part 2' })).toBeVisible();
  await shoot(page, '64-exam-part');
  await page.getByRole('button', { name: 'Begin part 2' }).click();
  await talk(page);
  await page.getByRole('button', { name: 'Begin part 3' }).click();
  await talk(page);
  await expect(page.getByRole('heading', { name: 'By criterion' })).toBeVisible({ timeout: 90_000 });
  await shoot(page, '65-exam-report');
  await browser.close();
});
