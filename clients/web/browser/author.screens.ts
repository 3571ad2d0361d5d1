import { expect, test } from '@playwright/test';

import { browserHearing, newAuthor } from './platform';
import { shoot, SIZES } from './shots';
import { pageIn, signIn, WEB } from './steps';

test('the screens of prompts and of the question bank', async () => {
  const author = await newAuthor('Ingrid');
  const browser = await browserHearing(null);
  const page = await pageIn(browser, { viewport: SIZES.wide });
  await signIn(page, author);

  await page.goto(`${WEB}/studio`);
  await page.getByRole('link', { name: 'Prompts' }).click();
  await expect(page.getByRole('link', { name: 'A sentence to practise' })).toBeVisible();
  await shoot(page, '66-prompts');
  await page.getByRole('link', { name: 'A sentence to practise' }).click();
  await expect(page.getByLabel('Instruction', { exact: true })).toBeVisible();
  await shoot(page, '67-prompt');

  await page.goto(`${WEB}/studio/questions`);
  await page.getByRole('link', { name: 'New question' }).first().click();
  await page.getByLabel('Kind of question').selectOption('Short answer');
  await page
    .getByLabel('Question', { exact: true })
    .fill('Which vessel carries blood from the heart to the lungs in adults?');
  await page.getByRole('textbox', { name: 'Answer 1', exact: true }).fill('pulmonary artery');
  await page.getByLabel('Explanation').fill('Veins lead back to the heart.');
  await page.getByLabel('Tags').fill('Vessels');
  await page.getByRole('button', { name: 'Save the question' }).click();
  await expect(page.getByText('The check found nothing in the question as it is saved.')).toBeVisible();
  await shoot(page, '68-question');
  await page.goto(`${WEB}/studio/questions?show=own`);
  await expect(page.getByRole('link', { name: /Which vessel/ })).toBeVisible();
  await shoot(page, '69-question-bank');
  await browser.close();
});
