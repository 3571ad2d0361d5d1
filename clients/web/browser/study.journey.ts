import { expect, test } from '@playwright/test';

import { aLeaflet } from './papers';
import { browserHearing, misread, newLearner, spoken } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, looksRight, NARROW, pageIn, signIn, WEB } from './steps';

keepsPolicy();

const LEAFLET = { name: 'Asthma leaflet.pdf', mimeType: 'application/pdf', buffer: aLeaflet() };

test('a learner learns from a document: notes, a question, a quiz, and what was missed comes back', async () => {
  const learner = await newLearner('Noor');
  const speech = await spoken(learner, 'Good morning.');
  const browser = await browserHearing(speech);
  const page = await pageIn(browser);
  await signIn(page, learner);

  await test.step('a document is read', async () => {
    await page.goto(`${WEB}/library/documents`);
    await page.getByTestId('chooser').setInputFiles(LEAFLET);
    await expect(page.getByText(/PDF · .* · 3 pages · /)).toBeVisible({ timeout: 120_000 });
    await page.getByRole('link', { name: LEAFLET.name }).click();
    await expect(page.getByRole('region', { name: 'Page 1' })).toContainText('Living with asthma');
  });

  const beside = page.getByRole('complementary', { name: 'Beside the text' });
  const shown = page.getByRole('group', { name: 'What is shown' });
  const place = page.locator('[data-place]').first();

  await test.step('notes are made beside its text, and lead to the places that say so', async () => {
    await shown.getByRole('button', { name: 'Notes' }).click();
    await expect(page).toHaveURL(/\?beside=notes$/);
    await beside.getByRole('button', { name: 'Make notes' }).click();
    await expect(beside.getByText(/^Made by rules: these are sentences of the text/)).toBeVisible({ timeout: 120_000 });
    await looksRight(page);
    await beside.getByRole('region', { name: 'Summary' }).getByRole('link').first().click();
    await expect(place).toBeInViewport();
    await expect(page).toHaveURL(/from=\d+&to=\d+/);
    await page.reload();
    await expect(place).toBeInViewport();
    await expect(beside.getByRole('heading', { name: 'Summary' })).toBeVisible();
  });

  await test.step('they are edited, and the earlier version is kept', async () => {
    await beside.getByRole('button', { name: 'Edit', exact: true }).click();
    await beside.getByRole('textbox', { name: 'Summary, entry 1' }).fill('Asthma narrows the airways.');
    await looksRight(page);
    await beside.getByRole('button', { name: 'Save' }).click();
    await expect(beside.getByText('Asthma narrows the airways.')).toBeVisible();
    await beside.getByRole('button', { name: 'Look at version 1' }).click();
    await expect(page.getByRole('dialog').getByRole('heading', { name: 'Summary' })).toBeVisible();
    await isAccessible(page);
    await page.keyboard.press('Escape');
  });

  await test.step('a quiz is made of them', async () => {
    const notes = page.url();
    await beside.getByRole('link', { name: 'Make a quiz of these notes' }).click();
    await expect(page.getByRole('radio', { name: 'Notes of my documents' })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: LEAFLET.name })).toBeChecked();
    await page.getByRole('combobox', { name: 'Number of questions' }).selectOption('5');
    await looksRight(page);
    await page.getByRole('button', { name: 'Make the quiz' }).click();
    await expect(page.getByText(/drafted, .* shown/)).toBeVisible({ timeout: 120_000 });
    await page.goto(notes);
  });

  await test.step('a question is answered by quotes, and another is not in the document', async () => {
    await shown.getByRole('button', { name: 'Chat' }).click();
    await beside.getByRole('button', { name: 'Start a chat' }).click();
    await expect(page).toHaveURL(/beside=chat&.*chat=/);
    const field = beside.getByRole('textbox', { name: 'Your question' });
    await field.fill('What does asthma do to the airways?');
    await field.press('Enter');
    await expect(beside.getByText(/^These are quotes from your documents/)).toBeVisible({ timeout: 60_000 });
    await looksRight(page);
    const answer = beside.getByRole('article').first();
    await answer
      .getByRole('link', { name: /airways/ })
      .first()
      .click();
    await expect(place).toBeInViewport();
    await field.fill('Who won the football cup in 1987?');
    await field.press('Enter');
    await expect(beside.getByText('Not in your documents', { exact: true })).toBeVisible({ timeout: 60_000 });
    await expect(beside.getByRole('status').filter({ hasText: 'not in your documents' })).toHaveCount(1);
    await page.reload();
    await expect(beside.getByText('Not in your documents', { exact: true })).toBeVisible();
  });

  await test.step('on a phone, text and chat take turns', async () => {
    const wide = page.viewportSize();
    await page.setViewportSize(NARROW);
    await expect(beside).toBeVisible();
    await expect(page.getByRole('region', { name: 'Page 1' })).toBeHidden();
    await beside
      .getByRole('article')
      .first()
      .getByRole('link', { name: /airways/ })
      .first()
      .click();
    await expect(place).toBeInViewport();
    await expect(beside).toBeHidden();
    await fitsItsWidth(page);
    if (wide !== null) await page.setViewportSize(wide);
  });

  await test.step('a quiz is made of it', async () => {
    await page.getByRole('link', { name: 'Make a quiz', exact: true }).click();
    await expect(page.getByRole('checkbox', { name: LEAFLET.name })).toBeChecked();
    await page.getByRole('combobox', { name: 'Number of questions' }).selectOption('5');
    await page.getByRole('radio', { name: 'At the end' }).check();
    for (const kind of ['Multiple choice', 'True or false', 'Fill the gap']) {
      await page.getByRole('checkbox', { name: kind }).check();
    }
    await looksRight(page);
    await page.getByRole('button', { name: 'Make the quiz' }).click();
    await expect(page.getByText(/drafted, .* shown/)).toBeVisible({ timeout: 120_000 });
    await looksRight(page);
  });

  const asked = page.getByRole('region', { name: /^Question \d+$/ });
  await test.step('it is taken by keyboard, and goes on after a reload', async () => {
    await page.getByRole('button', { name: 'Start' }).click();
    await expect(asked).toBeFocused();
    await looksRight(page);
    const questions = page.getByRole('navigation', { name: 'All questions' }).getByRole('button');
    const count = await questions.count();
    for (let number = 1; number <= count; number++) {
      await expect(page.getByRole('region', { name: `Question ${String(number)}`, exact: true })).toBeFocused();
      const field = asked.getByRole('textbox');
      if ((await field.count()) > 0) {
        await field.fill('nothing of the kind');
        await field.press('Enter');
      } else {
        await page.keyboard.press('1');
        await expect(asked.getByRole('radio').first()).toBeChecked();
        await page.keyboard.press('Enter');
      }
    }
    await expect(page.getByRole('dialog')).toContainText('All questions have an answer.');
    await page.keyboard.press('Escape');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await page.reload();
    await expect(questions.filter({ hasText: 'answered' })).toHaveCount(count);
    await page.getByRole('region', { name: /^Question/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click();
    await expect(page).toHaveURL(/\/library\/results\//);
  });

  await test.step('the result explains each answer by its place in the text', async () => {
    await expect(page.getByText(/\d+ right, .*wrong/)).toBeVisible();
    await expect(page.getByText(/come back in your reviews|comes back in your reviews/)).toBeVisible();
    await looksRight(page);
    await page.getByRole('main').locator('a[href*="&from="]').first().click();
    await expect(page.locator('mark').first()).toBeVisible();
  });

  let sentence = '';
  await test.step('another quiz of it is said aloud, and a word is missed', async () => {
    await page.goto(`${WEB}/library/quizzes/new?from=documents`);
    await page.getByRole('checkbox', { name: LEAFLET.name }).check();
    await page.getByRole('combobox', { name: 'Number of questions' }).selectOption('5');
    await page.getByRole('checkbox', { name: 'Say it aloud' }).check();
    await page.getByRole('button', { name: 'Make the quiz' }).click();
    await expect(page.getByText(/drafted, .* shown/)).toBeVisible({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Start' }).click();
    sentence = await asked.getByTestId('prompt').innerText();
    await spoken(learner, misread(sentence), speech);
    await asked.getByRole('button', { name: 'Say it' }).click();
    await expect(page.getByTestId('captions').locator('[data-score]').first()).toBeVisible();
    await page.getByRole('button', { name: 'Stop recording' }).click();
    await expect(asked.getByTestId('said')).toBeVisible();
    await expect(asked.getByRole('button', { name: 'Say it again' })).toBeVisible();
    await looksRight(page);
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click();
    await expect(page).toHaveURL(/\/library\/results\//);
  });

  await test.step('what was missed is reviewed', async () => {
    const start = page.getByRole('link', { name: 'Start', exact: true });
    await expect(async () => {
      await page.goto(`${WEB}/review`);
      await expect(start).toBeVisible({ timeout: 5_000 });
    }).toPass();
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Today' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await start.click();
    await expect(page.getByText(/A question that you missed|True or false\? You missed this one\./)).toBeVisible();
    await looksRight(page);
    await page.keyboard.press('Space');
    await expect(page.getByTestId('answer')).toBeVisible();
    await page.keyboard.press('3');
    await expect(page.getByText(/^Good: back in /)).toBeVisible();
  });

  await test.step('the missed word comes after the questions, and is reviewed by voice', async () => {
    await spoken(learner, sentence, speech);
    const word = page.getByText(/^(Say this word|Which word is missing\?)/);
    const question = page.getByText(/A question that you missed|True or false\? You missed this one\./);
    for (let cards = 0; cards < 20; cards++) {
      await expect(word.or(question)).toBeVisible();
      if (await word.isVisible()) break;
      await page.keyboard.press('Space');
      await page.keyboard.press('4');
      await expect(page.locator('progress')).toHaveAttribute('value', String(cards + 2));
    }
    await page.keyboard.press('s');
    await expect(page.getByTestId('captions').locator('[data-score]').first()).toBeVisible();
    await page.keyboard.press('Space');
    await expect(page.getByTestId('proposal')).toContainText(/of 100\. We suggest/);
    await looksRight(page);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/: back in /)).toBeVisible();
  });

  await test.step('the quiz has its history, and is deleted after a question', async () => {
    await page.goto(`${WEB}/library/quizzes`);
    await expect(page.getByText(/taken once/).first()).toBeVisible();
    await looksRight(page);
    const quizzes = page.getByRole('button', { name: /^Delete / });
    for (let left = await quizzes.count(); left > 0; left--) {
      await quizzes.first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
      await expect(quizzes).toHaveCount(left - 1);
    }
    await expect(page.getByText('No quizzes yet')).toBeVisible();
  });
  await browser.close();
});
