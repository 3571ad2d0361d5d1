import { expect, test, type Page } from '@playwright/test';

import { aLine, browserHearing, newLearner, spoken } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, looksRight, NARROW, openPage, pageIn, signIn, WEB } from './steps';

keepsPolicy();

const WORDS =
  'Good morning, my name is Sam and I am the nurse on this ward today. Could you tell me how you are feeling, please?';

/**
 * The seconds of silence after the words, which the microphone plays in a loop: the partner has time to begin its answer,
 * and is interrupted when the answer is longer.
 */
const SILENCE = 4;

/** Counts the sounds that the page plays, on its root element. */
async function countSounds(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function (...when: [number?]) {
      const { dataset } = document.documentElement;
      dataset['sounds'] = String(Number(dataset['sounds'] ?? '0') + 1);
      start.apply(this, when);
    };
  });
}

const sounds = async (page: Page): Promise<number> =>
  Number((await page.locator('html').getAttribute('data-sounds')) ?? '0');

/** Begins the conversation of the scenario at once, and waits until the partner has answered. */
async function talk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Read the card' }).click();
  await page.getByRole('button', { name: 'Start now' }).click();
  await answered(page);
}

async function answered(page: Page): Promise<void> {
  const captions = page.getByTestId('talk-captions');
  await expect(captions.locator('[data-talker=learner]').first()).toBeVisible();
  await expect(captions.locator('[data-talker=partner]').first()).toBeVisible();
}

async function endTalk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'End the talk' }).click();
  await page.getByRole('button', { name: 'End it' }).click();
  await expect(page.getByTestId('recording-outcome')).toContainText('is on this device');
}

async function toReport(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Go to the report' }).click();
  await expect(page).toHaveURL(/\/progress\/talks\//);
  await expect(page.getByRole('heading', { name: 'The whole talk' })).toBeVisible({ timeout: 90_000 });
}

/** How loud the copy of the newest talk on the device is between two moments, in seconds: the root mean square, up to 32,768. */
async function loudness(page: Page, from: number, to: number): Promise<number> {
  return await page.evaluate(
    async ({ first, last }) => {
      const database = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('vivavoce');
        opening.onsuccess = () => done(opening.result);
      });
      const pieces = await new Promise<{ sequence: number; pcm: Uint8Array }[]>((done) => {
        const reading = database.transaction('piece').objectStore('piece').getAll();
        reading.onsuccess = () => done(reading.result);
      });
      database.close();
      const samples = pieces
        .filter(({ sequence }) => sequence > first && sequence <= last)
        .flatMap(({ pcm }) => [...new Int16Array(pcm.slice().buffer)]);
      return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    },
    { first: Math.floor(from / 0.05), last: Math.ceil(to / 0.05) },
  );
}

test('a learner prepares, talks, interrupts the partner, reads the report and talks again', async () => {
  const learner = await newLearner('Imani');
  const line = await aLine(learner);
  const browser = await browserHearing(await spoken(learner, WORDS, undefined, SILENCE));
  const page = await pageIn(browser, { reducedMotion: 'reduce' });
  await countSounds(page);
  await signIn(page, learner);

  await test.step('from the scenario to the choice of a mode', async () => {
    await page.goto(`${WEB}/library/${encodeURIComponent(line.scenarioId)}`);
    await page.getByRole('link', { name: 'Talk with a partner' }).click();
    await expect(page.getByRole('radio', { name: 'Practice' })).toBeChecked();
    await expect(page.getByRole('radio', { name: 'Exam' })).not.toBeChecked();
    await expect(page.getByRole('link', { name: 'Test the microphone' })).toBeVisible();
    await looksRight(page);
  });

  await test.step('prepare with card, notes and ticks', async () => {
    await page.getByRole('button', { name: 'Read the card' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Prepare/ })).toBeVisible();
    await expect(page.getByRole('timer')).toHaveAccessibleName(/^Time to prepare: [23]:\d\d left$/);
    await page.getByLabel('Your notes').fill('Ask about the night.');
    await page.getByRole('list', { name: 'Your tasks' }).getByRole('checkbox').first().check();
    await looksRight(page);
    await page.getByRole('button', { name: 'Start now' }).click();
  });

  await test.step('talk: the partner is heard, and both have captions', async () => {
    await answered(page);
    await expect.poll(() => sounds(page)).toBeGreaterThan(0);
    await expect(page.getByRole('timer')).toHaveAccessibleName(/^Conversation: \d:\d\d left$/);
    await expect(page.getByLabel('Your notes')).toHaveValue('Ask about the night.');
    await isAccessible(page);
    await fitsItsWidth(page);
  });

  await test.step('a hint is shown in the learner’s turn', async () => {
    const hint = page.getByRole('button', { name: 'Hint', exact: true });
    await expect(async () => {
      if ((await hint.getAttribute('aria-disabled')) !== 'true') await hint.click({ timeout: 1_000 });
      await expect(page.getByText('You could say:')).toBeVisible({ timeout: 1_500 });
    }).toPass({ timeout: 120_000 });
    await isAccessible(page);
  });

  await test.step('a turn is taken back and said again', async () => {
    const captions = page.getByTestId('talk-captions');
    await page.getByRole('button', { name: 'Take back my turn' }).click();
    await expect(captions.getByText('taken back').first()).toBeVisible({ timeout: 30_000 });
    await isAccessible(page);
    await expect(captions.locator('[data-talker=learner]').last()).not.toContainText('taken back', { timeout: 90_000 });
  });

  await test.step('the learner interrupts the partner', async () => {
    await expect(page.getByTestId('talk-captions').getByText('interrupted').first()).toBeVisible({ timeout: 120_000 });
  });

  await test.step('pause and go on', async () => {
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await expect(page.getByTestId('cue')).toContainText('Paused.');
    await expect(page.getByTestId('partner')).toHaveAttribute('data-state', 'paused');
    await isAccessible(page);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await expect(page.getByTestId('partner')).not.toHaveAttribute('data-state', 'paused');
  });

  await test.step('talk until there is enough to rate', async () => {
    const said = page
      .getByTestId('talk-captions')
      .locator('[data-talker=learner]')
      .filter({ hasNotText: 'taken back' });
    await expect(said.nth(2)).toBeVisible({ timeout: 120_000 });
  });

  await test.step('leaving is asked about', async () => {
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'You’re still in the talk' })).toBeVisible();
    await page.getByRole('button', { name: 'Stay' }).click();
  });

  await test.step('end, with what came of it', async () => {
    await endTalk(page);
    await expect(page.getByText('length of the talk')).toBeVisible();
    await looksRight(page);
  });

  await test.step('read the report', async () => {
    await toReport(page);
    await expect(page.getByRole('heading', { name: 'Estimate' })).toBeVisible();
    await expect(page.getByText('No exam board has a part in it.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Your tasks' })).toBeVisible();
    const tabs = page.getByRole('tab');
    await tabs.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(tabs.nth(1)).toBeFocused();
    await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(page).toHaveURL(/criterion=/);
    await looksRight(page);
  });

  await test.step('a quote plays its moment from this device, and stops at its end', async () => {
    const plays = page.getByRole('button', { name: /^Play the passage at/ });
    await expect(plays.first()).toBeVisible();
    // The earliest one: after it the recording goes on, however late this machine stops it.
    const passages = await Promise.all(
      (await plays.all()).map(async (play) => {
        const [, minutes, seconds] = /(\d+):(\d\d)/.exec((await play.getAttribute('aria-label')) ?? '') ?? [];
        return { play, start: 60 * Number(minutes) + Number(seconds) };
      }),
    );
    const { play, start } = passages.reduce((one, other) => (other.start < one.start ? other : one));
    await play.click();
    const player = page.getByLabel('Recording player');
    await expect(player).toHaveAttribute('src', /^blob:/);
    const now = (): Promise<number> => player.evaluate((audio: HTMLAudioElement) => audio.currentTime);
    await expect.poll(now).toBeGreaterThan(start);
    await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.paused)).toBe(true);
    expect(await player.evaluate((audio: HTMLAudioElement) => audio.ended)).toBe(false);
    expect(await loudness(page, start, await now())).toBeGreaterThan(100);
    await isAccessible(page);
  });

  await test.step('the history leads to the same report', async () => {
    await expect(async () => {
      await page.goto(`${WEB}/progress/history`);
      await expect(page.getByRole('checkbox')).toHaveCount(1, { timeout: 3_000 });
    }).toPass();
    await page.getByRole('main').getByRole('link').filter({ hasText: 'Talk with a partner' }).click();
    await expect(page.getByRole('heading', { name: 'The whole talk' })).toBeVisible();
  });

  await test.step('talk again', async () => {
    await page.getByRole('link', { name: 'Talk again' }).click();
    await expect(page.getByRole('radio', { name: 'Practice' })).toBeChecked();
    await talk(page);
    await endTalk(page);
    await toReport(page);
  });

  await test.step('the two talks are compared, and the short one is not rated', async () => {
    await expect(async () => {
      await page.goto(`${WEB}/progress/history`);
      await expect(page.getByRole('checkbox')).toHaveCount(2, { timeout: 3_000 });
    }).toPass();
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await expect(page.getByText('too short to be rated')).toBeVisible();
    await looksRight(page);
  });
  await browser.close();
});

test('a lost line is shown, and the talk goes on', { tag: '@slow' }, async () => {
  const learner = await newLearner('Tomasz');
  const line = await aLine(learner);
  const browser = await browserHearing(await spoken(learner, WORDS, undefined, SILENCE));
  const context = await browser.newContext({ locale: 'en' });
  const page = await openPage(context);
  await signIn(page, learner);
  let isCut = false;
  const cuts: (() => Promise<void>)[] = [];
  await page.routeWebSocket(/\/audio/, (socket) => {
    if (isCut) {
      void socket.close({ code: 1001 });
      return;
    }
    const server = socket.connectToServer();
    cuts.push(async () => {
      await server.close();
      await socket.close({ code: 1001 });
    });
  });
  await page.goto(`${WEB}/practice/talk-with/${encodeURIComponent(line.scenarioId)}`);
  await talk(page);
  isCut = true;
  await context.setOffline(true);
  await Promise.all(cuts.map((cut) => cut()));
  await expect(page.getByTestId('cue')).toContainText('The line is down.');
  isCut = false;
  await context.setOffline(false);
  await expect(page.getByTestId('cue')).not.toContainText('The line is down.');
  await expect(page.getByTestId('partner')).toHaveAttribute('data-state', 'speaking', { timeout: 90_000 });
  await endTalk(page);
  await toReport(page);
  await expect(page.getByRole('button', { name: 'Play the recording' })).toBeVisible();
  await browser.close();
});

test('an exam has no pause, no repeats and no help', { tag: '@slow' }, async () => {
  const learner = await newLearner('Farah');
  const line = await aLine(learner);
  const browser = await browserHearing(await spoken(learner, WORDS, undefined, SILENCE));
  const page = await pageIn(browser, { viewport: NARROW });
  await signIn(page, learner);
  await page.goto(`${WEB}/practice/talk-with/${encodeURIComponent(line.scenarioId)}`);
  await page.getByRole('radio', { name: 'Exam' }).check();
  await talk(page);
  await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Say it again, slower' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Hint' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Take back my turn' })).toHaveCount(0);
  await fitsItsWidth(page);
  await endTalk(page);
  await toReport(page);
  await expect(page.getByTestId('talk-report')).toContainText('Exam');
  await browser.close();
});

test('a talk is laid out from right to left in Arabic, on a narrow screen', { tag: '@slow' }, async () => {
  const learner = await newLearner('Huda');
  const line = await aLine(learner);
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
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Huda');
  await page.goto(`${WEB}/practice/talk-with/${encodeURIComponent(line.scenarioId)}`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('radio', { name: 'تدريب' })).toBeChecked();
  await looksRightHere();
  await page.getByRole('button', { name: 'اقرأ البطاقة' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('استعدّ');
  await looksRightHere();
  await page.getByRole('button', { name: 'ابدأ الآن' }).click();
  await answered(page);
  await looksRightHere();
  await page.getByRole('button', { name: 'أنهِ الحديث' }).click();
  await page.getByRole('button', { name: 'أنهِه' }).click();
  await expect(page.getByTestId('recording-outcome')).toContainText('على هذا الجهاز');
  await looksRightHere();
  await page.getByRole('link', { name: 'انتقل إلى التقرير' }).click();
  await expect(page.getByRole('heading', { name: 'الحديث كاملًا' })).toBeVisible({ timeout: 90_000 });
  await looksRightHere();
  await browser.close();
});
