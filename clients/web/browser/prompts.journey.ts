import { expect, test, type Page } from '@playwright/test';

import { MENTION_THE_SEA, startModel } from './model';
import { browserHearing, newAuthor } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, looksRight, NARROW, pageIn, signIn, WEB } from './steps';

keepsPolicy();

let model: Awaited<ReturnType<typeof startModel>>;

test.beforeAll(async () => {
  model = await startModel();
});

test.afterAll(() => {
  model.close();
  model.closeAllConnections();
});

async function open(page: Page, part: string): Promise<void> {
  await page.getByRole('tab', { name: part, exact: true }).click();
}

/** Asks the model, and again while the platform keeps away from it: other journeys had no model to answer them. */
async function tryUntilAnswered(page: Page, words: string): Promise<void> {
  const answers = page.getByTestId('tried-answer');
  await expect(async () => {
    await page.getByRole('button', { name: 'Try it' }).click();
    await expect(answers.first()).toContainText(words, { timeout: 10_000 });
  }).toPass({ timeout: 120_000 });
  await expect(answers.first()).toContainText('It is JSON and follows the schema.');
}

test('an author edits a prompt, tries it on an example, compares, publishes and puts the old text back', async () => {
  const author = await newAuthor('Ingrid');
  const browser = await browserHearing(null);
  const page = await pageIn(browser);
  await signIn(page, author);

  await test.step('the prompts are in the studio', async () => {
    await page.goto(`${WEB}/studio`);
    await page.getByRole('link', { name: 'Prompts' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Prompts' })).toBeVisible();
    await looksRight(page);
    await page.getByRole('link', { name: 'A sentence to practise' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'A sentence to practise' })).toBeVisible();
  });

  const instruction = page.getByLabel('Instruction', { exact: true });

  await test.step('the draft saves itself', async () => {
    // A run before this one may have left its draft.
    const lines = (await instruction.inputValue()).split('\n').filter((line) => !line.startsWith(MENTION_THE_SEA));
    await instruction.fill([...lines, `${MENTION_THE_SEA} (${crypto.randomUUID()})`].join('\n'));
    await expect(page.getByTestId('save-note')).toHaveText(/^Saved /);
    await looksRight(page);
  });

  await test.step('draft and version are tried on the same example', async () => {
    await open(page, 'Try');
    await page.getByLabel('With which values').selectOption('th, in English');
    await tryUntilAnswered(page, 'along the sea');
    await page.getByLabel('What is tried').selectOption('Version 1');
    await tryUntilAnswered(page, 'along the river');
    const answers = page.getByTestId('tried-answer');
    await expect(answers.filter({ hasText: 'along the sea' })).toHaveCount(1);
    await expect(answers.first()).toContainText('Version 1');
    await looksRight(page);
  });

  await test.step('what changes is shown before it is published', async () => {
    await open(page, 'Publish');
    await expect(page.locator('ins').filter({ hasText: MENTION_THE_SEA })).toBeVisible();
    await looksRight(page);
    await page.getByRole('button', { name: 'Publish as version 2' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish now' }).click();
    await expect(page.getByText('Published as version 2.')).toBeVisible();
  });

  await test.step('both versions stand side by side, and the first one is put back', async () => {
    await open(page, 'Versions');
    await expect(page.getByRole('list', { name: 'Published versions' }).getByRole('listitem')).toHaveCount(2);
    await page.getByLabel('Older').selectOption('Version 1');
    await page.getByLabel('Newer').selectOption('Version 2');
    await expect(page.locator('ins').filter({ hasText: MENTION_THE_SEA })).toBeVisible();
    await looksRight(page);
    await page.getByRole('button', { name: 'Put back: version 1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Put it back' }).click();
    await expect(page.getByText('The latest version is now 3.')).toBeVisible();
    await open(page, 'Text');
    await expect(instruction).not.toHaveValue(new RegExp(MENTION_THE_SEA));
  });
  await browser.close();
});

test('the prompts are laid out from right to left in Arabic, on a narrow screen', { tag: '@slow' }, async () => {
  const author = await newAuthor('Rania');
  const browser = await browserHearing(null);
  const page = await pageIn(browser, { locale: 'ar', viewport: NARROW });
  await page.goto(`${WEB}/sign-in`);
  await page.getByLabel('البريد الإلكتروني').fill(author.email);
  await page.getByLabel('كلمة المرور').fill(author.password);
  await page.getByRole('button', { name: 'تسجيل الدخول' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rania');
  await page.goto(`${WEB}/studio/prompts`);
  await page.locator('h2 a').first().click();
  await expect(page.getByRole('tablist')).toBeVisible();
  for (const part of ['', '?part=examples', '?part=try', '?part=versions', '?part=publish']) {
    await page.goto(page.url().replace(/\?.*$/, '') + part);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await fitsItsWidth(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await isAccessible(page);
    }
  }
  await browser.close();
});
