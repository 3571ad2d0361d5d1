import { Client, fetchExchange } from '@urql/core';

import type { AccessToken, Renewal } from './accessTokens';
import { failureOfError } from './failure';
import { graphql } from './generated';
import { persistedExchange } from './persisted';

export const refreshDocument = graphql(`
  mutation Refresh($input: RefreshInput!) {
    refresh(input: $input) {
      signedIn {
        accessToken
        accessTokenExpiresAt
        refreshToken
        viewer {
          id
          roles
        }
      }
      errors {
        __typename
      }
    }
  }
`);

export const startGuestDocument = graphql(`
  mutation StartGuest($input: StartGuestInput!) {
    startGuest(input: $input) {
      signedIn {
        accessToken
        accessTokenExpiresAt
        refreshToken
        viewer {
          id
          roles
        }
      }
      errors {
        __typename
        ... on GuestLimitReached {
          retryAfter
        }
      }
    }
  }
`);

export const logoutDocument = graphql(`
  mutation Logout($input: LogoutInput!) {
    logout(input: $input) {
      signedOut
    }
  }
`);

/** The outcome of starting a guest. `limited`: too many guests were started from this network. */
export type GuestStart =
  { kind: 'started'; token: AccessToken } | { kind: 'limited'; retryAfter: number } | { kind: 'unreachable' };

/** How an app starts a guest, renews and ends its session: by the browser's cookie, or by a token that the app stores. */
export interface RefreshTransport {
  /** Starts a guest; a session that still runs is returned instead. */
  startGuest(): Promise<GuestStart>;
  /** Renews the session. A network failure does not end it. */
  renew(): Promise<Renewal>;
  /** Ends the session. Returns whether the server processed the request. */
  end(): Promise<boolean>;
}

/** Stores the refresh token of an app without cookies, for example in the phone's key store. */
export interface RefreshStore {
  /** Returns the token; null when there is none. */
  read(): Promise<string | null>;
  /** Replaces the token; null deletes it. */
  write(token: string | null): Promise<void>;
}

/** A separate client: these mutations need no access token and must not wait for one. */
function clientOf(url: string, fetchOptions: { credentials?: 'include'; headers?: Record<string, string> }): Client {
  return new Client({ url, preferGetMethod: false, exchanges: [persistedExchange, fetchExchange], fetchOptions });
}

function tokenOf(signedIn: {
  accessToken: string;
  accessTokenExpiresAt: string;
  viewer: { roles: readonly string[] };
}): AccessToken {
  const { accessToken, accessTokenExpiresAt, viewer } = signedIn;
  return {
    value: accessToken,
    expiresAt: Date.parse(accessTokenExpiresAt),
    isGuest: viewer.roles.includes('GUEST'),
  };
}

async function guestStarted(
  client: Client,
  refreshTokenTransport: 'COOKIE' | 'BODY',
): Promise<GuestStart & { refreshToken?: string }> {
  const answer = await client.mutation(startGuestDocument, { input: { refreshTokenTransport } }).toPromise();
  const data = answer.data ?? null;
  if (data === null) {
    const retryAfter = answer.error === undefined ? null : failureOfError(answer.error).retryAfter;
    return retryAfter === null ? { kind: 'unreachable' } : { kind: 'limited', retryAfter };
  }
  const { signedIn, errors } = data.startGuest;
  if (!signedIn) return { kind: 'limited', retryAfter: errors[0]?.retryAfter ?? 0 };
  const { refreshToken } = signedIn;
  return { kind: 'started', token: tokenOf(signedIn), ...(refreshToken === null ? {} : { refreshToken }) };
}

async function renewed(client: Client, refreshToken: string | null): Promise<Renewal & { refreshToken?: string }> {
  const input = refreshToken === null ? {} : { refreshToken };
  const answer = await client.mutation(refreshDocument, { input }).toPromise();
  // Null when the server refused the whole request, for example because of a rate limit.
  const data = answer.data ?? null;
  if (data === null) {
    const failure = answer.error === undefined ? null : failureOfError(answer.error);
    if (failure?.reason === 'SUSPENDED') return { kind: 'suspended', explanation: failure.explanation ?? '' };
    return { kind: 'unreachable' };
  }
  const { signedIn } = data.refresh;
  if (!signedIn) return { kind: 'ended' };
  const token = tokenOf(signedIn);
  return { kind: 'renewed', token, ...(signedIn.refreshToken === null ? {} : { refreshToken: signedIn.refreshToken }) };
}

async function ended(client: Client, refreshToken: string | null): Promise<boolean> {
  const input = refreshToken === null ? {} : { refreshToken };
  const answer = await client.mutation(logoutDocument, { input }).toPromise();
  return (answer.data ?? null) !== null;
}

/** The refresh token is in a cookie that only the server reads. For browsers. */
export function cookieTransport(url: string): RefreshTransport {
  const client = clientOf(url, { credentials: 'include', headers: { 'x-vivavoce-csrf': '1' } });
  return {
    startGuest: () => guestStarted(client, 'COOKIE'),
    renew: async () => {
      const renewal = await renewed(client, null);
      return renewal.kind === 'renewed' ? { kind: 'renewed', token: renewal.token } : renewal;
    },
    end: () => ended(client, null),
  };
}

/** The refresh token is in the body of each request, and the app stores it. For phones. */
export function storeTransport(url: string, store: RefreshStore): RefreshTransport {
  const client = clientOf(url, {});
  return {
    startGuest: async () => {
      const started = await guestStarted(client, 'BODY');
      if (started.kind !== 'started') return started;
      if (started.refreshToken !== undefined) await store.write(started.refreshToken);
      return { kind: 'started', token: started.token };
    },
    renew: async () => {
      const stored = await store.read();
      if (stored === null) return { kind: 'ended' };
      const renewal = await renewed(client, stored);
      if (renewal.kind === 'ended') await store.write(null);
      if (renewal.kind !== 'renewed') return renewal;
      // Each token is valid once, so the new one is stored before it is needed.
      if (renewal.refreshToken !== undefined) await store.write(renewal.refreshToken);
      return { kind: 'renewed', token: renewal.token };
    },
    end: async () => {
      const stored = await store.read();
      await store.write(null);
      return stored === null || (await ended(client, stored));
    },
  };
}
