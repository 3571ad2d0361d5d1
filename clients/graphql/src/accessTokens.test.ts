import { expect, it } from 'vitest';

import { AccessTokens, type Renewal, type SessionNews, type Windows } from './accessTokens';

/** Simulates the windows of one browser: one lock, and messages to all other windows. */
class Browser {
  #turn: Promise<unknown> = Promise.resolve();
  readonly #ears: { window: symbol; hear: (news: SessionNews) => void }[] = [];

  window(): Windows {
    const window = Symbol('window');
    return {
      exclusively: (work) => {
        const mine = this.#turn.then(work);
        this.#turn = mine.catch(() => undefined);
        return mine;
      },
      tell: (news) => {
        for (const ear of this.#ears) if (ear.window !== window) ear.hear(news);
      },
      listen: (hear) => {
        this.#ears.push({ window, hear });
        return () => undefined;
      },
    };
  }
}

function server(): { renew: () => Promise<Renewal>; count: () => number } {
  let count = 0;
  return {
    renew: () => {
      count++;
      return Promise.resolve({
        kind: 'renewed',
        token: { value: `token ${count}`, expiresAt: 900_000, isGuest: false },
      });
    },
    count: () => count,
  };
}

it('concurrent requests in one window cause one renewal', async () => {
  const { renew, count } = server();
  const tokens = new AccessTokens(renew, new Browser().window(), () => 0);
  await Promise.all([tokens.renew(), tokens.renew(), tokens.renew()]);
  expect(count()).toBe(1);
  expect(tokens.current?.value).toBe('token 1');
});

it('two windows that renew at the same time cause one renewal, and both stay signed in', async () => {
  const { renew, count } = server();
  const browser = new Browser();
  const one = new AccessTokens(renew, browser.window(), () => 0);
  const other = new AccessTokens(renew, browser.window(), () => 0);
  await Promise.all([one.renew(), other.renew()]);
  expect(count()).toBe(1);
  expect(other.current?.value).toBe('token 1');
  expect(one.current?.value).toBe('token 1');
});

it('a refused token is renewed even if it has not expired', async () => {
  const { renew, count } = server();
  const tokens = new AccessTokens(renew, new Browser().window(), () => 0);
  await tokens.renew();
  await tokens.renew();
  expect(count()).toBe(2);
});

it('signing out in one window signs out the others', async () => {
  const { renew } = server();
  const browser = new Browser();
  const one = new AccessTokens(renew, browser.window(), () => 0);
  const other = new AccessTokens(renew, browser.window(), () => 0);
  await one.renew();
  other.signedOut();
  expect(one.current).toBeNull();
});

it('a late refusal does not undo a sign-in', async () => {
  let answer: (renewal: Renewal) => void = () => undefined;
  const tokens = new AccessTokens(
    () => new Promise((resolve) => (answer = resolve)),
    undefined,
    () => 0,
  );
  const renewing = tokens.renew();
  await Promise.resolve();
  tokens.signedIn({ value: 'fresh', expiresAt: 900_000, isGuest: false });
  answer({ kind: 'ended' });
  await renewing;
  expect(tokens.current?.value).toBe('fresh');
});

it('a network failure does not sign the user out', async () => {
  const tokens = new AccessTokens(
    () => Promise.resolve({ kind: 'unreachable' }),
    undefined,
    () => 0,
  );
  tokens.signedIn({ value: 'old', expiresAt: 10, isGuest: false });
  expect(await tokens.renew()).toEqual({ kind: 'unreachable' });
  expect(tokens.current?.value).toBe('old');
});

it('a suspended account signs out every window, and each knows why', async () => {
  const browser = new Browser();
  const suspended: Renewal = { kind: 'suspended', explanation: 'Shared.' };
  const one = new AccessTokens(
    () => Promise.resolve(suspended),
    browser.window(),
    () => 0,
  );
  const other = new AccessTokens(
    () => Promise.resolve(suspended),
    browser.window(),
    () => 0,
  );
  one.signedIn({ value: 'old', expiresAt: 900_000, isGuest: false });
  const heard: (string | null)[] = [];
  other.onChange(() => heard.push(other.suspension));
  expect(await one.renew()).toEqual(suspended);
  expect([one.current, other.current]).toEqual([null, null]);
  expect(heard).toEqual(['Shared.']);
  one.signedIn({ value: 'fresh', expiresAt: 900_000, isGuest: false });
  expect([one.suspension, other.suspension]).toEqual([null, null]);
});
