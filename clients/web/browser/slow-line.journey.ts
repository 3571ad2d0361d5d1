import { expect, test } from '@playwright/test';

import { aLine, browserHearing, newLearner, spoken } from './platform';
import { keepsPolicy, pageIn, practise, signIn, WEB } from './steps';

keepsPolicy();

/** Of 16-bit samples at 16 kHz. */
const SAMPLES_BYTES_A_SECOND = 32_000;

test('on a device that saves data the voice takes a fraction of the bytes, and words and scores come', async () => {
  const learner = await newLearner('Noor');
  const line = await aLine(learner);
  const browser = await browserHearing(await spoken(learner, line.text));
  const page = await pageIn(browser);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { effectiveType: '4g', saveData: true } });
  });
  let bytes = 0;
  let begun = 0;
  let last = 0;
  page.on('websocket', (socket) => {
    if (!socket.url().includes('/audio')) return;
    socket.on('framesent', ({ payload }) => {
      if (typeof payload === 'string') return;
      begun ||= Date.now();
      last = Date.now();
      bytes += payload.length;
    });
  });
  await signIn(page, learner);
  await page.goto(`${WEB}/practice/scenario/${encodeURIComponent(line.scenarioId)}`);
  await practise(page);

  const seconds = (last - begun) / 1_000;
  expect(seconds).toBeGreaterThan(1);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes / seconds).toBeLessThan(SAMPLES_BYTES_A_SECOND / 3);
  await browser.close();
});
