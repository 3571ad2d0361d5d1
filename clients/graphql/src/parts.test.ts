import { Client, gql, makeErrorResult, makeResult, type ExecutionResult } from '@urql/core';
import { fromArray, mergeMap, pipe, toPromise, toArray } from 'wonka';
import { describe, expect, it } from 'vitest';

import { partsExchange } from './parts';

const client = new Client({ url: 'http://localhost', preferGetMethod: false, exchanges: [] });
const operation = client.createRequestOperation('query', {
  key: 1,
  query: gql`
    {
      viewer {
        id
      }
    }
  `,
  variables: {},
});

function passed(...results: ExecutionResult[]): unknown[] {
  const exchange = partsExchange({
    client,
    dispatchDebug: () => undefined,
    forward: mergeMap(() => fromArray(results.map((result) => makeResult(operation, result)))),
  });
  return pipe(exchange(fromArray([operation])), toArray).map(({ data }): unknown => data);
}

describe('the parts of a response', () => {
  it('are left out while the cache has no data for them', () => {
    const whole = { viewer: { id: 'a' } };
    expect(passed({ data: null, hasNext: true }, { data: whole, hasNext: false })).toEqual([whole]);
  });

  it('are passed on with data, and at the end', () => {
    const first = { viewer: null };
    expect(passed({ data: first, hasNext: true }, { data: null, hasNext: false })).toEqual([first, null]);
  });

  it('are passed on with an error', async () => {
    const exchange = partsExchange({
      client,
      dispatchDebug: () => undefined,
      forward: mergeMap(() => fromArray([{ ...makeErrorResult(operation, new Error('cut')), hasNext: true }])),
    });
    const result = await pipe(exchange(fromArray([operation])), toPromise);
    expect(result.error?.message).toContain('cut');
  });
});
