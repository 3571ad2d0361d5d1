import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { aLine, browserHearing, newLearner, spoken, type Learner } from './platform';

const WEB = process.env['VIVAVOCE_WEB_URL'] ?? 'http://localhost:3000';

async function signIn(page: Page, learner: Learner): Promise<void> {
  await page.goto(`${WEB}/sign-in`);
  await page.getByLabel('E-mail').fill(learner.email);
  await page.getByLabel('Password').fill(learner.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/home/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Pages that axe looks at now: it adds styles of its own, which the page's policy rightly refuses. */
const audited = new Set<Page>();

async function hasNothingSerious(page: Page): Promise<void> {
  audited.add(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  audited.delete(page);
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** Speaks what stands on the card, with the space bar, until a word was seen with its score. */
async function practise(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Start recording' })).toBeVisible();
  await page.locator('body').press('Space');
  await expect(page.getByRole('button', { name: 'Stop recording' })).toBeVisible();
  await expect(page.getByTestId('captions').locator('[data-score]').first()).toBeVisible();
  await page.locator('body').press('Space');
  await expect(
    page
      .getByTestId('result')
      .getByRole('button', { name: /of 100/ })
      .first(),
  ).toBeVisible();
}

test('a learner registers, checks the microphone, practises, says one word again, compares, leaves and comes back', async () => {
  const helper = await newLearner('Helper');
  const line = await aLine(helper);
  const browser = await browserHearing(await spoken(helper, line.text));
  const page = await (await browser.newContext({ locale: 'en' })).newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy') && !audited.has(page))
      refused.push(`${page.url()} ${message.text()}`);
  });
  const email = `${crypto.randomUUID()}@example.org`;
  const password = `${crypto.randomUUID()}!`;

  await test.step('register', async () => {
    await page.goto(WEB);
    await hasNothingSerious(page);
    await page.getByRole('link', { name: 'Begin free' }).click();
    await page.getByLabel('Your name').fill('Marta');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill('short');
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByText('Use 8 to 128 characters.')).toBeVisible();
    await page.getByLabel('Password').fill(password);
    await hasNothingSerious(page);
    await page.getByRole('button', { name: 'Create account' }).click();
  });

  await test.step('device check', async () => {
    await page.getByRole('button', { name: 'Turn on the microphone' }).click();
    await expect(page.getByText('We hear you well.')).toBeVisible();
    await page.getByRole('button', { name: 'Record 3 seconds' }).click();
    await expect(page.getByRole('button', { name: 'Record again' })).toBeVisible();
    await hasNothingSerious(page);
  });

  await test.step('practise a line and see its words and scores while speaking', async () => {
    await page.goto(`${WEB}/practice?scenario=${encodeURIComponent(line.scenarioId)}`);
    await expect(page.getByTestId('task')).toHaveText(line.text);
    await hasNothingSerious(page);
    await practise(page);
    await hasNothingSerious(page);
  });

  await test.step('say one word again', async () => {
    await page
      .getByTestId('result')
      .getByRole('button', { name: /of 100/ })
      .last()
      .click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('Its sounds')).toBeVisible();
    await hasNothingSerious(page);
    await dialog.getByRole('button', { name: 'Start recording' }).click();
    await expect(dialog.getByTestId('captions').locator('[data-score]').first()).toBeVisible();
    await dialog.getByRole('button', { name: 'Stop recording' }).click();
    await expect(dialog.getByText(/of 100|We did not hear it/).nth(1)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('history and compare', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'History' }).click();
    const picks = page.getByRole('checkbox');
    await expect(picks).toHaveCount(2);
    await hasNothingSerious(page);
    await picks.nth(0).check();
    await picks.nth(1).check();
    await page.getByRole('link', { name: 'Compare' }).click();
    await expect(page.getByRole('heading', { name: 'Side by side' })).toBeVisible();
    await expect(page.getByRole('rowheader', { name: 'Overall' })).toBeVisible();
    await hasNothingSerious(page);
  });

  await test.step('the other screens', async () => {
    for (const [name, heading] of [
      ['Home', /Good to hear you again/],
      ['Scenarios', 'Scenarios'],
      ['Progress', 'Progress'],
    ] as const) {
      await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      await hasNothingSerious(page);
    }
  });

  await test.step('sign out and in', async () => {
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await hasNothingSerious(page);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/sign-in/);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
    await signIn(page, { email, password, token: '' });
  });

  expect(refused).toEqual([]);
  await browser.close();
});

test('nothing spoken is lost when the network is cut', async () => {
  const learner = await newLearner('Noor');
  const line = await aLine(learner);
  const browser = await browserHearing(await spoken(learner, line.text));
  const context = await browser.newContext({ locale: 'en' });
  const page = await context.newPage();
  await signIn(page, learner);
  let isCut = false;
  const cuts: (() => Promise<void>)[] = [];
  await page.routeWebSocket(/\/audio/, (socket) => {
    if (isCut) {
      void socket.close({ code: 1001 });
      return;
    }
    const server = socket.connectToServer();
    cuts.push(async () => {
      await server.close();
      await socket.close({ code: 1001 });
    });
  });
  await page.goto(`${WEB}/practice?scenario=${encodeURIComponent(line.scenarioId)}`);
  await expect(page.getByRole('button', { name: 'Start recording' })).toBeVisible();
  await page.getByRole('button', { name: 'Start recording' }).click();
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await page.waitForFunction(() => /0:0[2-9]/.test(document.body.innerText));
  isCut = true;
  await context.setOffline(true);
  await Promise.all(cuts.map((cut) => cut()));
  await expect(page.getByText(/The connection is gone/)).toBeVisible();
  await page.waitForFunction(() => /0:0[5-9]/.test(document.body.innerText));
  isCut = false;
  await context.setOffline(false);
  await expect(page.getByText(/The connection is gone/)).toBeHidden();
  await expect(page.getByTestId('captions').locator('[data-score]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Stop recording' }).click();
  const words = page.getByTestId('result').getByRole('button', { name: /of 100|left out/ });
  await expect(words.first()).toBeVisible();
  await expect(page.getByTestId('result').getByRole('button', { name: /left out/ })).toHaveCount(0);
  await browser.close();
});

test('a second tab is signed in too, and signing out in one signs out both', async () => {
  const learner = await newLearner('Tariq');
  const line = await aLine(learner);
  const browser = await browserHearing(await spoken(learner, line.text));
  const context = await browser.newContext({ locale: 'en' });
  const one = await context.newPage();
  await signIn(one, learner);
  const other = await context.newPage();
  await Promise.all([one.reload(), other.goto(`${WEB}/home`)]);
  for (const page of [one, other])
    await expect(page.getByRole('heading', { level: 1, name: 'Welcome, Tariq' })).toBeVisible();
  await other.goto(`${WEB}/settings`);
  await other.getByRole('button', { name: 'Sign out' }).click();
  await expect(one).toHaveURL(/sign-in/);
  await expect(other).toHaveURL(/sign-in/);
  await browser.close();
});

test('a refused microphone is explained', async () => {
  const learner = await newLearner('Ines');
  const browser = await browserHearing(null);
  const page = await (await browser.newContext({ locale: 'en' })).newPage();
  await signIn(page, learner);
  await page.goto(`${WEB}/check`);
  await page.getByRole('button', { name: 'Turn on the microphone' }).click();
  await expect(page.getByText('The browser does not let us hear you.')).toBeVisible();
  await hasNothingSerious(page);
  await page.goto(`${WEB}/practice`);
  await page.getByRole('button', { name: 'Start recording' }).click();
  await expect(page.getByText('The browser does not let us hear you.')).toBeVisible();
  await browser.close();
});

test('the interface runs from right to left in Arabic', async () => {
  const learner = await newLearner('Lina');
  const browser = await browserHearing(null);
  const page = await (await browser.newContext({ locale: 'ar', viewport: { width: 360, height: 740 } })).newPage();
  await page.goto(`${WEB}/sign-in`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.getByLabel('البريد الإلكتروني').fill(learner.email);
  await page.getByLabel('كلمة المرور').fill(learner.password);
  await page.getByRole('button', { name: 'تسجيل الدخول' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lina');
  for (const path of ['/home', '/practice', '/scenarios', '/history', '/progress', '/settings']) {
    await page.goto(WEB + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([path, overflow]).toEqual([path, 0]);
    await hasNothingSerious(page);
  }
  await browser.close();
});
