import { expect, test } from '@playwright/test';

import { deskOf, giveBands, openNewest, submitRating } from './examiners';
import { aLine, browserHearing, giveRole, newLearner, spoken } from './platform';
import { shoot, SIZES } from './shots';
import { signInAdministrator, WEB } from './steps';

const GUEST_SENTENCE = 'Thank you for calling. How can I help you this morning?';

const TURN =
  'Good morning, my name is Sam and I am the nurse who looks after your daughter today. I can see that you have had a long night. ' +
  'Before we talk about going home, could you tell me how you use the two inhalers, and what worries you most?';

/** Seconds of silence after the turn, in which the partner answers. */
const SILENCE = 6;

/** Eight weeks from now. */
const EXAM_DAY = new Date(Date.now() + 56 * 86_400_000).toISOString().slice(0, 10);

/** A sentence with typical pronunciation errors. */
function withSlips(sentence: string, most: number): string {
  let left = most;
  return sentence.replace(/\w{4,}/g, (word) => {
    const slip = word
      .replace(/^th|th$/, 's')
      .replace(/^r|^wr/, 'l')
      .replace(/ight/, 'eat')
      .replace(/^v/, 'b');
    return slip !== word && left-- > 0 ? slip : word;
  });
}

test('every screen', async () => {
  const helper = await newLearner('Helper');
  const line = await aLine(helper);
  const speech = await spoken(helper, line.text);
  const browser = await browserHearing(speech);
  const page = await (await browser.newContext({ locale: 'en', viewport: SIZES.wide })).newPage();
  const settledAt = async (path: string, by = page): Promise<void> => {
    await by.goto(WEB + path);
    await expect(by.getByRole('heading', { level: 1 })).toBeVisible();
    await by.waitForLoadState('networkidle');
  };

  await settledAt('/');
  await shoot(page, '01-welcome');
  await settledAt('/sign-in');
  await shoot(page, '02-sign-in');
  await settledAt('/');
  await spoken(helper, withSlips(GUEST_SENTENCE, 2), speech, 20);
  await page.getByRole('button', { name: 'Say one sentence' }).click();
  await expect(page.getByRole('button', { name: 'Start recording' })).toBeVisible();
  await shoot(page, '21-guest');
  await page.getByRole('button', { name: 'Start recording' }).click();
  await expect(page.getByTestId('captions').locator('[data-score]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Stop recording' }).click();
  await expect(page.getByTestId('result').locator('[data-score]').first()).toBeVisible();
  await page.waitForTimeout(1_500);
  await shoot(page, '22-guest-result');
  await page.getByRole('link', { name: 'Keep this' }).click();
  await expect(page.getByLabel('Name')).toBeVisible();
  await shoot(page, '03-register');
  await page.getByLabel('Name').fill('Marta');
  await page.getByLabel('Email').fill(`marta.${crypto.randomUUID().slice(0, 4)}@example.org`);
  await page.getByLabel('Password').fill(`${crypto.randomUUID()}!`);
  await page.getByLabel('16 or older').check();
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What’s your first language?' })).toBeVisible();
  await shoot(page, '23-first-language');
  await page.getByRole('button', { name: 'Spanish' }).click();
  await page.getByRole('button', { name: 'An exam' }).click();
  await page.getByLabel('When is your exam?').fill(EXAM_DAY);
  await shoot(page, '24-goal');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByText('Going by what you’ve said so far')).toBeVisible();
  await shoot(page, '25-level');
  await page.getByRole('button', { name: 'Start here' }).click();
  await expect(page).toHaveURL(/today/);
  await settledAt('/check');
  await spoken(helper, line.text, speech);
  await page.getByRole('button', { name: 'Turn on the microphone' }).click();
  await expect(page.getByText('We can hear you.')).toBeVisible();
  await page.getByRole('button', { name: 'Record 3 seconds' }).click();
  await expect(page.getByRole('button', { name: 'Record again' })).toBeVisible();
  await shoot(page, '04-check');

  const attempt = async (by = page): Promise<void> => {
    await by.getByRole('button', { name: 'Start recording' }).click();
    await expect(by.getByTestId('captions').locator('[data-score]').first()).toBeVisible();
  };
  const ended = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Stop recording' }).click();
    const words = page.getByTestId('result').getByRole('button', { name: /of 100/ });
    await expect(words.first()).toBeVisible();
  };
  // Another learner, who starts again after a short pause: the first utterance is scored while the next is recorded.
  const other = await (await browser.newContext({ locale: 'en', viewport: SIZES.wide })).newPage();
  await other.goto(`${WEB}/sign-in?next=${encodeURIComponent(`/practice/scenario/${line.scenarioId}`)}`);
  await other.getByLabel('Email').fill(helper.email);
  await other.getByLabel('Password').fill(helper.password);
  await other.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(other.getByRole('button', { name: 'Start recording' })).toBeVisible();
  await settledAt('/progress/history', other);
  await shoot(other, '05-history-empty');
  await settledAt(`/practice/scenario/${encodeURIComponent(line.scenarioId)}`, other);
  await expect(other.getByRole('button', { name: 'Start recording' })).toBeVisible();
  await spoken(helper, withSlips(line.text, 1), speech, 1);
  await attempt(other);
  await shoot(other, '07-speaking', other.getByTestId('task'));
  await other.context().close();

  await settledAt(`/practice/scenario/${encodeURIComponent(line.scenarioId)}`);
  await spoken(helper, withSlips(line.text, 4), speech);
  await attempt();
  await ended();
  await spoken(helper, line.next, speech);
  await page.getByRole('button', { name: 'Next line' }).click();
  await attempt();
  await ended();
  await settledAt(`/practice/scenario/${encodeURIComponent(line.scenarioId)}`);
  await spoken(helper, withSlips(line.text, 1), speech);
  await attempt();
  await ended();
  await page.waitForTimeout(1_500);
  const result = page.getByTestId('result');
  await shoot(page, '08-result', result);
  await result.getByRole('button', { name: 'How this score comes about' }).click();
  await shoot(page, '26-costs');
  await shoot(page, '19-flow', page.getByRole('heading', { name: 'Your flow' }));
  const weak = result.getByRole('button', { name: /(close|needs work)$/ });
  const worthALook = (await weak.count()) > 0 ? weak : result.getByRole('button', { name: /good$/ });
  await worthALook.first().click();
  await expect(page.getByTestId('word-sheet')).toBeVisible();
  await shoot(page, '09-word');

  await settledAt('/practice');
  await shoot(page, '06-practice');
  await settledAt('/practice/sentences');
  await expect(page.getByRole('button', { name: 'Start recording' })).toBeVisible();
  await shoot(page, '20-sentence');
  await settledAt('/today');
  await shoot(page, '10-today');
  await settledAt('/library');
  await shoot(page, '11-library');
  await settledAt(`/library/${encodeURIComponent(line.scenarioId)}`);
  await shoot(page, '12-scenario');
  await settledAt('/progress/history');
  await page.getByRole('checkbox').nth(0).check();
  await page.getByRole('checkbox').nth(2).check();
  await shoot(page, '13-history');
  await page.getByRole('link', { name: 'Compare' }).click();
  await expect(page.getByRole('heading', { name: 'Compare' })).toBeVisible();
  await shoot(page, '14-compare');
  await spoken(helper, TURN, speech, SILENCE);
  await settledAt(`/library/${encodeURIComponent(line.scenarioId)}`);
  await page.getByRole('link', { name: 'Talk with a partner' }).click();
  await expect(page.getByRole('radio', { name: 'Practice' })).toBeChecked();
  await shoot(page, '36-talk-mode');
  await page.getByRole('button', { name: 'Read the card' }).click();
  await page.getByLabel('Your notes').fill('Greet first. Ask about the night.');
  await shoot(page, '37-talk-preparation');
  await page.getByRole('button', { name: 'Start now' }).click();
  await expect(page.getByTestId('talk-captions').locator('[data-talker=partner]').nth(1)).toBeVisible();
  await shoot(page, '38-talk');
  await page.waitForTimeout(30_000);
  await page.getByRole('button', { name: 'End the talk' }).click();
  await page.getByRole('button', { name: 'End it' }).click();
  await expect(page.getByText('Your report is ready.')).toBeVisible({ timeout: 90_000 });
  await shoot(page, '38-talk-end');
  await page.getByRole('link', { name: 'Go to the report' }).click();
  await expect(page.getByRole('heading', { name: 'The whole talk' })).toBeVisible({ timeout: 90_000 });
  await page.waitForLoadState('networkidle');
  await shoot(page, '39-talk-report');
  const report = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Ask examiners to rate this talk' }).click();
  const consent = page.getByRole('dialog');
  const examiners = consent.getByRole('checkbox', { name: 'Examiners may read and hear me' });
  await examiners.check();
  await expect(examiners).toBeEnabled(); // stored
  await shoot(page, '40-ask-examiners');
  await consent.getByRole('button', { name: 'Ask examiners now' }).click();
  await expect(page.getByRole('heading', { name: 'Waiting for examiners' })).toBeVisible();
  await settledAt('/progress');
  await page.waitForTimeout(1_500);
  await shoot(page, '15-progress');
  await settledAt('/practice/sounds?sound=TH&sound=R');
  await expect(page.getByTestId('task').locator('mark').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start recording' })).toBeVisible();
  await shoot(page, '18-sounds');
  await settledAt('/me');
  await shoot(page, '16-me');
  await settledAt('/me/security');
  await shoot(page, '27-security');
  await settledAt('/me/data');
  await shoot(page, '28-data');
  await settledAt('/plans');
  await shoot(page, '29-plans');
  const team = page.getByRole('region', { name: 'Team' });
  await team.getByLabel('How many people?').fill('3');
  await team.getByRole('button', { name: 'Get Team' }).click();
  await page.getByRole('button', { name: 'Pay with a test card' }).click();
  await expect(page.getByText(/Team is yours now/)).toBeVisible();
  await settledAt('/me/plan');
  await expect(page.getByText('1 of 3 taken or kept, yours included.')).toBeVisible();
  await shoot(page, '30-plan');
  await shoot(page, '31-seats', page.getByRole('heading', { name: 'Seats', exact: true }));
  await page.getByLabel('How many people?').fill('5');
  await page.getByRole('button', { name: 'See what it costs' }).click();
  await expect(page.getByRole('dialog').getByText(/From then on it costs/)).toBeVisible();
  await shoot(page, '32-change');
  const raters = [await newLearner('Ada'), await newLearner('Bela')];
  await giveRole(raters, 'EXAMINER');
  for (const [i, rater] of raters.entries()) {
    const rating = await deskOf(browser, rater, { viewport: SIZES.wide });
    if (i === 0) await shoot(rating, '41-examiners-desk');
    await openNewest(rating, 'Rate');
    await giveBands(rating, i === 0 ? '2' : '3');
    await rating
      .getByRole('button', { name: /^Comment on turn/ })
      .first()
      .click();
    await rating.getByLabel(/^Comment on turn \d+, for the learner$/).fill('A friendly start. Say who you are first.');
    if (i === 0) await shoot(rating, '42-rating', rating.getByRole('heading', { level: 1 }));
    await submitRating(rating);
    if (i === 1) {
      await settledAt('/examiner/agreement', rating);
      await shoot(rating, '43-agreement');
    }
    await rating.close();
  }
  await settledAt(report);
  await shoot(page, '44-examiners-outcome', page.getByTestId('examiners-outcome'));
  await settledAt('/me/interface');
  await page.getByLabel('Language', { exact: true }).selectOption('ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await settledAt('/today');
  await shoot(page, '17-today-arabic');
  const desk = await (await browser.newContext({ locale: 'en', viewport: SIZES.wide })).newPage();
  await signInAdministrator(desk);
  await settledAt('/admin/people', desk);
  await shoot(desk, '33-people');
  await desk.getByRole('link', { name: 'Helper' }).first().click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Helper' })).toBeVisible();
  await desk.waitForLoadState('networkidle');
  await shoot(desk, '34-person');
  await settledAt('/admin/audit', desk);
  await shoot(desk, '35-audit');
  await settledAt('/studio', desk);
  await shoot(desk, '45-studio');
  await desk.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await expect(desk.getByRole('tab', { name: 'Card and tasks' })).toBeVisible();
  await shoot(desk, '46-studio-card');
  for (const [part, name] of [
    ['Partner', '47-studio-partner'],
    ['Preview', '48-studio-preview'],
  ] as const) {
    await desk.getByRole('tab', { name: part }).click();
    await shoot(desk, name);
  }
  await desk.getByRole('tab', { name: 'Coverage' }).click();
  await desk.getByRole('button', { name: 'Check the script' }).click();
  await expect(desk.getByRole('heading', { name: /% understood$/ })).toBeVisible({ timeout: 120_000 });
  await shoot(desk, '49-studio-coverage');
  await desk.getByRole('tab', { name: 'Try' }).click();
  await desk.getByLabel('What you say').fill('Good morning. How are you feeling today?');
  await desk.getByRole('button', { name: 'Say it' }).click();
  await expect(desk.getByTestId('tried-talk').locator('[data-talker=partner]')).toHaveCount(1);
  await shoot(desk, '50-studio-try');
  await browser.close();
});
