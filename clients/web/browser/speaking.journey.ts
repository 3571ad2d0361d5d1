import { expect, test } from '@playwright/test';

import { aLine, browserHearing, newLearner, spoken } from './platform';
import {
  fitsItsWidth,
  isAccessible,
  keepsPolicy,
  looksRight,
  NARROW,
  openPage,
  pageIn,
  practise,
  signIn,
  spokenFor,
  WEB,
} from './steps';

keepsPolicy();

test('a learner registers, checks the microphone, practises, says one word again, compares, leaves and returns', async () => {
  const helper = await newLearner('Helper');
  const line = await aLine(helper);
  const browser = await browserHearing(await spoken(helper, line.text));
  const page = await pageIn(browser);
  const email = `${crypto.randomUUID()}@example.org`;
  const password = `${crypto.randomUUID()}!`;

  await test.step('register', async () => {
    await page.goto(WEB);
    await isAccessible(page);
    await page.getByRole('link', { name: 'Start for free' }).click();
    await page.getByLabel('Name').fill('Marta');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill('short');
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByText('Use 8 to 128 characters.')).toBeVisible();
    await expect(page.getByText('Say how old you are.')).toBeVisible();
    await page.getByLabel('16 or older').check();
    await page.getByLabel('Password').fill(password);
    await isAccessible(page);
    await page.getByRole('button', { name: 'Create account' }).click();
  });

  await test.step('device check', async () => {
    await page.getByRole('button', { name: 'Turn on the microphone' }).click();
    await expect(page.getByText('We can hear you.')).toBeVisible();
    await page.getByRole('button', { name: 'Record 3 seconds' }).click();
    await expect(page.getByRole('button', { name: 'Record again' })).toBeVisible();
    await isAccessible(page);
  });

  await test.step('practise a line and see its words and scores while speaking', async () => {
    await page.goto(`${WEB}/practice/scenario/${encodeURIComponent(line.scenarioId)}`);
    await expect(page.getByTestId('task')).toHaveText(line.text);
    await isAccessible(page);
    await practise(page);
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await isAccessible(page);
  });

  await test.step('say one word again', async () => {
    await page
      .getByTestId('result')
      .getByRole('button', { name: /(good|close|needs work)$/ })
      .last()
      .click();
    const sheet = page.getByTestId('word-sheet');
    await expect(sheet.getByText('Sounds')).toBeVisible();
    await isAccessible(page);
    await sheet.getByRole('button', { name: 'Start recording' }).click();
    await expect(sheet.getByTestId('captions').locator('[data-score]').first()).toBeVisible();
    await sheet.getByRole('button', { name: 'Stop recording' }).click();
    await expect(sheet.getByRole('status').getByText(/of 100|We didn’t hear it/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });

  await test.step('practise the line once more', async () => {
    await page.goto(`${WEB}/practice/scenario/${encodeURIComponent(line.scenarioId)}`);
    await practise(page);
  });

  await test.step('history and compare', async () => {
    await page.goto(`${WEB}/progress/history`);
    const picks = page.getByRole('checkbox');
    await expect(picks).toHaveCount(2);
    await isAccessible(page);
    await picks.nth(0).check();
    await picks.nth(1).check();
    await page.getByRole('link', { name: 'Compare' }).click();
    await expect(page.getByRole('heading', { name: 'Compare' })).toBeVisible();
    await expect(page.getByRole('rowheader', { name: 'Overall' })).toBeVisible();
    await isAccessible(page);
  });

  await test.step('a result, and then the average beside it', async () => {
    await page.goto(`${WEB}/progress/history`);
    await page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(line.text.slice(0, 12)) })
      .first()
      .click();
    await expect(page.getByText(/your average of the last 90 days/)).toBeVisible();
    await isAccessible(page);
  });

  await test.step('the other screens', async () => {
    for (const [name, heading] of [
      ['Today', /Hi /],
      ['Library', 'Library'],
      ['Progress', 'Progress'],
    ] as const) {
      await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      await isAccessible(page);
    }
  });

  await test.step('sign out and in', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Me', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Me' })).toBeVisible();
    await isAccessible(page);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/sign-in/);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
    await signIn(page, { email, password, token: '' });
  });

  await browser.close();
});

test('nothing spoken is lost when the network is cut', async () => {
  const learner = await newLearner('Noor');
  const line = await aLine(learner);
  const browser = await browserHearing(await spoken(learner, line.text));
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
  await page.goto(`${WEB}/practice/scenario/${encodeURIComponent(line.scenarioId)}`);
  await expect(page.getByRole('button', { name: 'Start recording' })).toBeVisible();
  await page.getByRole('button', { name: 'Start recording' }).click();
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await spokenFor(page, 2);
  isCut = true;
  await context.setOffline(true);
  await Promise.all(cuts.map((cut) => cut()));
  await expect(page.getByText(/No connection/)).toBeVisible();
  await spokenFor(page, 5);
  isCut = false;
  await context.setOffline(false);
  await expect(page.getByText(/No connection/)).toBeHidden();
  await expect(page.getByTestId('captions').locator('[data-score]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Stop recording' }).click();
  const words = page.getByTestId('result').getByRole('button', { name: /of 100|skipped/ });
  await expect(words.first()).toBeVisible();
  await expect(page.getByTestId('result').getByRole('button', { name: /skipped/ })).toHaveCount(0);
  await browser.close();
});

const FREE_TALK =
  'I work in a small bakery near the harbour, and my day begins when most people are still asleep. ' +
  'First of all I light the ovens, because the bread has to be ready at six. ' +
  'If there is time, my colleague makes coffee and we talk about football before the shop opens.';

test('free speech on a topic of the learner is recognised and scored, and has a report', async () => {
  const learner = await newLearner('Emeka');
  const browser = await browserHearing(await spoken(learner, FREE_TALK));
  const page = await pageIn(browser);
  await signIn(page, learner);
  await page.goto(`${WEB}/practice`);
  await page.getByRole('link', { name: 'Start talking' }).click();
  await page.getByRole('button', { name: 'A day at work' }).click();
  await expect(page.getByLabel('What would you like to talk about?')).toHaveValue('A day at work');
  expect(await page.title()).toBe('Practise · Vivavoce');
  await isAccessible(page);
  await page.getByRole('button', { name: 'Start recording' }).click();
  await spokenFor(page, 25);
  await page.getByRole('button', { name: 'Stop recording' }).click();
  await expect(
    page
      .getByTestId('result')
      .getByRole('button', { name: /of 100/ })
      .first(),
  ).toBeVisible();
  await page.getByText('What we heard').click();
  await isAccessible(page);
  await page.getByRole('link', { name: 'Read the report' }).click();
  await expect(page).toHaveURL(/\/progress\/talks\//);
  await expect(page.getByTestId('estimate')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('A day at work')).toBeVisible();
  await expect(page.getByRole('tab')).toHaveCount(5);
  await expect(page.getByRole('heading', { name: 'Your tasks' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'What would examiners say?' })).toBeHidden();
  await looksRight(page);
  await page.goto(`${WEB}/progress/history`);
  await page.getByText('A day at work').click();
  await expect(page.getByRole('button', { name: 'Play my recording' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Read the report' })).toBeVisible();
  await isAccessible(page);
  await browser.close();
});

test('a left recording is offered back at once, but not while it runs in another tab', { tag: '@slow' }, async () => {
  const learner = await newLearner('Yuki');
  const line = await aLine(learner);
  const browser = await browserHearing(await spoken(learner, line.text));
  const context = await browser.newContext({ locale: 'en' });
  const left = await openPage(context);
  await signIn(left, learner);
  await left.goto(`${WEB}/library/${encodeURIComponent(line.scenarioId)}`);
  await left.getByRole('link', { name: 'Practise the lines' }).click();
  await left.getByRole('button', { name: 'Start recording' }).click();
  await expect(left.getByText('Live', { exact: true })).toBeVisible();
  await spokenFor(left, 4);
  const page = await openPage(context);
  await page.goto(`${WEB}/practice`);
  await expect(page.getByRole('link', { name: 'Start sentences' })).toBeVisible();
  await expect(page.getByText(/You have an unfinished recording/)).toBeHidden();

  // The page asks before it is left, by the browser's Back too; then the recording stays on this device.
  await left.goBack();
  await left.getByRole('button', { name: 'Keep recording' }).click();
  await expect(left.getByText('Live', { exact: true })).toBeVisible();
  await left.getByRole('link', { name: 'Back', exact: true }).click();
  await expect(left.getByRole('dialog', { name: 'You’re still recording' })).toBeVisible();
  await isAccessible(left);
  await left.getByRole('button', { name: 'Leave' }).click();
  const offer = left.getByRole('region', { name: 'You have an unfinished recording' });
  await expect(offer).toContainText(line.text);
  await isAccessible(left);
  await left.goto(`${WEB}/today`);
  await expect(offer).toContainText(line.text);
  await left.getByRole('button', { name: /^Send/ }).click();
  await expect(left.getByText('We received and scored your recording.')).toBeVisible();
  await expect(left.getByRole('button', { name: /of 100/ }).first()).toBeVisible();
  await left.reload();
  await expect(left.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(offer).toBeHidden();
  await browser.close();
});

test('a line that is open but silent is shown after three seconds and mended by itself', { tag: '@slow' }, async () => {
  const learner = await newLearner('Ravi');
  const line = await aLine(learner);
  const browser = await browserHearing(await spoken(learner, line.text));
  const context = await browser.newContext({ locale: 'en' });
  const page = await openPage(context);
  await signIn(page, learner);
  let isStalled = false;
  await page.routeWebSocket(/\/audio/, (socket) => {
    const isSilent = isStalled;
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      if (!isStalled && !isSilent) server.send(message);
    });
    server.onMessage((message) => {
      if (!isStalled && !isSilent) socket.send(message);
    });
  });
  await page.goto(`${WEB}/practice/scenario/${encodeURIComponent(line.scenarioId)}`);
  await page.getByRole('button', { name: 'Start recording' }).click();
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await spokenFor(page, 2);
  isStalled = true;
  await expect(page.getByText(/No connection\. Keep talking: \d+ seconds are saved here/)).toBeVisible();
  isStalled = false;
  await expect(page.getByText(/No connection/)).toBeHidden();
  await spokenFor(page, 8);
  await page.getByRole('button', { name: 'Stop recording' }).click();
  await expect(
    page
      .getByTestId('result')
      .getByRole('button', { name: /of 100|skipped/ })
      .first(),
  ).toBeVisible();
  await browser.close();
});

test('a weak sound is practised in sentences that contain it, on a phone', { tag: '@slow' }, async () => {
  const learner = await newLearner('Ana');
  const line = await aLine(learner);
  const browser = await browserHearing(await spoken(learner, line.text));
  const page = await pageIn(browser, { viewport: NARROW, hasTouch: true, isMobile: true });
  await signIn(page, learner);
  await fitsItsWidth(page);
  await page.goto(`${WEB}/practice/sounds?sound=TH&sound=XX`);
  await expect(page.getByRole('heading', { level: 1, name: 'Your hard sounds' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Sounds in this practice' }).getByRole('listitem')).toHaveText(['/θ/']);
  const marked = page.getByTestId('task').locator('mark');
  await expect(marked.first()).toHaveText(/th/i);
  await isAccessible(page);
  await page.goto(`${WEB}/practice/scenario/${encodeURIComponent(line.scenarioId)}`);
  await expect(page.getByRole('button', { name: 'Start recording' })).toBeVisible();
  await page.getByRole('button', { name: 'Start recording' }).tap();
  await expect(page.getByTestId('captions').locator('[data-score]').first()).toBeVisible();
  await fitsItsWidth(page);
  await page.getByRole('button', { name: 'Stop recording' }).tap();
  const words = page.getByTestId('result').getByRole('button', { name: /of 100/ });
  await expect(words.first()).toBeVisible();
  await fitsItsWidth(page);
  await words.first().tap();
  await expect(page.getByRole('dialog')).toBeVisible();
  await fitsItsWidth(page);
  await browser.close();
});
