import { Client, fetchExchange } from '@urql/core';

import type { Renewal } from './accessTokens';
import { graphql } from './generated';
import { persistedExchange } from './persisted';

export const refreshDocument = graphql(`
  mutation Refresh($input: RefreshInput!) {
    refresh(input: $input) {
      signedIn {
        accessToken
        accessTokenExpiresAt
        refreshToken
      }
      errors {
        __typename
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

/** How an app renews and ends its session: by the browser's cookie, or by a token that the app stores. */
export interface RefreshTransport {
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

async function renewed(client: Client, refreshToken: string | null): Promise<Renewal & { refreshToken?: string }> {
  const input = refreshToken === null ? {} : { refreshToken };
  const answer = await client.mutation(refreshDocument, { input }).toPromise();
  // Null when the server refused the whole request, for example because of a rate limit.
  const data = answer.data ?? null;
  if (data === null) return { kind: 'unreachable' };
  const { signedIn } = data.refresh;
  if (!signedIn) return { kind: 'ended' };
  const token = { value: signedIn.accessToken, expiresAt: Date.parse(signedIn.accessTokenExpiresAt) };
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
