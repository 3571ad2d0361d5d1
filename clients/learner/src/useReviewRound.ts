'use client';

import { FailureError, failureOfError, readFragment } from '@vivavoce/graphql';
import { useEffect, useMemo } from 'react';
import { useClient, type Client, type OperationResult } from 'urql';
import { useStore } from 'zustand';

import {
  dueReviewCardsDocument,
  proposedRatingDocument,
  rateReviewCardDocument,
  reviewCardFragment,
  reviewSummaryFragment,
  undoReviewDocument,
} from './documents/review';
import type { Platform } from './platform';
import {
  createReviewRound,
  type PendingRating,
  type RatingOutcome,
  type ReviewPorts,
  type ReviewRound,
  type ReviewRoundState,
} from './reviewRound';
import { refused } from './speaking';
import { timeZoneHere } from './timeZone';

/** What a round of reviews needs from the browser or the phone. */
export interface ReviewPlatform extends Pick<Platform, 'uuid' | 'later' | 'onOnline'> {
  keepRating(rating: PendingRating | null): void;
  keptRating(): PendingRating | null;
}

const REFUSED: Readonly<Record<string, Exclude<RatingOutcome['kind'], 'rated'>>> = {
  ReviewCardChanged: 'elsewhere',
  ReviewCardNotDue: 'notDue',
  ReviewCardSuspended: 'suspended',
  ReviewCardUnknown: 'gone',
};

function portsFor(client: Client, platform: ReviewPlatform): ReviewPorts {
  /** A part that failed is a failure of the whole: without its cards a round cannot go on. */
  function all<Data>(answer: OperationResult<Data>): Data {
    if (answer.error !== undefined) throw new FailureError(failureOfError(answer.error));
    // The response to an operation that failed as a whole is `data: null`.
    const data = answer.data ?? null;
    if (data === null) throw refused('UNKNOWN');
    return data;
  }
  return {
    due: async (first) => {
      const variables = { timeZone: timeZoneHere(), first };
      const answer = await client
        .query(dueReviewCardsDocument, variables, { requestPolicy: 'network-only' })
        .toPromise();
      const { dueCards, reviewSummary } = all(answer);
      if (dueCards === null || reviewSummary === null) throw refused('UNKNOWN');
      return {
        cards: dueCards.cards.map(({ card, previews }) => ({ card: readFragment(reviewCardFragment, card), previews })),
        summary: readFragment(reviewSummaryFragment, reviewSummary),
      };
    },
    rate: async ({ key, cardId, revision, rating }) => {
      const input = { idempotencyKey: key, cardId, revision, rating, timeZone: timeZoneHere() };
      const { rateReviewCard } = all(await client.mutation(rateReviewCardDocument, { input }).toPromise());
      const { reviewId, becameLeech, errors } = rateReviewCard;
      if (reviewId !== null) return { kind: 'rated', reviewId, becameLeech };
      const kind = REFUSED[errors[0]?.__typename ?? ''];
      if (kind === undefined) throw refused('UNKNOWN');
      return { kind };
    },
    undo: async (reviewId) => {
      const { undoReview } = all(await client.mutation(undoReviewDocument, { input: { reviewId } }).toPromise());
      const { card } = undoReview;
      return card === null ? null : readFragment(reviewCardFragment, card).id;
    },
    propose: async (cardId, sessionId) => {
      const answer = await client
        .query(proposedRatingDocument, { cardId, sessionId }, { requestPolicy: 'network-only' })
        .toPromise();
      const { proposedRating: found } = all(answer);
      if (found?.__typename === 'ProposedRating') {
        return { kind: 'proposed', rating: found.rating, score: found.score };
      }
      return { kind: 'none', reason: found?.reason ?? null };
    },
    keep: platform.keepRating,
    kept: platform.keptRating,
    uuid: platform.uuid,
    later: platform.later,
    onOnline: platform.onOnline,
  };
}

/** Runs a round of reviews for this component, and ends it when the component unmounts. */
export function useReviewRound(platform: ReviewPlatform): { round: ReviewRound; state: ReviewRoundState } {
  const client = useClient();
  const round = useMemo(() => createReviewRound(portsFor(client, platform)), [client, platform]);
  const state = useStore(round.store);
  useEffect(() => round.open(), [round]);
  return { round, state };
}
