import { expect, test } from '@playwright/test';

import { aLine, browserHearing, newLearner, spoken } from './platform';
import { isAccessible, keepsPolicy, pageIn, signIn, spokenFor, WEB } from './steps';

keepsPolicy();

test('a learner records without a line, and gets the result when the line is back', async () => {
  const learner = await newLearner('Ingrid');
  const line = await aLine(learner);
  const browser = await browserHearing(await spoken(learner, line.text));
  const page = await pageIn(browser);
  let told = 0;
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      if (typeof payload === 'string' && payload.includes('submittedRecordingChanged')) told++;
    });
  });
  await signIn(page, learner);
  await page.goto(`${WEB}/practice/scenario/${encodeURIComponent(line.scenarioId)}`);
  await expect(page.getByRole('button', { name: 'Start recording' })).toBeVisible();

  await test.step('what is said without a line is kept on the device', async () => {
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Record now' }).click();
    await spokenFor(page, 4);
    await page.getByRole('button', { name: 'Stop recording' }).click();
    await expect(page.getByText('Kept. 1 recording waits on this device.')).toBeVisible();
    await expect(page.getByRole('region', { name: '1 recording waits to be sent' })).toBeVisible();
    await isAccessible(page);
  });

  await test.step('it is sent when the line is back, and followed until it is scored', async () => {
    await page.context().setOffline(false);
    await expect(page.getByText(/^We received and scored/)).toBeVisible();
    const result = page.getByRole('region', { name: 'Result' });
    await expect(result.getByRole('button', { name: /of 100/ }).first()).toBeVisible();
    await expect(page.getByRole('region', { name: /waits to be sent/ })).toHaveCount(0);
    expect(told).toBeGreaterThan(0);
    await isAccessible(page);
  });

  await test.step('it stands in the history', async () => {
    await page.goto(`${WEB}/progress/history`);
    await expect(page.getByRole('main').getByRole('link', { name: new RegExp(line.text.slice(0, 12)) })).toBeVisible();
  });
  await browser.close();
});
