import { expect, test, type Page } from '@playwright/test';

import { browserHearing, newLearner, spoken } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, looksRight, NARROW, pageIn, signIn, WEB } from './steps';

keepsPolicy();

const WORDS =
  'Good morning, my name is Sam and I am the nurse on this ward today. Could you tell me how you are feeling, please? ' +
  'I am sorry to hear that. First I would like to ask you some questions, and then I will explain what comes next.';

/** The seconds of silence after the words, in which the partner answers. */
const SILENCE = 6;

/** Takes a talk from its card to its end, and says enough for a rating. */
async function talk(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: /^Prepare/ })).toBeVisible();
  await page.getByRole('button', { name: 'Start now' }).click();
  const captions = page.getByTestId('talk-captions');
  await expect(captions.locator('[data-talker=partner]').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Hint' })).toHaveCount(0);
  await expect(captions.locator('[data-talker=learner]').nth(2)).toBeVisible({ timeout: 150_000 });
  await page.getByRole('button', { name: 'End the talk' }).click();
  await page.getByRole('button', { name: 'End it' }).click();
}

test('a learner takes a mock exam, part by part, and reads one report', async () => {
  const learner = await newLearner('Noor');
  const browser = await browserHearing(await spoken(learner, WORDS, undefined, SILENCE));
  const page = await pageIn(browser, { reducedMotion: 'reduce' });
  await signIn(page, learner);

  await test.step('from Practise to the start of the exam', async () => {
    await page.goto(`${WEB}/practice`);
    await page.getByRole('link', { name: 'Start a mock exam' }).click();
    await expect(page.getByRole('list', { name: 'The parts' }).getByRole('listitem')).toHaveCount(3);
    await looksRight(page);
    await page.getByLabel('Field').selectOption('NURSING');
    await page.getByRole('button', { name: 'Start the exam' }).click();
    await expect(page).toHaveURL(/\/practice\/exam\/.+/);
  });

  await test.step('the warm-up, by keyboard', async () => {
    await expect(page.getByTestId('topic')).toBeVisible();
    await looksRight(page);
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Stop recording' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0);
    await expect(page.getByTestId('captions').locator('[data-score]').first()).toBeVisible();
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Begin part 2' })).toBeVisible();
  });

  await test.step('a part that was broken off in the preparation may be taken again', async () => {
    await looksRight(page);
    await page.getByRole('button', { name: 'Begin part 2' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Prepare/ })).toBeVisible();
    await page.reload();
    await page.getByRole('button', { name: 'Take it again' }).click();
    await page.getByRole('button', { name: 'Begin part 2' }).click();
  });

  await test.step('the first talk, and Today offers to continue', async () => {
    await talk(page);
    await expect(page.getByRole('button', { name: 'Begin part 3' })).toBeVisible();
    await page.goto(`${WEB}/today`);
    await page.getByRole('link', { name: 'Continue: part 3 of 3' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Second talk' })).toBeVisible();
  });

  await test.step('the second talk; leaving it is asked about', async () => {
    await page.getByRole('button', { name: 'Begin part 3' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Prepare/ })).toBeVisible();
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    await page.getByRole('button', { name: 'Stay' }).click();
    await talk(page);
  });

  await test.step('one report of both talks', async () => {
    await expect(page).toHaveURL(/\/progress\/exams\//);
    await expect(page.getByRole('heading', { name: 'By criterion' })).toBeVisible({ timeout: 90_000 });
    await expect(page.getByRole('heading', { name: 'Estimate' })).toBeVisible();
    await expect(page.getByText('No exam board has a part in it.')).toBeVisible();
    await looksRight(page);
    await page.getByRole('link', { name: 'Read the report: Second talk' }).click();
    await expect(page.getByRole('heading', { name: 'The whole talk' })).toBeVisible();
  });

  await test.step('the exam is in the list', async () => {
    await page.getByRole('navigation', { name: 'Progress' }).getByRole('link', { name: 'Exams' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Mock exams' })).toBeVisible();
    await expect(page.getByRole('main').locator('a[href*="/progress/exams/"]')).toHaveCount(1);
    await looksRight(page);
    await page.goto(`${WEB}/practice`);
    await expect(page.getByRole('link', { name: /^Continue/ })).toHaveCount(0);
  });
  await browser.close();
});

test('an exam is laid out from right to left in Arabic on a phone, and can be ended', { tag: '@slow' }, async () => {
  const learner = await newLearner('Layla');
  const browser = await browserHearing(await spoken(learner, WORDS, undefined, SILENCE));
  const page = await pageIn(browser, { locale: 'ar', viewport: NARROW, reducedMotion: 'reduce' });
  const looksRightHere = async (): Promise<void> => {
    await fitsItsWidth(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await isAccessible(page);
    }
  };
  await page.goto(`${WEB}/sign-in`);
  await page.getByLabel('البريد الإلكتروني').fill(learner.email);
  await page.getByLabel('كلمة المرور').fill(learner.password);
  await page.getByRole('button', { name: 'تسجيل الدخول' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Layla');
  await page.goto(`${WEB}/practice/exam`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('button', { name: 'ابدأ الامتحان' })).toBeVisible();
  await looksRightHere();
  await page.getByRole('button', { name: 'ابدأ الامتحان' }).click();
  await page.getByRole('button', { name: 'تخطَّ التمهيد' }).click();
  await expect(page.getByRole('button', { name: 'ابدأ الجزء 2' })).toBeVisible();
  await looksRightHere();
  await page.getByRole('button', { name: 'أنهِ الامتحان' }).click();
  await page.getByRole('button', { name: 'أنهِه' }).click();
  await expect(page).toHaveURL(/\/progress\/exams\//);
  await expect(page.getByTestId('exam-report')).toHaveAttribute('data-state', 'ABANDONED');
  await looksRightHere();
  await browser.close();
});
