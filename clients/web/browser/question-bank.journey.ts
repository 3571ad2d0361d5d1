import { expect, test, type Page } from '@playwright/test';

import { browserHearing, giveRole, newLearner } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, looksRight, NARROW, pageIn, signIn, WEB } from './steps';

keepsPolicy();

const PROMPT = 'Which vessel carries blood from the heart to the lungs?';

const FILE = `// [tag:vessels]
::Valve::Which valve lies between the left atrium and the left ventricle? {=mitral valve =%50%a valve}

Write about the heart. {}
`;

async function opensQuestion(page: Page, prompt: string): Promise<void> {
  await page.getByRole('link', { name: prompt }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Question' })).toBeVisible();
}

test('an author writes a question, another returns and approves it, and a learner gets it in a quiz', async () => {
  const writer = await newLearner('Ingrid');
  const reviewer = await newLearner('Marta');
  await giveRole([writer, reviewer], 'AUTHOR');
  const browser = await browserHearing(null);
  const page = await pageIn(browser);
  await signIn(page, writer);
  const reviewing = await pageIn(await browserHearing(null));
  await signIn(reviewing, reviewer);

  await test.step('the bank is beside the studio, and a question is written by keyboard', async () => {
    await page.goto(`${WEB}/studio`);
    await page.getByRole('link', { name: 'Question bank' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Question bank' })).toBeVisible();
    await looksRight(page);
    await page.getByRole('link', { name: 'New question' }).first().click();
    await page.getByLabel('Kind of question').selectOption('Short answer');
    await page.getByLabel('Difficulty').selectOption('Easy');
    await page.getByLabel('Question', { exact: true }).fill(PROMPT);
    await page.getByRole('textbox', { name: 'Answer 1', exact: true }).fill('pulmonary artery');
    await page.getByLabel('Explanation').fill('Veins lead back to the heart.');
    await page.getByLabel('Tags').fill('Vessels');
    await looksRight(page);
    await page.getByRole('button', { name: 'Save the question' }).press('Enter');
    await expect(page.getByText('The check found nothing in the question as it is saved.')).toBeVisible();
    await page.getByRole('button', { name: 'Hand in for review' }).click();
    await expect(page.getByText('The question waits for another author.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Approve and publish' })).toHaveCount(0);
  });

  await test.step('another author returns it with a comment', async () => {
    await reviewing.goto(`${WEB}/studio/questions?show=toReview`);
    await opensQuestion(reviewing, PROMPT);
    await looksRight(reviewing);
    await reviewing.getByLabel('Comment for the author').fill('Say which circulation you mean.');
    await reviewing.getByRole('button', { name: 'Return to the author' }).click();
    await expect(reviewing.getByText('The question went back to its author.')).toBeVisible();
  });

  const changed = `In adults: ${PROMPT}`;

  await test.step('its author changes it, and the other approves it', async () => {
    await page.goto(`${WEB}/studio/questions?show=own`);
    await opensQuestion(page, PROMPT);
    await expect(page.getByText('Say which circulation you mean.')).toBeVisible();
    await page.getByLabel('Question', { exact: true }).fill(changed);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('The question is saved.')).toBeVisible();
    await page.getByRole('button', { name: 'Hand in for review' }).click();
    await expect(page.getByText('The question waits for another author.')).toBeVisible();
    await reviewing.goto(`${WEB}/studio/questions?show=toReview`);
    await opensQuestion(reviewing, changed);
    await reviewing.getByRole('button', { name: 'Approve and publish' }).click();
    await expect(reviewing.getByText('The question is published.')).toBeVisible();
  });

  await test.step('a file is imported once, and what it refuses is named', async () => {
    await page.goto(`${WEB}/studio/questions/import`);
    for (const outcome of ['1 new draft.', '1 question was there already.']) {
      await page
        .getByLabel('File', { exact: true })
        .setInputFiles({ name: 'heart.gift', mimeType: 'text/plain', buffer: Buffer.from(FILE) });
      await page.getByRole('button', { name: 'Import the file' }).click();
      await expect(page.getByText(outcome)).toBeVisible();
    }
    await expect(page.getByRole('table')).toContainText('essay');
    await looksRight(page);
  });

  await test.step('questions are saved as a file', async () => {
    await page.goto(`${WEB}/studio/questions?show=own`);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the file' }).click();
    expect((await saved).suggestedFilename()).toBe('questions.gift.txt');
    await page.setViewportSize(NARROW);
    await fitsItsWidth(page);
    await isAccessible(page);
  });

  await test.step('a learner has a quiz made of published questions', async () => {
    const learner = await newLearner('Ana');
    const taking = await pageIn(await browserHearing(null));
    await signIn(taking, learner);
    await taking.goto(`${WEB}/library/quizzes/new`);
    await taking.getByRole('radio', { name: 'Questions by authors' }).check();
    await taking.getByRole('checkbox', { name: /^vessels/ }).check();
    await taking.getByRole('radio', { name: 'Easy' }).check();
    await looksRight(taking);
    await taking.getByRole('button', { name: 'Make the quiz' }).click();
    await expect(taking.getByRole('heading', { level: 1, name: 'From the question bank: vessels' })).toBeVisible();
    await taking.getByRole('button', { name: 'Start' }).click();
    await expect(taking.getByText(changed)).toBeVisible();
  });
});
