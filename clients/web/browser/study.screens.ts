import { expect, test } from '@playwright/test';

import { aLeaflet } from './papers';
import { browserHearing, newLearner } from './platform';
import { shoot, SIZES } from './shots';
import { pageIn, signIn, WEB } from './steps';

const LEAFLET = { name: 'Asthma leaflet.pdf', mimeType: 'application/pdf', buffer: aLeaflet() };

test('the screens of learning from a text of one’s own', async () => {
  const learner = await newLearner('Marta');
  const browser = await browserHearing(null);
  const page = await pageIn(browser, { viewport: SIZES.wide });
  await signIn(page, learner);

  await page.goto(`${WEB}/library/documents`);
  await page.getByTestId('chooser').setInputFiles(LEAFLET);
  await expect(page.getByText(/ · 3 pages · /)).toBeVisible({ timeout: 120_000 });
  await shoot(page, '51-documents');
  await page.getByRole('link', { name: LEAFLET.name }).click();
  await page.getByRole('searchbox', { name: 'Search in this document' }).fill('breathe');
  await page.keyboard.press('Enter');
  await expect(page.locator('mark').first()).toBeVisible();
  await shoot(page, '52-reader');

  const beside = page.getByRole('complementary', { name: 'Beside the text' });
  const shown = page.getByRole('group', { name: 'What is shown' });
  await shown.getByRole('button', { name: 'Notes' }).click();
  await beside.getByRole('button', { name: 'Make notes' }).click();
  await expect(beside.getByText(/^Made by rules/)).toBeVisible({ timeout: 120_000 });
  await shoot(page, '54-notes');
  await shown.getByRole('button', { name: 'Chat' }).click();
  await beside.getByRole('button', { name: 'Start a chat' }).click();
  const field = beside.getByRole('textbox', { name: 'Your question' });
  for (const question of ['What does asthma do to the airways?', 'Who won the football cup in 1987?']) {
    await field.fill(question);
    await field.press('Enter');
    await expect(beside.getByRole('article').filter({ hasText: question })).toBeVisible();
    await expect(beside.getByText(/^These are quotes|^Not in your documents$/).last()).toBeVisible({ timeout: 60_000 });
  }
  await expect(beside.getByText('Not in your documents', { exact: true })).toBeVisible({ timeout: 60_000 });
  await shoot(page, '55-chat');
  await page.goto(`${WEB}/library/search?for=asthma`);
  await expect(page.locator('mark').first()).toBeVisible();
  await shoot(page, '53-passages');

  await page.goto(`${WEB}/library/documents`);
  await page.getByRole('link', { name: LEAFLET.name }).click();
  await page.getByRole('link', { name: 'Make a quiz', exact: true }).click();
  await expect(page.getByRole('checkbox', { name: LEAFLET.name })).toBeChecked();
  await page.getByRole('combobox', { name: 'Number of questions' }).selectOption('5');
  await page.getByRole('radio', { name: 'At the end' }).check();
  await page.getByRole('checkbox', { name: 'Fill the gap' }).check();
  await shoot(page, '56-quiz-order');
  await page.getByRole('button', { name: 'Make the quiz' }).click();
  await expect(page.getByText(/drafted, .* shown/)).toBeVisible({ timeout: 120_000 });
  await shoot(page, '57-quiz');
  await page.getByRole('button', { name: 'Start' }).click();
  const asked = page.getByRole('region', { name: /^Question \d+$/ });
  await expect(asked).toBeFocused();
  await asked.getByRole('textbox').fill('airways');
  await shoot(page, '58-quiz-question');
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByText(/\d+ right, .*wrong/)).toBeVisible();
  await shoot(page, '59-quiz-result');

  const start = page.getByRole('link', { name: 'Start', exact: true });
  await expect(async () => {
    await page.goto(`${WEB}/review`);
    await expect(start).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await shoot(page, '60-review');
  await start.click();
  await expect(page.getByText('A question that you missed')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByTestId('answer')).toBeVisible();
  await shoot(page, '61-review-card');
  await browser.close();
});
