import { Client, gql, makeResult, mergeResultPatch, type Exchange, type OperationResult } from '@urql/core';
import { expect, it } from 'vitest';
import { concat, filter, fromPromise, mergeMap, pipe, subscribe } from 'wonka';

import { cache } from './cache';

const PAGE = gql<{ attempt?: { id: string } }>`
  query Page {
    attempt(id: "a") {
      id
      startedAt
    }
    ... @defer(label: "usual") {
      viewer {
        id
        statistics(days: 90) {
          attempts
          averageScore
        }
      }
    }
  }
`;

const ATTEMPT = { __typename: 'Attempt', id: 'a', startedAt: '2026-05-01T10:00:00Z' };
const VIEWER = { __typename: 'Viewer', id: 'v' };
const FIGURES = { __typename: 'Statistics', attempts: 2, averageScore: 71 };

interface Patch {
  data: Record<string, unknown>;
  errors?: { message: string; path: string[] }[];
}

/** Shows an attempt whose figures come in a second part, and returns what a page gets. */
async function shown(patch: Patch): Promise<OperationResult<{ attempt?: { id: string } }>[]> {
  let asked = 0;
  const edge: Exchange = () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind === 'query'),
      mergeMap((operation) => {
        asked++;
        const first = makeResult(operation, { data: { __typename: 'Query', attempt: ATTEMPT }, hasNext: true });
        const rest = mergeResultPatch(first, { incremental: [{ path: [], ...patch }], hasNext: false });
        return concat([fromPromise(Promise.resolve(first)), fromPromise(Promise.resolve(rest))]);
      }),
    );
  const client = new Client({ url: 'http://test/graphql', preferGetMethod: false, exchanges: [cache(), edge] });
  const results: OperationResult<{ attempt?: { id: string } }>[] = [];
  await new Promise<void>((resolve) => {
    pipe(
      client.query(PAGE, {}, { requestPolicy: 'cache-and-network' }),
      subscribe((result) => {
        results.push(result);
        if (!result.hasNext) resolve();
      }),
    );
  });
  expect(asked).toBe(1);
  return results;
}

it('a page gets what is not deferred before the rest, and asks once', async () => {
  const results = await shown({ data: { viewer: { ...VIEWER, statistics: FIGURES } } });
  expect(results.map(({ data }) => data?.attempt?.id)).toEqual(['a', 'a']);
  expect(results[0]?.data).not.toHaveProperty('viewer.statistics');
  expect(results[1]?.data).toHaveProperty('viewer.statistics.averageScore', 71);
});

it('a deferred field that fails takes nothing else away', async () => {
  const results = await shown({
    data: { viewer: { ...VIEWER, statistics: null } },
    errors: [{ message: 'no answer', path: ['viewer', 'statistics'] }],
  });
  const last = results.at(-1);
  expect(last?.error?.graphQLErrors).toHaveLength(1);
  expect(last?.data).toHaveProperty('attempt.id', 'a');
});
