import { Client, fetchExchange } from '@urql/core';

import type { Renewal } from './accessTokens';
import { graphql } from './generated';
import { persistedExchange } from './persisted';

export const refreshDocument = graphql(`
  mutation Refresh {
    refresh {
      signedIn {
        accessToken
        accessTokenExpiresAt
      }
      errors {
        __typename
      }
    }
  }
`);

export const logoutDocument = graphql(`
  mutation Logout {
    logout {
      signedOut
    }
  }
`);

/** A separate client: these mutations need no access token and must not wait for one. */
function cookieClient(url: string): Client {
  return new Client({
    url,
    preferGetMethod: false,
    exchanges: [persistedExchange, fetchExchange],
    fetchOptions: { credentials: 'include', headers: { 'x-vivavoce-csrf': '1' } },
  });
}

/** Refreshes the session of the browser's cookie. A network failure does not end the session. */
export async function renewByCookie(url: string): Promise<Renewal> {
  const answer = await cookieClient(url).mutation(refreshDocument, {}).toPromise();
  // Null when the server refused the whole request, for example because of a rate limit.
  const data = answer.data ?? null;
  if (data === null) return { kind: 'unreachable' };
  const { signedIn } = data.refresh;
  if (!signedIn) return { kind: 'ended' };
  const token = { value: signedIn.accessToken, expiresAt: Date.parse(signedIn.accessTokenExpiresAt) };
  return { kind: 'renewed', token };
}

/** Ends the session of the browser's cookie. Returns whether the server processed the request. */
export async function endByCookie(url: string): Promise<boolean> {
  const answer = await cookieClient(url).mutation(logoutDocument, {}).toPromise();
  return (answer.data ?? null) !== null;
}
