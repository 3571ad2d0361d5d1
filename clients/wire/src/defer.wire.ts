import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Defer20220824Handler } from '@apollo/client/incremental';
import { Client, fetchExchange, type OperationResult } from '@urql/core';
import { AccessTokens, createGraphClient } from '@vivavoce/graphql';
import { attemptDocument } from '@vivavoce/learner/documents/attempts';
import { pipe, subscribe } from 'wonka';
import { beforeAll, describe, expect, it, vi } from 'vitest';

import { Arrivals, at, GRAPH, newLearner } from './edge';

const FIGURES = gql`
  query Figures {
    viewer {
      id
      displayName
      ... @defer(label: "figures") {
        statistics(days: 90) {
          attempts
        }
      }
    }
  }
`;

/** Two fragments of one object; for a visitor one of them fails as a whole, because its field must not be null. */
const HALF_WRONG = gql`
  query HalfWrong {
    plans {
      id
    }
    ... @defer(label: "fails") {
      consents {
        ageBracket
      }
    }
    ... @defer(label: "comes") {
      offered: plans {
        id
        name
      }
    }
  }
`;

/** An attempt that does not exist, and the learner's figures. */
const ATTEMPT = Buffer.from('Attempt:00000000-0000-4000-8000-000000000000').toString('base64url');

let token = '';

beforeAll(async () => {
  token = await newLearner('Ana');
});

/** What a page would show: the data so far, the errors, and whether more is to come. */
interface Shown {
  data: unknown;
  errors: unknown;
  isWhole: boolean;
}

type Show = (query: typeof FIGURES, headers: Record<string, string>, arrivals: Arrivals<Shown>) => () => void;

const withApollo: Show = (query, headers, arrivals) => {
  const client = new ApolloClient({
    link: new HttpLink({ uri: GRAPH, headers }),
    cache: new InMemoryCache(),
    incrementalHandler: new Defer20220824Handler(),
  });
  const shown = client.watchQuery({ query, errorPolicy: 'all' }).subscribe((result) => {
    if (result.dataState !== 'empty')
      arrivals.add({ data: result.data, errors: at(result.error, 'errors'), isWhole: !result.loading });
  });
  return () => {
    shown.unsubscribe();
    client.stop();
  };
};

const withUrql: Show = (query, headers, arrivals) => {
  const client = new Client({
    url: GRAPH,
    preferGetMethod: false,
    fetchOptions: { headers },
    exchanges: [fetchExchange],
  });
  const { unsubscribe } = pipe(
    client.query(query, {}),
    subscribe((result: OperationResult<unknown>) => {
      arrivals.add({ data: result.data, errors: result.error?.graphQLErrors, isWhole: !result.hasNext });
    }),
  );
  return unsubscribe;
};

describe.each([
  ['Apollo Client', withApollo],
  ['urql', withUrql],
])('a deferred fragment in %s', (_name, show) => {
  it('follows what is not deferred', async () => {
    const arrivals = new Arrivals<Shown>();
    const stop = show(FIGURES, { authorization: `Bearer ${token}` }, arrivals);
    const whole = await arrivals.first(({ isWhole }) => isWhole);
    stop();
    expect(typeof at(whole.data, 'viewer', 'statistics', 'attempts')).toBe('number');
    const [first] = arrivals.all;
    expect(first?.isWhole).toBe(false);
    expect(at(first?.data, 'viewer', 'displayName')).toBe('Ana');
    expect(at(first?.data, 'viewer', 'statistics')).toBeUndefined();
  });

  it('that fails takes nothing else away', async () => {
    const arrivals = new Arrivals<Shown>();
    const stop = show(HALF_WRONG, {}, arrivals);
    const whole = await arrivals.first(({ isWhole }) => isWhole);
    stop();
    expect(typeof at(whole.data, 'plans', 0, 'id')).toBe('string');
    expect(typeof at(whole.data, 'offered', 0, 'name')).toBe('string');
    expect(at(whole.data, 'consents')).toBeUndefined();
    expect(at(whole.errors, 0, 'extensions', 'reason')).toBe('TOKEN_MISSING');
  });
});

it('the app’s own client asks for the page of an attempt by its id, and shows it before the figures', async () => {
  const tokens = new AccessTokens(() =>
    Promise.resolve({ kind: 'renewed', token: { value: token, expiresAt: Date.now() + 600_000, isGuest: false } }),
  );
  await tokens.renew();
  const sent: unknown[] = [];
  const plain = globalThis.fetch;
  vi.stubGlobal('fetch', (...request: Parameters<typeof fetch>) => {
    const body = request[1]?.body;
    sent.push(typeof body === 'string' ? JSON.parse(body) : body);
    return plain(...request);
  });
  const arrivals = new Arrivals<Shown>();
  const { unsubscribe } = pipe(
    createGraphClient(GRAPH, tokens).query(attemptDocument, { id: ATTEMPT }),
    subscribe((result) => {
      arrivals.add({ data: result.data, errors: result.error?.graphQLErrors, isWhole: !result.hasNext });
    }),
  );
  const whole = await arrivals.first(({ isWhole }) => isWhole);
  unsubscribe();
  vi.unstubAllGlobals();
  expect(sent).toHaveLength(1);
  expect(String(at(sent, 0, 'documentId'))).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(arrivals.all[0]?.isWhole).toBe(false);
  expect(at(arrivals.all[0]?.data, 'attempt')).toBeNull();
  expect(at(whole.data, 'viewer', 'statistics')).toMatchObject({ scoredAttempts: 0, averageScore: null });
});
