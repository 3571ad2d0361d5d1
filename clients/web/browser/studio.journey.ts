import { expect, test, type Page } from '@playwright/test';

import { browserHearing, newAuthor, newLearner, spoken } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, looksRight, NARROW, pageIn, signIn, WEB } from './steps';

keepsPolicy();

const WORDS = 'Good morning. I have lost my bag on the train. Could you help me to find it, please?';

/** The seconds of silence after the words, in which the partner answers: a slow machine recognises words late. */
const SILENCE = 15;

/** Fills in a list of the form: one entry is there, others are added with Enter. */
async function list(page: Page, name: string, lines: readonly string[]): Promise<void> {
  const entry = (number: number) => page.getByLabel(`${name}, entry ${number}`, { exact: true });
  if ((await entry(1).count()) === 0) await page.getByRole('button', { name: `Add: ${name}` }).click();
  for (const [index, line] of lines.entries()) {
    if (index > 0) await entry(index).press('Enter');
    await entry(index + 1).fill(line);
  }
}

async function fillIn(page: Page, title: string): Promise<void> {
  await page.getByLabel('Title', { exact: true }).fill(title);
  await page.getByLabel('Situation').fill('The lost-property office of a large railway station, late in the morning.');
  await page.getByLabel('Role', { exact: true }).fill('You are a traveller who has left a bag on a train.');
  await list(page, 'Background', ['You came from the coast this morning.', 'The bag is blue, with your keys in it.']);
  await list(page, 'Tasks', ['Explain that your bag was left on a train.', 'Find out how you can collect it.']);
  await list(page, 'Lines to practise', ['I think I left my bag on the train.', 'How can I get it back?']);
  await page.getByLabel('Role and character').fill('A patient clerk at the lost-property office.');
  await list(page, 'What the partner brings up', ['Wants to know which train it was.']);
  await list(page, 'Told only when asked', ['The office closes at six.']);
}

async function open(page: Page, part: string): Promise<void> {
  await page.getByRole('tab', { name: part, exact: true }).click();
}

async function isSaved(page: Page): Promise<void> {
  await expect(page.getByTestId('save-note')).toHaveText(/^Saved /);
}

test('an author writes, checks, tries and publishes a scenario, a learner talks with it, and it is put back', async () => {
  const author = await newAuthor('Wangari');
  const learner = await newLearner('Iker');
  const browser = await browserHearing(await spoken(learner, WORDS, undefined, SILENCE));
  const page = await pageIn(browser);
  const title = `The blue bag ${crypto.randomUUID().slice(0, 8)}`;
  await signIn(page, author);

  await test.step('a new scenario is created once its card is filled in', async () => {
    await page.goto(`${WEB}/me`);
    await page.getByRole('link', { name: 'Scenario studio' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Scenario studio' })).toBeVisible();
    await looksRight(page);
    await page.getByRole('link', { name: 'New scenario' }).first().click();
    await expect(page.getByText('Before this can be saved, look at:')).toBeVisible();
    await fillIn(page, title);
    await looksRight(page);
    await page.getByRole('button', { name: 'Create the scenario' }).click();
    await expect(page.getByRole('tab', { name: 'Card and tasks' })).toHaveAttribute('aria-selected', 'true');
    await expect(page).toHaveURL(/\/studio\/(?!new)/);
  });

  await test.step('the draft saves itself, and leaving with unsaved changes is asked about', async () => {
    await page.getByLabel('Feelings').fill('Friendly, but short of time.');
    await isSaved(page);
    await page.getByLabel('Title', { exact: true }).fill('');
    await page.getByRole('link', { name: 'All scenarios' }).click();
    await expect(page.getByRole('dialog', { name: 'Not everything is saved' })).toBeVisible();
    await page.getByRole('button', { name: 'Stay' }).click();
    await page.getByLabel('Title', { exact: true }).fill(title);
    await isSaved(page);
  });

  await test.step('the partner begins with a proposal, and gets an example of the author', async () => {
    await open(page, 'Partner');
    await page.getByRole('button', { name: 'Begin with a proposal' }).click();
    const script = page.getByLabel('Script', { exact: true });
    await expect(script).toHaveValue(/task-1/);
    const proposed = await script.inputValue();
    await script.fill(
      proposed.replace(
        /(task-1:\s+(?:#.*\s+)*examples:[^\n]*\n)(\s*)-/,
        '$1$2- my blue bag is still on the train\n$2-',
      ),
    );
    expect(await script.inputValue()).not.toBe(proposed);
    await isSaved(page);
    await expect(page.getByRole('heading', { name: /problem/ })).toHaveCount(0);
    await looksRight(page);
  });

  await test.step('the check shows what the partner understands', async () => {
    await open(page, 'Coverage');
    await page.getByRole('button', { name: 'Check the script' }).click();
    await expect(page.getByRole('heading', { name: /% understood$/ })).toBeVisible({ timeout: 120_000 });
    await looksRight(page);
  });

  await test.step('the partner is tried in text', async () => {
    await open(page, 'Try');
    await page.getByLabel('What you say').fill('Good morning. My blue bag is still on the train.');
    await page.getByRole('button', { name: 'Say it' }).click();
    await expect(page.getByTestId('tried-talk').locator('[data-talker=partner]')).toHaveCount(1);
    await looksRight(page);
  });

  await test.step('the preview has no word of the partner’s card', async () => {
    await open(page, 'Preview');
    await expect(page.getByText('Find out how you can collect it.')).toBeVisible();
    await expect(page.getByText('The office closes at six.')).toHaveCount(0);
    await looksRight(page);
  });

  await test.step('it is published, changed and published again', async () => {
    await open(page, 'Publish');
    await page.getByRole('button', { name: 'Publish the scenario' }).click();
    await expect(page.getByText('Published as version 1.')).toBeVisible();
    await open(page, 'Card and tasks');
    await page.getByLabel('Situation').fill('The lost-property office of a small airport.');
    await isSaved(page);
    await open(page, 'Publish');
    await expect(page.locator('ins').filter({ hasText: 'small airport' })).toBeVisible();
    await looksRight(page);
    await page.getByRole('button', { name: 'Publish as version 2' }).click();
    await expect(page.getByText('Published as version 2.')).toBeVisible();
  });

  await test.step('a learner finds it in the library and talks with its partner', async () => {
    const theirs = await pageIn(browser, { reducedMotion: 'reduce' });
    await signIn(theirs, learner);
    await theirs.goto(`${WEB}/studio`);
    await expect(theirs.getByRole('heading', { name: 'The studio is for authors' })).toBeVisible();
    await theirs.goto(`${WEB}/library`);
    await theirs.getByRole('searchbox').fill(title);
    await theirs.getByRole('link', { name: title }).filter({ hasNotText: 'Search all texts' }).click();
    await theirs.getByRole('link', { name: 'Talk with a partner' }).click();
    await theirs.getByRole('button', { name: 'Read the card' }).click();
    await theirs.getByRole('button', { name: 'Start now' }).click();
    const captions = theirs.getByTestId('talk-captions');
    await expect(captions.locator('[data-talker=learner]').first()).toBeVisible({ timeout: 90_000 });
    await expect(captions.locator('[data-talker=partner]').first()).toBeVisible({ timeout: 90_000 });
    await theirs.context().close();
  });

  await test.step('the author puts the first version back', async () => {
    await open(page, 'Versions');
    await expect(page.getByRole('list', { name: 'Published versions' }).getByRole('listitem')).toHaveCount(2);
    await looksRight(page);
    await page.getByRole('button', { name: 'Put back: version 1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Put it back' }).click();
    await expect(page.getByText('Put back as version 3.')).toBeVisible();
    await open(page, 'Preview');
    await expect(page.getByText('The lost-property office of a large railway station')).toBeVisible();
  });
  await browser.close();
});

test('the studio is laid out from right to left in Arabic, on a narrow screen', { tag: '@slow' }, async () => {
  const author = await newAuthor('Salma');
  const browser = await browserHearing(null);
  const page = await pageIn(browser, { locale: 'ar', viewport: NARROW });
  await page.goto(`${WEB}/sign-in`);
  await page.getByLabel('البريد الإلكتروني').fill(author.email);
  await page.getByLabel('كلمة المرور').fill(author.password);
  await page.getByRole('button', { name: 'تسجيل الدخول' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Salma');
  for (const path of ['/studio', '/studio/new']) {
    await page.goto(WEB + path);
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
