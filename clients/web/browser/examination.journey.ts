import { expect, test, type Page } from '@playwright/test';

import { deskOf, giveBands, openNewest, submitRating } from './examiners';
import { aLine, browserHearing, giveRole, keepRecordings, newLearner, spoken, type Learner } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, looksRight, NARROW, pageIn, signIn, WEB } from './steps';

keepsPolicy();

const WORDS =
  'Good morning, my name is Sam and I am the nurse on this ward today. Could you tell me how you are feeling, please? ' +
  'I am sorry to hear that. Before we talk about your medicine, is there anything that worries you?';

/** Talks with the partner of the first scenario until there is enough to rate. The page then shows the report. */
async function talk(page: Page, learner: Learner): Promise<void> {
  const { scenarioId } = await aLine(learner);
  await page.goto(`${WEB}/practice/talk-with/${encodeURIComponent(scenarioId)}`);
  await page.getByRole('button', { name: 'Read the card' }).click();
  await page.getByRole('button', { name: 'Start now' }).click();
  const captions = page.getByTestId('talk-captions');
  await expect(captions.locator('[data-talker=learner]').nth(1)).toBeVisible({ timeout: 120_000 });
  await page.getByRole('button', { name: 'End the talk' }).click();
  await page.getByRole('button', { name: 'End it' }).click();
  await page.getByRole('link', { name: 'Go to the report' }).click();
  await expect(page.getByRole('heading', { name: 'The whole talk' })).toBeVisible({ timeout: 90_000 });
}

test('two examiners rate blind, a third decides, and the learner reads the outcome', { tag: '@slow' }, async () => {
  test.setTimeout(900_000);
  const learner = await newLearner('Nadia');
  const [first, second, third] = [await newLearner('Ada'), await newLearner('Bela'), await newLearner('Cleo')];
  await giveRole([first, second, third], 'EXAMINER');
  await keepRecordings(learner, true);
  const browser = await browserHearing(await spoken(learner, WORDS));
  const page = await pageIn(browser, { reducedMotion: 'reduce' });
  await signIn(page, learner);
  await talk(page, learner);

  await test.step('the learner asks, and allows it in place', async () => {
    await page.getByRole('button', { name: 'Ask examiners to rate this talk' }).click();
    const dialog = page.getByRole('dialog', { name: 'May examiners read and hear you?' });
    const examiners = dialog.getByRole('checkbox', { name: 'Examiners may read and hear me' });
    await expect(examiners).not.toBeChecked();
    await isAccessible(page);
    await examiners.check();
    await expect(examiners).toBeEnabled(); // stored
    await dialog.getByRole('button', { name: 'Ask examiners now' }).click();
    await expect(page.getByRole('heading', { name: 'Waiting for examiners' })).toBeVisible();
    await looksRight(page);
  });

  await test.step('a learner has no desk', async () => {
    const report = page.url();
    await page.goto(`${WEB}/examiner`);
    await expect(page.getByRole('heading', { level: 1, name: 'For examiners' })).toBeVisible();
    await isAccessible(page);
    await page.goto(report);
    await expect(page.getByRole('heading', { name: 'Waiting for examiners' })).toBeVisible();
  });

  await test.step('the first examiner rates, leaves in the middle, and finds the draft', async () => {
    const desk = await deskOf(browser, first, { viewport: { width: 1280, height: 900 } });
    await looksRight(desk);
    await openNewest(desk, 'Rate');
    await expect(desk.getByRole('heading', { name: 'The talk' })).toBeVisible();
    await desk
      .getByRole('button', { name: /^Comment on turn/ })
      .first()
      .click();
    await desk.getByLabel(/^Comment on turn \d+, for the learner$/).fill('A friendly start.');
    await desk.getByRole('button', { name: 'Play turn 1', exact: true }).click();
    const player = desk.getByLabel('Recording player');
    await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.duration)).toBeGreaterThan(1);
    await giveBands(desk, '2');
    await looksRight(desk);
    await desk.reload();
    await expect(desk.getByRole('radio', { checked: true })).toHaveCount(9);
    await expect(desk.getByLabel(/^Comment on turn \d+, for the learner$/)).toHaveValue('A friendly start.');
    await desk.getByLabel('On the whole, for the learner').fill('Clear and kind.');
    await submitRating(desk);
    await desk.close();
  });

  await test.step('the second one rates on a narrow screen, without seeing the first rating', async () => {
    const desk = await deskOf(browser, second, { viewport: NARROW });
    await fitsItsWidth(desk);
    await openNewest(desk, 'Rate');
    await expect(desk.getByText('A friendly start.')).toHaveCount(0);
    await keepRecordings(learner, false);
    await desk.getByRole('button', { name: 'Play the recording' }).click();
    await expect(desk.getByText('There is no recording of this talk that examiners may hear.')).toBeVisible();
    await fitsItsWidth(desk);
    await desk.getByRole('tab', { name: 'Talk' }).focus();
    await desk.keyboard.press('ArrowRight');
    await expect(desk.getByRole('tab', { name: 'Rating' })).toHaveAttribute('aria-selected', 'true');
    await expect(desk.getByText('Examiner 1')).toHaveCount(0);
    await giveBands(desk, '2', { Intelligibility: '4' });
    await fitsItsWidth(desk);
    await isAccessible(desk);
    await submitRating(desk);
    await expect(desk.getByText(/A third examiner decides/)).toBeVisible();
    await desk.close();
  });

  await test.step('the third one decides the one criterion in which they differ', async () => {
    const desk = await deskOf(browser, third, { viewport: { width: 1280, height: 900 } });
    await desk.getByRole('button', { name: 'To decide' }).click();
    await openNewest(desk, 'Decide');
    await expect(desk.locator('form fieldset')).toHaveCount(1);
    await expect(desk.getByText('Examiner 2').first()).toBeVisible();
    await expect(desk.getByText('A friendly start.')).toBeVisible();
    await looksRight(desk);
    await giveBands(desk, '3');
    await submitRating(desk);
    await expect(desk.getByText('The learner can read the outcome now.')).toBeVisible();
    await desk.getByRole('link', { name: 'Agreement' }).click();
    await expect(desk.getByRole('heading', { level: 1, name: 'Agreement' })).toBeVisible();
    await looksRight(desk);
    await desk.close();
  });

  await test.step('the learner reads the outcome beside the estimate', async () => {
    await page.reload();
    const outcome = page.getByTestId('examiners-outcome');
    await expect(outcome).toContainText('3 examiners rated this talk');
    await expect(outcome.getByRole('row').filter({ hasText: 'Intelligibility' })).toContainText('3 of 6');
    await expect(outcome.getByText('Decided by a third examiner')).toHaveCount(1);
    await expect(outcome.getByText('Estimate by the program').first()).toBeVisible();
    await expect(outcome.getByText('Clear and kind.')).toBeVisible();
    await outcome.getByRole('link', { name: /^Turn \d+$/ }).click();
    await expect(page).toHaveURL(/#turn-\d+$/);
    await looksRight(page);
  });
  await browser.close();
});

test('a learner takes a talk back, on a narrow screen in Arabic', { tag: '@slow' }, async () => {
  const learner = await newLearner('Rania');
  const browser = await browserHearing(await spoken(learner, WORDS));
  const page = await pageIn(browser, { reducedMotion: 'reduce' });
  await signIn(page, learner);
  await talk(page, learner);
  const arabic = await pageIn(browser, { locale: 'ar', viewport: NARROW, reducedMotion: 'reduce' });
  await arabic.goto(`${WEB}/sign-in`);
  await arabic.getByLabel('البريد الإلكتروني').fill(learner.email);
  await arabic.getByLabel('كلمة المرور').fill(learner.password);
  await arabic.getByRole('button', { name: 'تسجيل الدخول' }).click();
  await expect(arabic).toHaveURL(/\/today/);
  await arabic.goto(page.url());
  await arabic.getByRole('button', { name: 'اطلب من الممتحنين تقييم هذا الحديث' }).click();
  const dialog = arabic.getByRole('dialog');
  await dialog.getByRole('button', { name: '16 عامًا أو أكثر' }).click();
  const examiners = dialog.getByRole('checkbox');
  await examiners.check();
  await expect(examiners).toBeEnabled(); // stored
  await fitsItsWidth(arabic);
  await isAccessible(arabic);
  await dialog.getByRole('button', { name: 'اطلب الآن' }).click();
  await expect(arabic.getByRole('heading', { name: 'في انتظار الممتحنين' })).toBeVisible();
  await fitsItsWidth(arabic);
  await isAccessible(arabic);
  await arabic.getByRole('button', { name: 'اسحبه', exact: true }).click();
  await arabic.getByRole('button', { name: 'اسحبه الآن' }).click();
  await expect(arabic.getByText('سحبتَ هذا الحديث')).toBeVisible();
  await browser.close();
});
