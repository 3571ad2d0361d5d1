import { afterEach, describe, expect, it, vi } from 'vitest';

import { AccessTokens } from './accessTokens';
import { createGraphClient } from './client';
import { failureOfError } from './failure';
import { VoicesDocument } from './generated/graphql';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a response over a limit', () => {
  it.each(['SIGN_IN_LIMIT', 'RATE_LIMIT'])('is read for its reason and its time to wait: %s', async (reason) => {
    const body = JSON.stringify({
      errors: [
        {
          message: 'more than 20 in 60 s',
          extensions: { code: 'RESOURCE_EXHAUSTED', reason, retryable: true, retryDelay: 2_500, requestId: 'r-1' },
        },
      ],
    });
    const headers = { 'content-type': 'application/graphql-response+json;charset=utf-8', 'retry-after': '3' };
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status: 429, headers })));
    const client = createGraphClient(
      'http://edge/graphql',
      new AccessTokens(() => Promise.resolve({ kind: 'unreachable' })),
    );
    const { error } = await client.query(VoicesDocument, {}).toPromise();
    expect(error === undefined ? null : failureOfError(error)).toEqual({
      code: 'RESOURCE_EXHAUSTED',
      reason,
      retryable: true,
      retryAfter: 2_500,
      requestId: 'r-1',
    });
  });
});
