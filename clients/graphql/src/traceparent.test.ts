import { expect, test, vi } from 'vitest';

import { AccessTokens } from './accessTokens';
import { createGraphClient } from './client';
import { newTraceparent } from './traceparent';

test('has the form of W3C Trace Context, and is another one each time', () => {
  const some = Array.from({ length: 100 }, newTraceparent);
  for (const each of some) expect(each).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  expect(new Set(some).size).toBe(100);
});

test('each request of a client begins a trace, beside its token', async () => {
  const sent: Headers[] = [];
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    sent.push(new Headers(init.headers));
    return Promise.resolve(Response.json({ data: { __typename: 'Query' } }));
  });
  const tokens = new AccessTokens(() =>
    Promise.resolve({
      kind: 'renewed',
      token: { value: 'the token', expiresAt: Number.MAX_SAFE_INTEGER, isGuest: false },
    }),
  );
  await tokens.renew();
  const client = createGraphClient('http://edge.test/graphql', tokens);
  for (let i = 0; i < 2; i++) await client.query('{ __typename }', {}, { requestPolicy: 'network-only' }).toPromise();
  vi.unstubAllGlobals();
  expect(sent.map((headers) => headers.get('authorization'))).toEqual(['Bearer the token', 'Bearer the token']);
  expect(sent[0]?.get('traceparent')).toMatch(/^00-/);
  expect(sent[0]?.get('traceparent')).not.toBe(sent[1]?.get('traceparent'));
});
