import { Client, fetchExchange, type CombinedError } from '@urql/core';
import { authExchange } from '@urql/exchange-auth';

import type { AccessTokens } from './accessTokens';
import { cache } from './cache';
import { partsExchange } from './parts';
import { persistedExchange } from './persisted';
import { newTraceparent } from './traceparent';

/** Also when a role waits for the second factor: it may have been turned on since the token was issued. */
function tokenRefused(error: CombinedError): boolean {
  return error.graphQLErrors.some(
    ({ extensions }) => extensions['code'] === 'UNAUTHENTICATED' || extensions['reason'] === 'FACTOR_REQUIRED',
  );
}

/**
 * The client of one signed-in user, or of an anonymous user. Create a new client when the user changes, so that one
 * user never sees cached data of another.
 */
export function createGraphClient(url: string, tokens: AccessTokens): Client {
  return new Client({
    url,
    preferGetMethod: false,
    fetchOptions: () => ({ credentials: 'include', headers: { traceparent: newTraceparent() } }),
    exchanges: [
      partsExchange,
      cache(),
      authExchange((utilities) =>
        Promise.resolve({
          addAuthToOperation: (operation) => {
            const token = tokens.current;
            if (token === null) return operation;
            return utilities.appendHeaders(operation, { authorization: `Bearer ${token.value}` });
          },
          willAuthError: () => tokens.isStale,
          didAuthError: (error) => tokens.current !== null && tokenRefused(error),
          refreshAuth: async () => {
            await tokens.renew();
          },
        }),
      ),
      persistedExchange,
      fetchExchange,
    ],
  });
}
