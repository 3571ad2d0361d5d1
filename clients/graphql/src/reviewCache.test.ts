import { Client, makeResult, type Exchange } from '@urql/core';
import { print } from 'graphql';
import { expect, it } from 'vitest';
import { filter, map, pipe } from 'wonka';

import { cache } from './cache';
import {
  CreateReviewCardDocument,
  DeleteReviewCardDocument,
  RateReviewCardDocument,
  ResumeReviewCardDocument,
  ReviewCardsDocument,
  ReviewSummaryDocument,
  SuspendReviewCardDocument,
} from './generated/graphql';

const CARD = {
  __typename: 'ReviewCard',
  id: 'c1',
  revision: 1,
  kind: 'OWN',
  language: 'en',
  content: { __typename: 'OwnReviewText', front: 'Halsweh', back: 'a sore throat' },
  spokenText: 'a sore throat',
  state: 'NEW',
  dueAt: null,
  isSuspended: false,
  isLeech: false,
  reviews: 0,
  lapses: 0,
};

const SUMMARY = {
  __typename: 'ReviewSummary',
  dueNow: 1,
  newNow: 1,
  laterToday: 0,
  heldBack: 0,
  doneToday: 0,
  cards: 1,
  suspended: 0,
  leeches: 0,
  nextDueAt: null,
  lastReviewId: null,
};

/** An edge with one card. */
class Edge {
  readonly asked: string[] = [];
  readonly #exchange: Exchange = () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind !== 'teardown'),
      map((operation) => {
        const name = /(?:query|mutation) (\w+)/.exec(print(operation.query))?.[1] ?? '';
        this.asked.push(name);
        const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null };
        const nodes = [{ ...CARD, source: null }];
        const data: Record<string, object> = {
          ReviewSummary: { reviewSummary: SUMMARY },
          ReviewCards: { reviewCards: { __typename: 'ReviewCardConnection', totalCount: 1, nodes, pageInfo } },
          RateReviewCard: {
            rateReviewCard: {
              __typename: 'RateReviewCardPayload',
              card: { ...CARD, revision: 2 },
              reviewId: 'r1',
              becameLeech: false,
              errors: [],
            },
          },
          CreateReviewCard: {
            createReviewCard: { __typename: 'CreateReviewCardPayload', card: { ...CARD, id: 'c2' }, errors: [] },
          },
          SuspendReviewCard: {
            suspendReviewCard: {
              __typename: 'SuspendReviewCardPayload',
              card: { ...CARD, isSuspended: true },
              errors: [],
            },
          },
          ResumeReviewCard: {
            resumeReviewCard: { __typename: 'ResumeReviewCardPayload', card: CARD, errors: [] },
          },
          DeleteReviewCard: {
            deleteReviewCard: { __typename: 'DeleteReviewCardPayload', deletedCardId: 'c1', errors: [] },
          },
        };
        return makeResult(operation, { data: data[name] ?? null, hasNext: false });
      }),
    );

  readonly client = new Client({ url: 'http://edge', preferGetMethod: false, exchanges: [cache(), this.#exchange] });

  times(wanted: string): number {
    return this.asked.filter((name) => name === wanted).length;
  }
}

it('counts anew after a rating, and keeps the list of cards', async () => {
  const edge = new Edge();
  const { client } = edge;
  await client.query(ReviewSummaryDocument, { timeZone: 'UTC' });
  await client.query(ReviewCardsDocument, { first: 20 });
  await client.query(ReviewSummaryDocument, { timeZone: 'UTC' });
  expect(edge.times('ReviewSummary')).toBe(1);
  const input = { idempotencyKey: 'k', cardId: 'c1', revision: 1, rating: 'GOOD', timeZone: 'UTC' } as const;
  await client.mutation(RateReviewCardDocument, { input });
  await client.query(ReviewSummaryDocument, { timeZone: 'UTC' });
  await client.query(ReviewCardsDocument, { first: 20 });
  expect(edge.times('ReviewSummary')).toBe(2);
  expect(edge.times('ReviewCards')).toBe(1);
});

const input = { cardId: 'c1' };
const own = { idempotencyKey: 'k', language: 'en', front: 'Halsweh', back: 'a sore throat' };

it.each<[string, (client: Client) => Promise<unknown>]>([
  ['a card is written', (client) => client.mutation(CreateReviewCardDocument, { input: own }).toPromise()],
  ['a card is set aside', (client) => client.mutation(SuspendReviewCardDocument, { input }).toPromise()],
  ['a card is put back', (client) => client.mutation(ResumeReviewCardDocument, { input }).toPromise()],
])('reads the list of cards anew when %s', async (_what, change) => {
  const edge = new Edge();
  const { client } = edge;
  await client.query(ReviewCardsDocument, { first: 20 });
  await change(client);
  await client.query(ReviewCardsDocument, { first: 20 });
  expect(edge.times('ReviewCards')).toBe(2);
});

it('shows no deleted card from the cache', async () => {
  const edge = new Edge();
  const { client } = edge;
  await client.query(ReviewCardsDocument, { first: 20 });
  await client.mutation(DeleteReviewCardDocument, { input: { cardId: 'c1' } });
  await client.query(ReviewCardsDocument, { first: 20 });
  expect(edge.times('ReviewCards')).toBe(2);
});
