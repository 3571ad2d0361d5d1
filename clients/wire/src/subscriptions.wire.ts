import { ApolloClient, gql, HttpLink, InMemoryCache, type TypedDocumentNode } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-sse';
import { pipe, subscribe } from 'wonka';
import { beforeAll, describe, expect, it } from 'vitest';

import { Arrivals, at, finish, GRAPH, newLearner, newSession, STREAM } from './edge';

const TEXT = `subscription Events($id: ID!) { speakingEvents(sessionId: $id) { __typename cursor } }`;
const EVENTS: TypedDocumentNode<unknown, { id: string }> = gql(TEXT);

let token = '';

beforeAll(async () => {
  token = await newLearner('Ben');
});

/** What a subscription delivers: an event, its failure, or its end. */
type Delivered = { event: unknown } | { failed: unknown } | 'ended';

type Watch = (id: string, arrivals: Arrivals<Delivered>) => () => void;

/** Apollo Client asks for the multipart protocol by default. */
const withApollo: Watch = (id, arrivals) => {
  const client = new ApolloClient({
    link: new HttpLink({ uri: GRAPH, headers: { authorization: `Bearer ${token}` } }),
    cache: new InMemoryCache(),
  });
  const watching = client.subscribe({ query: EVENTS, variables: { id } }).subscribe({
    next: ({ data, error }) => {
      if (error === undefined) arrivals.add({ event: at(data, 'speakingEvents') });
      else arrivals.add({ failed: CombinedGraphQLErrors.is(error) ? error.errors : error });
    },
    complete: () => arrivals.add('ended'),
  });
  return () => {
    watching.unsubscribe();
    client.stop();
  };
};

/** urql names event streams first; `accept` names something else. */
function withUrql(accept?: string): Watch {
  return (id, arrivals) => {
    const client = new Client({
      url: GRAPH,
      preferGetMethod: false,
      fetchSubscriptions: true,
      fetchOptions: { headers: { authorization: `Bearer ${token}`, ...(accept === undefined ? {} : { accept }) } },
      exchanges: [fetchExchange],
    });
    const { unsubscribe } = pipe(
      client.subscription(EVENTS, { id }),
      subscribe(({ data, error, hasNext }) => {
        if (error !== undefined) arrivals.add({ failed: error.graphQLErrors });
        else if (hasNext) arrivals.add({ event: at(data, 'speakingEvents') });
        else arrivals.add('ended');
      }),
    );
    return unsubscribe;
  };
}

function withSse(url: string, singleConnection: boolean): Watch {
  return (id, arrivals) => {
    const client = createClient({
      url,
      singleConnection,
      headers: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
    });
    client.subscribe(
      { query: TEXT, variables: { id } },
      {
        next: ({ data, errors }) => {
          arrivals.add(errors === undefined ? { event: at(data, 'speakingEvents') } : { failed: errors });
        },
        error: (thrown) => arrivals.add({ failed: thrown }),
        complete: () => arrivals.add('ended'),
      },
    );
    return () => {
      client.dispose();
    };
  };
}

/** graphql-sse as a link of urql, as its documentation shows. */
function withUrqlOverSse(url: string, singleConnection: boolean): Watch {
  return (id, arrivals) => {
    const sse = createClient({
      url,
      singleConnection,
      headers: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
    });
    const client = new Client({
      url,
      preferGetMethod: false,
      exchanges: [
        subscriptionExchange({
          forwardSubscription: (request) => ({
            subscribe: (sink) => ({
              unsubscribe: sse.subscribe({ query: request.query ?? '', variables: request.variables ?? {} }, sink),
            }),
          }),
        }),
      ],
    });
    const { unsubscribe } = pipe(
      client.subscription(EVENTS, { id }),
      subscribe(({ data, error, hasNext }) => {
        if (error !== undefined) arrivals.add({ failed: error.graphQLErrors });
        else if (hasNext) arrivals.add({ event: at(data, 'speakingEvents') });
        else arrivals.add('ended');
      }),
    );
    return () => {
      unsubscribe();
      sse.dispose();
    };
  };
}

describe.each([
  ['Apollo Client in parts', withApollo],
  ['urql', withUrql()],
  ['urql in parts', withUrql('multipart/mixed;subscriptionSpec=1.0')],
  ['graphql-sse with distinct connections', withSse(GRAPH, false)],
  ['graphql-sse with a single connection', withSse(STREAM, true)],
  ['urql and graphql-sse with distinct connections', withUrqlOverSse(GRAPH, false)],
  ['urql and graphql-sse with a single connection', withUrqlOverSse(STREAM, true)],
])('a subscription of %s', (_name, watch) => {
  it('delivers each event once, in order, and ends with the last', async () => {
    const id = await newSession(token);
    const arrivals = new Arrivals<Delivered>();
    const stop = watch(id, arrivals);
    await finish(id, token);
    await arrivals.first((delivered) => delivered === 'ended');
    stop();
    const events = arrivals.all.flatMap((one) => (typeof one === 'object' && 'event' in one ? [one.event] : []));
    const cursors = events.map((event) => Number(at(event, 'cursor')));
    expect(cursors).toEqual([...new Set(cursors)].toSorted((one, other) => one - other));
    expect(at(events.at(-1), '__typename')).toBe('SpeakingFinished');
    expect(arrivals.all.some((one) => typeof one === 'object' && 'failed' in one)).toBe(false);
  });

  it('says why it fails', async () => {
    const id = await newSession(await newLearner('Somebody else'));
    const arrivals = new Arrivals<Delivered>();
    const stop = watch(id, arrivals);
    const failed = await arrivals.first((one) => typeof one === 'object' && 'failed' in one);
    stop();
    expect(at(failed, 'failed', 0, 'extensions', 'reason')).toBe('SESSION_UNKNOWN');
  });
});
