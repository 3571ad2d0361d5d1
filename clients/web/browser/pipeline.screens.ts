import { expect, test } from '@playwright/test';

import { browserHearing, newLearner } from './platform';
import { shoot, SIZES } from './shots';
import { isAccessible, pageIn, signIn, signInAdministrator, WEB } from './steps';

const TEXT = 'Good morning, everybody. We begin with bed four. Please check the wound before breakfast.';

test('the screens of pipelines', async () => {
  const learner = await newLearner('Marta');
  const browser = await browserHearing(null);
  const page = await pageIn(browser, { viewport: SIZES.wide });
  await signIn(page, learner);
  await page.goto(`${WEB}/library/pipelines`);
  await expect(page.getByText('No pipelines yet')).toBeVisible();
  await shoot(page, '74-pipelines-none');
  await page.getByRole('link', { name: /^Use this.*Answer a spoken question/ }).click();
  await page.getByText('Time limit, and what happens when it fails').nth(1).click();
  await shoot(page, '75-pipeline-form', page.getByRole('main'));
  await page.getByRole('button', { name: 'Create the pipeline' }).click();
  await expect(page.getByRole('heading', { name: 'Answer a spoken question', level: 1 })).toBeVisible();
  await shoot(page, '76-pipeline');
  await page.goto(`${WEB}/library/pipelines/new?from=read`);
  await page.getByRole('button', { name: 'Create the pipeline' }).click();
  await page.getByLabel('Your text').fill(TEXT);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByRole('region', { name: 'What came out' }).getByText(/bed four/)).toBeVisible({
    timeout: 120_000,
  });
  await shoot(page, '77-pipeline-run');
  await page.getByRole('link', { name: 'Pipelines', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Newest runs' })).toBeVisible();
  await shoot(page, '78-pipelines');
  const desk = await pageIn(browser, { viewport: SIZES.wide });
  await signInAdministrator(desk);
  await desk.goto(`${WEB}/admin/runs`);
  await desk.getByRole('article').first().getByRole('heading', { level: 2 }).click();
  await expect(desk.getByRole('list', { name: 'Line of time' }).first()).toBeVisible();
  await isAccessible(desk);
  await shoot(desk, '79-operated-runs');
  await browser.close();
});
