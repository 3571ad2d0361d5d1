import { expect, test } from '@playwright/test';

import { aLine, browserHearing, newLearner, spoken } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, NARROW, openPage, pageIn, signIn, spokenFor, WEB } from './steps';

keepsPolicy();

test('a second tab is signed in too, and signing out in one signs out both', async () => {
  const learner = await newLearner('Tariq');
  const line = await aLine(learner);
  const browser = await browserHearing(await spoken(learner, line.text));
  const context = await browser.newContext({ locale: 'en' });
  const one = await openPage(context);
  await signIn(one, learner);
  const other = await openPage(context);
  await Promise.all([one.reload(), other.goto(`${WEB}/today`)]);
  for (const page of [one, other])
    await expect(page.getByRole('heading', { level: 1, name: 'Welcome, Tariq' })).toBeVisible();
  await other.goto(`${WEB}/me`);
  await other.getByRole('button', { name: 'Sign out' }).click();
  await expect(one).toHaveURL(/sign-in/);
  await expect(other).toHaveURL(/sign-in/);
  await browser.close();
});

test('a round of words goes on after a reload and ends, and signed-in learners start at Today', async () => {
  const learner = await newLearner('Olu');
  const line = await aLine(learner);
  const browser = await browserHearing(await spoken(learner, line.text));
  const page = await pageIn(browser);
  await signIn(page, learner);
  await page.goto(WEB);
  await expect(page).toHaveURL(/\/today/);
  await page.goto(`${WEB}/practice/words?language=en&word=throat&word=water`);
  for (const next of ['Next word', 'Finish']) {
    await page.getByRole('button', { name: 'Start recording' }).click();
    await spokenFor(page, 3);
    await page.getByRole('button', { name: 'Stop recording' }).click();
    await page.getByRole('button', { name: next }).click();
    if (next === 'Finish') continue;
    await page.reload();
    await expect(page.getByText('Word 2 of 2')).toBeVisible();
  }
  await expect(page.getByTestId('round-end')).toContainText('Well done!');
  await expect(page.getByTestId('round-end')).toContainText('1 day in a row');
  await isAccessible(page);
  await page.getByRole('link', { name: 'Done for now' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hi Olu' })).toBeVisible();
  await browser.close();
});

test('text at twice the size fits a narrow phone, and a phone on its side shows the record button', async () => {
  const learner = await newLearner('Mei');
  const line = await aLine(learner);
  const browser = await browserHearing(await spoken(learner, line.text));
  const page = await pageIn(browser, { viewport: NARROW });
  await signIn(page, learner);
  const scenario = `/practice/scenario/${encodeURIComponent(line.scenarioId)}`;
  const card = `/library/${encodeURIComponent(line.scenarioId)}`;
  for (const path of [
    '/today',
    '/practice',
    scenario,
    '/library',
    card,
    '/library/documents',
    '/library/search',
    '/progress',
    '/progress/history',
    '/review',
    '/me',
    '/me/plan',
    '/check',
  ]) {
    await page.goto(WEB + path);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
    if (path === scenario) await expect(page.getByRole('button', { name: 'Start recording' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await fitsItsWidth(page);
  }
  await page.setViewportSize({ width: 740, height: 360 });
  await page.goto(WEB + scenario);
  await expect(page.getByRole('button', { name: 'Start recording' })).toBeInViewport({ ratio: 1 });
  await expect(page.getByTestId('task')).toBeInViewport({ ratio: 0.9 });
  await browser.close();
});

test('a refused microphone is explained', async () => {
  const learner = await newLearner('Ines');
  const browser = await browserHearing(null);
  const page = await pageIn(browser);
  await signIn(page, learner);
  await page.goto(`${WEB}/check`);
  await page.getByRole('button', { name: 'Turn on the microphone' }).click();
  await expect(page.getByText('Your browser is blocking the microphone.')).toBeVisible();
  await isAccessible(page);
  await page.goto(`${WEB}/practice/sentences`);
  await page.getByRole('button', { name: 'Start recording' }).click();
  await expect(page.getByText('Your browser is blocking the microphone.')).toBeVisible();
  await browser.close();
});

test('the interface is laid out from right to left in Arabic', async () => {
  const learner = await newLearner('Lina');
  const browser = await browserHearing(null);
  const page = await pageIn(browser, { locale: 'ar', viewport: NARROW });
  await page.goto(`${WEB}/sign-in`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.getByLabel('البريد الإلكتروني').fill(learner.email);
  await page.getByLabel('كلمة المرور').fill(learner.password);
  await page.getByRole('button', { name: 'تسجيل الدخول' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lina');
  for (const path of [
    '/today',
    '/practice',
    '/library',
    '/library/documents',
    '/library/search',
    '/progress/history',
    '/progress',
    '/review',
    '/review/session',
    '/me',
    '/me/profile',
    '/me/plan',
  ]) {
    await page.goto(WEB + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await fitsItsWidth(page);
    await isAccessible(page);
  }
  await browser.close();
});

test('axe finds nothing on any screen, in both themes', async () => {
  const learner = await newLearner('Sol');
  const line = await aLine(learner);
  const browser = await browserHearing(null);
  const page = await pageIn(browser, { viewport: NARROW });
  const inBothThemes = async (path: string): Promise<void> => {
    await page.goto(WEB + path);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await isAccessible(page, colorScheme === 'dark' ? ['color-contrast'] : []);
    }
  };
  for (const path of ['/', '/register', '/sign-in', '/nowhere']) await inBothThemes(path);
  await signIn(page, learner);
  const scenario = encodeURIComponent(line.scenarioId);
  const exercises = [
    `/practice/scenario/${scenario}`,
    `/practice/talk-with/${scenario}`,
    '/practice/talk',
    '/practice/sounds?sound=TH',
    '/practice/sounds',
  ];
  const places = [
    '/today',
    '/practice',
    '/library',
    `/library/${scenario}`,
    '/progress',
    '/progress/history',
    '/review',
    '/review/session',
    '/check',
  ];
  const mine = [
    '/placement',
    '/placement?step=level',
    '/me',
    '/me/profile',
    '/me/interface',
    '/me/goal',
    '/me/plan',
    '/me/data',
  ];
  for (const path of [...places, ...exercises, ...mine]) await inBothThemes(path);
  await browser.close();
});
