import { expect, test } from '@playwright/test';

import { browserHearing, newLearner } from './platform';
import { fitsItsWidth, isAccessible, keepsPolicy, NARROW, pageIn, signIn, WEB } from './steps';

keepsPolicy();

/** The address of a service, from that of the edge: all ports are moved by the same number. */
function service(port: number): string {
  const edge = new URL(process.env['VIVAVOCE_API_URL'] ?? 'http://localhost:8080');
  return `http://${edge.hostname}:${Number(edge.port) - 8080 + port}`;
}

/** Calls an RPC as JSON. */
async function call(address: string, rpc: string, message: object, token?: string): Promise<Response> {
  return await fetch(`${address}/${rpc}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(message),
  });
}

async function exchange(apiKey: string): Promise<Response> {
  return await call(service(9101), 'vivavoce.identity.v1.ApiKeyService/ExchangeApiKey', { apiKey });
}

test('makes an API key, copies it once, uses it, and revokes it', async () => {
  const learner = await newLearner('Tariq');
  const browser = await browserHearing(null);
  const page = await pageIn(browser, { viewport: NARROW, permissions: ['clipboard-read', 'clipboard-write'] });
  await signIn(page, learner);
  await page.goto(`${WEB}/me`);
  await page.getByRole('link', { name: 'API keys' }).click();
  await expect(page.getByText('You have no API keys.')).toBeVisible();
  await page.getByRole('button', { name: 'Make the key' }).click();
  await expect(page.getByText('Choose at least one.')).toBeVisible();
  await isAccessible(page);
  await fitsItsWidth(page);

  await page.getByLabel('Name').fill('nightly scores');
  await page.getByLabel('Read results').check();
  await page.getByLabel('Valid for').selectOption('30 days');
  await page.getByLabel('Current password').fill('a guess');
  await page.getByRole('button', { name: 'Make the key' }).click();
  await expect(page.getByText('This isn’t your current password.')).toBeVisible();
  await page.getByLabel('Current password').fill(learner.password);
  await page.getByRole('button', { name: 'Make the key' }).click();
  await expect(page.getByRole('heading', { name: 'Copy your new key now' })).toBeFocused();
  await isAccessible(page);
  await fitsItsWidth(page);
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  const key = await page.evaluate(() => navigator.clipboard.readText());
  expect(key).toMatch(/^vvk_[\w-]{43}$/);

  const exchanged: unknown = await (await exchange(key)).json();
  const token = String(Reflect.get(Object(exchanged), 'accessToken'));
  const attempts = await call(service(9104), 'vivavoce.assessment.v1.AttemptService/ListAttempts', {}, token);
  expect(attempts.status).toBe(200);
  const profile = await call(service(9101), 'vivavoce.identity.v1.AccountService/GetUser', {}, token);
  expect(profile.status).toBe(403);
  expect(await profile.text()).toContain('SCOPE_MISSING');

  await page.reload();
  const listed = page.getByRole('listitem').filter({ hasText: 'nightly scores' });
  await expect(listed).toContainText('Read results');
  await expect(listed).toContainText('last used');
  await expect(page.getByText(key)).toBeHidden();
  await page.emulateMedia({ colorScheme: 'dark' });
  await isAccessible(page);
  await page.getByRole('button', { name: 'Revoke nightly scores' }).click();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Revoke the key' }).click();
  await expect(page.getByText('You have no API keys.')).toBeVisible();
  expect((await exchange(key)).status).toBe(401);
  await expect
    .poll(
      async () => (await call(service(9104), 'vivavoce.assessment.v1.AttemptService/ListAttempts', {}, token)).status,
    )
    .toBe(401);
  await browser.close();
});
