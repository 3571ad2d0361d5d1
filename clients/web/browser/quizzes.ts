import { expect, type Page } from '@playwright/test';

import { aLine, type Learner } from './platform';
import { WEB } from './steps';

/** Orders a quiz of gaps in a scenario's text, and waits until its page says that it is ready. */
export async function makeQuiz(page: Page, learner: Learner): Promise<void> {
  const { scenarioId } = await aLine(learner);
  await page.goto(`${WEB}/library/quizzes/new?from=scenario&id=${encodeURIComponent(scenarioId)}`);
  await page.getByRole('radio', { name: 'At the end' }).check();
  await page.getByRole('checkbox', { name: 'Fill the gap' }).check();
  await page.getByRole('button', { name: 'Make the quiz' }).click();
  await expect(page.getByText(/drafted, .* shown/)).toBeVisible({ timeout: 120_000 });
}

/** Takes the quiz of the page with the same answer to each question, and shows the result. */
export async function answerAll(page: Page, answer: string): Promise<void> {
  await page.getByRole('button', { name: /^(Start|Take it again)$/ }).click();
  const questions = page.getByRole('navigation', { name: 'All questions' }).getByRole('button');
  await expect(questions.first()).toBeVisible();
  const count = await questions.count();
  for (let number = 1; number <= count; number++) {
    const asked = page.getByRole('region', { name: `Question ${String(number)}`, exact: true });
    await expect(asked).toBeFocused();
    await asked.getByRole('textbox').fill(answer);
    await asked.getByRole('textbox').press('Enter');
  }
  await page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click();
  await expect(page).toHaveURL(/\/library\/results\//);
}
