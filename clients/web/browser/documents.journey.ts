import { expect, test, type Page } from '@playwright/test';

import { aLeaflet } from './papers';
import { browserHearing, newLearner } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, looksRight, NARROW, pageIn, signIn, WEB } from './steps';

keepsPolicy();

const LEAFLET = { name: 'Asthma leaflet.pdf', mimeType: 'application/pdf', buffer: aLeaflet() };

const NOTES = {
  name: 'Notes on the garden.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('The roses want water in the morning. In the evening the snails come out and eat the lettuce.\n'),
};

const PHOTO = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) };

/** The names of the requests to the store of files. */
function filesSent(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') sent.push(request.url());
  });
  return sent;
}

async function choose(page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await page.getByTestId('chooser').setInputFiles(files);
}

test('a learner uploads documents, reads them, finds a passage again, and deletes them', async () => {
  const learner = await newLearner('Nadia');
  const browser = await browserHearing(null);
  const page = await pageIn(browser);
  const sent = filesSent(page);
  await signIn(page, learner);

  await test.step('the library has a place for documents', async () => {
    await page.goto(`${WEB}/library`);
    await page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: 'Documents' }).click();
    await expect(page.getByText('No documents yet')).toBeVisible();
    await expect(page.getByRole('region', { name: 'What your plan gives' })).toBeVisible();
    await looksRight(page);
  });

  await test.step('a photo is refused before anything is sent', async () => {
    await choose(page, PHOTO);
    await expect(page.getByText(/^Not sent. We read PDF/)).toBeVisible();
    await isAccessible(page);
    await page.getByRole('button', { name: 'Take photo.jpg off the list' }).click();
    await expect(page.getByText('photo.jpg')).toHaveCount(0);
    expect(sent).toEqual([]);
  });

  await test.step('two files are sent and read, also when the page is left and opened again', async () => {
    await choose(page, LEAFLET, NOTES);
    await expect(page.getByRole('article').filter({ hasText: LEAFLET.name })).toBeVisible();
    await page.reload();
    await expect(page.getByText(/PDF · .* · 3 pages · /)).toBeVisible({ timeout: 120_000 });
    await expect(page.getByText(/^Text · .* · 1 page · /)).toBeVisible({ timeout: 120_000 });
    expect(sent).toHaveLength(2);
    await expect(page.getByText(/^2 of \d+ documents$/)).toBeVisible();
    await looksRight(page);
  });

  await test.step('a document is found by its name', async () => {
    await page.getByRole('searchbox').fill('garden');
    await expect(page.getByText(LEAFLET.name)).toHaveCount(0);
    await page.getByRole('searchbox').fill('');
    await expect(page.getByRole('link', { name: LEAFLET.name })).toBeVisible();
  });

  await test.step('the reader shows its pages, and goes to one', async () => {
    await page.getByRole('link', { name: LEAFLET.name }).click();
    await expect(page.getByRole('heading', { level: 1, name: LEAFLET.name })).toBeVisible();
    const last = page.getByRole('region', { name: 'Page 3' });
    await expect(last).toContainText('Call an ambulance');
    await page.getByRole('textbox', { name: 'Page' }).fill('3');
    await page.keyboard.press('Enter');
    await expect(last).toBeFocused();
    await expect(page).toHaveURL(/\?page=3$/);
    await looksRight(page);
  });

  await test.step('words are found in it, place by place', async () => {
    const field = page.getByRole('searchbox', { name: 'Search in this document' });
    await field.fill('breathe');
    await field.press('Enter');
    await expect(page.getByText(/^Place 1 of \d+, page \d$/)).toBeVisible();
    await expect(page.locator('mark', { hasText: /^breathe$/ }).first()).toBeInViewport();
    await looksRight(page);
    await field.fill('');
    await expect(page.locator('mark', { hasText: /^breathe$/ })).toHaveCount(0);
  });

  await test.step('the search over all texts leads to the passage, and its link goes there again', async () => {
    await page.goto(`${WEB}/library/documents`);
    await page.getByRole('searchbox').fill('snails');
    await page.getByRole('link', { name: 'Search all texts for “snails”' }).click();
    const found = page.getByRole('listitem').filter({ hasText: NOTES.name });
    await expect(found.locator('mark', { hasText: 'snails' })).toBeVisible();
    await looksRight(page);
    await found.getByRole('link', { name: NOTES.name }).click();
    const place = page.locator('[data-place]').first();
    await expect(place).toBeInViewport();
    await expect(page).toHaveURL(/\?page=1&from=\d+&to=\d+$/);
    await page.reload();
    await expect(place).toBeInViewport();
    await isAccessible(page);
  });

  await test.step('a document gets another name', async () => {
    await page.getByRole('button', { name: `Rename ${NOTES.name}` }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Roses');
    await isAccessible(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Roses' })).toBeVisible();
  });

  await test.step('documents are deleted after a question, and their places are free again', async () => {
    await page.getByRole('button', { name: 'Delete Roses' }).click();
    await expect(page.getByRole('dialog', { name: 'Delete this document?' })).toBeVisible();
    await isAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect(page).toHaveURL(/\/library\/documents$/);
    await expect(page.getByText('Roses')).toHaveCount(0);
    await page.getByRole('button', { name: `Delete ${LEAFLET.name}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('No documents yet')).toBeVisible();
    await expect(page.getByText(/^0 of \d+ documents$/)).toBeVisible();
  });
  await browser.close();
});

test('a file that is not what its name says fails with the reason and what to do', { tag: '@slow' }, async () => {
  const learner = await newLearner('Tomasz');
  const browser = await browserHearing(null);
  const page = await pageIn(browser);
  await signIn(page, learner);
  await page.goto(`${WEB}/library/documents`);
  await expect(page.getByText('No documents yet')).toBeVisible();
  await choose(page, {
    name: 'report.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('This is no PDF at all.'),
  });
  await expect(page.getByText(/^The file is not of the type that its name says|^The file is damaged/)).toBeVisible({
    timeout: 120_000,
  });
  await expect(page.getByRole('link', { name: 'report.pdf' })).toHaveCount(0);
  await looksRight(page);
  await browser.close();
});

test('documents are laid out from right to left in Arabic, on a narrow screen', { tag: '@slow' }, async () => {
  const learner = await newLearner('Huda');
  const browser = await browserHearing(null);
  const page = await pageIn(browser, { locale: 'ar', viewport: NARROW });
  await page.goto(`${WEB}/sign-in`);
  await page.getByLabel('البريد الإلكتروني').fill(learner.email);
  await page.getByLabel('كلمة المرور').fill(learner.password);
  await page.getByRole('button', { name: 'تسجيل الدخول' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Huda');
  await page.goto(`${WEB}/library/documents`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await choose(page, LEAFLET);
  await expect(page.getByText(/3 صفحات/)).toBeVisible({ timeout: 120_000 });
  await page.getByRole('link', { name: LEAFLET.name }).click();
  await expect(page.getByRole('region', { name: 'صفحة 1' })).toContainText('Living with asthma');
  await expect(page.locator('[lang=en][dir=ltr]')).toHaveCount(1);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await isAccessible(page);
  }
  await fitsItsWidth(page);
  await browser.close();
});
