import { afterEach, describe, expect, it, vi } from 'vitest';

import { cookieTransport, storeTransport, type RefreshStore } from './refreshTransport';

interface Sent {
  headers: Headers;
  credentials: RequestCredentials | undefined;
  variables: unknown;
}

/** Responds to each request with the next payload and records what was sent. */
function edge(...payloads: unknown[]): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    const body: unknown = JSON.parse(typeof init.body === 'string' ? init.body : '{}');
    const variables = typeof body === 'object' && body !== null && 'variables' in body ? body.variables : undefined;
    sent.push({ headers: new Headers(init.headers), credentials: init.credentials, variables });
    const payload = payloads.shift();
    if (payload === undefined) return Promise.reject(new Error('offline'));
    return Promise.resolve(new Response(JSON.stringify(payload), { headers: { 'content-type': 'application/json' } }));
  });
  return sent;
}

function stored(token: string | null): RefreshStore & { token: string | null } {
  return {
    token,
    read() {
      return Promise.resolve(this.token);
    },
    write(next) {
      this.token = next;
      return Promise.resolve();
    },
  };
}

const signedIn = (refreshToken: string | null): unknown => ({
  data: {
    refresh: {
      signedIn: {
        accessToken: 'a1',
        accessTokenExpiresAt: '2026-05-04T12:00:00Z',
        refreshToken,
        viewer: { id: 'v1', roles: ['LEARNER'] },
      },
      errors: [],
    },
  },
});
const guest = (refreshToken: string | null): unknown => ({
  data: {
    startGuest: {
      signedIn: {
        accessToken: 'g1',
        accessTokenExpiresAt: '2026-05-04T12:00:00Z',
        refreshToken,
        viewer: { id: 'v2', roles: ['GUEST'] },
      },
      errors: [],
    },
  },
});
const tooMany = {
  data: null,
  errors: [
    { message: 'too many', extensions: { code: 'RESOURCE_EXHAUSTED', reason: 'SIGN_IN_LIMIT', retryDelay: 4_000 } },
  ],
};
const limited = {
  data: { startGuest: { signedIn: null, errors: [{ __typename: 'GuestLimitReached', retryAfter: 90_000 }] } },
};
const refused = { data: { refresh: { signedIn: null, errors: [{ __typename: 'SignInEnded' }] } } };

afterEach(() => vi.unstubAllGlobals());

describe('in a browser', () => {
  it('sends the cookie with the header that other sites cannot set, and no token', async () => {
    const sent = edge(signedIn(null));
    const renewal = await cookieTransport('http://edge/graphql').renew();
    const expiresAt = Date.parse('2026-05-04T12:00:00Z');
    expect(renewal).toEqual({ kind: 'renewed', token: { value: 'a1', expiresAt, isGuest: false } });
    expect(sent[0]?.credentials).toBe('include');
    expect(sent[0]?.headers.get('x-vivavoce-csrf')).toBe('1');
    expect(sent[0]?.variables).toEqual({ input: {} });
  });

  it('starts a guest with a cookie, and says when the network has started too many', async () => {
    const sent = edge(guest(null));
    const start = await cookieTransport('http://edge/graphql').startGuest();
    expect(start.kind === 'started' && start.token.isGuest).toBe(true);
    expect(sent[0]?.headers.get('x-vivavoce-csrf')).toBe('1');
    expect(sent[0]?.variables).toEqual({ input: { refreshTokenTransport: 'COOKIE' } });
    edge(limited);
    expect(await cookieTransport('http://edge/graphql').startGuest()).toEqual({ kind: 'limited', retryAfter: 90_000 });
    edge(tooMany);
    expect(await cookieTransport('http://edge/graphql').startGuest()).toEqual({ kind: 'limited', retryAfter: 4_000 });
    edge();
    expect((await cookieTransport('http://edge/graphql').startGuest()).kind).toBe('unreachable');
  });
});

describe('on a phone', () => {
  it('sends the stored token and replaces it by the new one', async () => {
    const store = stored('r1');
    const sent = edge(signedIn('r2'));
    expect((await storeTransport('http://edge/graphql', store).renew()).kind).toBe('renewed');
    expect(sent[0]?.variables).toEqual({ input: { refreshToken: 'r1' } });
    expect(sent[0]?.credentials).toBeUndefined();
    expect(store.token).toBe('r2');
  });

  it('keeps the token without a network and deletes it when the session has ended', async () => {
    const store = stored('r1');
    edge();
    expect((await storeTransport('http://edge/graphql', store).renew()).kind).toBe('unreachable');
    expect(store.token).toBe('r1');
    edge(refused);
    expect((await storeTransport('http://edge/graphql', store).renew()).kind).toBe('ended');
    expect(store.token).toBeNull();
  });

  it('stores the token of a guest', async () => {
    const store = stored(null);
    edge(guest('r9'));
    expect((await storeTransport('http://edge/graphql', store).startGuest()).kind).toBe('started');
    expect(store.token).toBe('r9');
  });

  it('asks nobody without a token', async () => {
    const sent = edge();
    expect((await storeTransport('http://edge/graphql', stored(null)).renew()).kind).toBe('ended');
    expect(sent).toEqual([]);
  });
});

it('a suspended account is told with what the administrator wrote', async () => {
  edge({
    data: null,
    errors: [
      {
        message: 'suspended',
        extensions: { code: 'PERMISSION_DENIED', reason: 'SUSPENDED', metadata: { explanation: 'Shared.' } },
      },
    ],
  });
  expect(await cookieTransport('http://edge/graphql').renew()).toEqual({ kind: 'suspended', explanation: 'Shared.' });
});
