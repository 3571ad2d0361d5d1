import { ApolloClient, ApolloLink, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, createRequest, fetchExchange } from '@urql/core';
import { map } from 'rxjs';
import { beforeAll, describe, expect, it } from 'vitest';

import { at, GRAPH, newLearner } from './edge';

const PLANS = gql`
  query Plans {
    plans {
      id
    }
  }
`;

/** Every sound of two hundred attempts. */
const EVERYTHING = gql`
  query Everything {
    viewer {
      ...Sounds
      again: history(first: 100) {
        nodes {
          result {
            words {
              phones {
                arpabet
              }
            }
          }
        }
      }
    }
  }
  fragment Sounds on Viewer {
    history(first: 100) {
      nodes {
        result {
          words {
            phones {
              arpabet
            }
          }
        }
      }
    }
  }
`;

interface Outcome {
  cost: unknown;
  reason: unknown;
}

type Ask = (query: typeof PLANS, headers: Record<string, string>) => Promise<Outcome>;

const withApollo: Ask = async (query, headers) => {
  let cost: unknown;
  const asking = new ApolloLink((operation, forward) => {
    operation.extensions['cost'] = true;
    return forward(operation).pipe(
      map((result) => {
        cost = at(result, 'extensions', 'cost');
        return result;
      }),
    );
  });
  const client = new ApolloClient({
    link: asking.concat(new HttpLink({ uri: GRAPH, headers, includeExtensions: true })),
    cache: new InMemoryCache(),
  });
  try {
    await client.query({ query });
    return { cost, reason: undefined };
  } catch (thrown) {
    if (!CombinedGraphQLErrors.is(thrown)) throw thrown;
    return { cost, reason: at(thrown.errors, 0, 'extensions', 'reason') };
  } finally {
    client.stop();
  }
};

const withUrql: Ask = async (query, headers) => {
  const client = new Client({
    url: GRAPH,
    preferGetMethod: false,
    fetchOptions: { headers },
    exchanges: [fetchExchange],
  });
  const result = await client.executeQuery(createRequest(query, {}, { cost: true })).toPromise();
  return {
    cost: at(result.extensions, 'cost'),
    reason: at(result.error, 'graphQLErrors', 0, 'extensions', 'reason'),
  };
};

let headers: Record<string, string> = {};

beforeAll(async () => {
  headers = { authorization: `Bearer ${await newLearner('Ana')}` };
});

describe.each([
  ['Apollo Client', withApollo],
  ['urql', withUrql],
])('the cost of an operation in %s', (_name, ask) => {
  it('is told when asked for', async () => {
    const { cost, reason } = await ask(PLANS, headers);
    expect(reason).toBeUndefined();
    expect(at(cost, 'operation')).toBe(20);
    expect(Number(at(cost, 'left'))).toBeLessThan(Number(at(cost, 'budget')));
  });

  it('refuses one that is too dear', async () => {
    expect((await ask(EVERYTHING, headers)).reason).toBe('COST_LIMIT');
  });
});
