import { expect, test, type Page } from '@playwright/test';

import { aLine, browserHearing, newLearner, spoken } from './platform';
import { keepsPolicy, openPage, signIn, spokenFor, WEB } from './steps';

keepsPolicy();

/** Starts to record a line of a scenario, and speaks for some seconds. */
async function speaking(page: Page, scenarioId: string): Promise<void> {
  await page.goto(`${WEB}/practice/scenario/${encodeURIComponent(scenarioId)}`);
  await page.getByRole('button', { name: 'Start recording' }).click();
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await spokenFor(page, 3);
}

/** Returns the minutes of a line of the plan page; null without that line. */
async function minutes(page: Page, name: string): Promise<number | null> {
  const line = page.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) });
  if ((await line.count()) === 0) return null;
  return Number.parseInt((await line.locator('dd').textContent()) ?? '', 10);
}

/** Reads the plan page again until all minutes of running sessions are back. */
async function givenBack(page: Page): Promise<void> {
  await expect(async () => {
    await page.goto(`${WEB}/me/plan`);
    await expect(page.getByText('Left this month')).toBeVisible();
    expect(await minutes(page, 'In use now')).toBeNull();
    expect(await minutes(page, 'Used this month')).toBeGreaterThan(0);
  }).toPass({ timeout: 30_000 });
  const used = (await minutes(page, 'Used this month')) ?? 0;
  expect(used).toBeLessThan(5);
  expect(await minutes(page, 'Left this month')).toBe(60 - used);
}

test('a closed tab gives its minutes back', { tag: '@slow' }, async () => {
  const learner = await newLearner('Lea');
  const line = await aLine(learner);
  const browser = await browserHearing(await spoken(learner, line.text));
  const context = await browser.newContext({ locale: 'en' });
  const page = await openPage(context);
  await signIn(page, learner);
  const plan = await openPage(context);
  await speaking(page, line.scenarioId);

  await test.step('while the learner speaks, one minute is in use', async () => {
    await plan.goto(`${WEB}/me/plan`);
    await expect(plan.getByRole('term').filter({ hasText: 'In use now' })).toBeVisible();
    expect(await minutes(plan, 'In use now')).toBe(1);
    expect(await minutes(plan, 'Left this month')).toBe(59);
  });

  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(asked).toEqual(['beforeunload']);
  await givenBack(plan);
  await browser.close();
});

test('a page that is reloaded six times within a minute holds no minutes', { tag: '@slow' }, async () => {
  const learner = await newLearner('Tomás');
  const line = await aLine(learner);
  const browser = await browserHearing(await spoken(learner, line.text));
  const context = await browser.newContext({ locale: 'en' });
  const page = await openPage(context);
  await signIn(page, learner);
  page.on('dialog', (dialog) => void dialog.accept());
  for (let i = 0; i < 6; i++) {
    await speaking(page, line.scenarioId);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Start recording' })).toBeVisible();
  }
  await givenBack(page);
  await speaking(page, line.scenarioId);
  await page.getByRole('button', { name: 'Stop recording' }).click();
  await expect(page.getByTestId('result')).toBeVisible();
  await browser.close();
});
