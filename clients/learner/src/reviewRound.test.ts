import { FailureError, type Failure, type ReviewRating } from '@vivavoce/graphql';
import { HandClock, settled } from '@vivavoce/live/testing/clock';
import { beforeEach, describe, expect, it } from 'vitest';

import {
  createReviewRound,
  undoable,
  type DueCard,
  type PendingRating,
  type Proposal,
  type RatingOutcome,
  type ReviewPorts,
  type ReviewRound,
  type ReviewRoundState,
  type ReviewSummary,
} from './reviewRound';
import { aDueCard, aReviewSummary } from './testing/reviewCards';

const OFFLINE: Failure = { code: 'NETWORK', reason: 'NETWORK', retryable: true, retryAfter: null, requestId: null };
const BROKEN: Failure = { code: 'INTERNAL', reason: 'INTERNAL', retryable: false, retryAfter: null, requestId: 'r-1' };

/** A service with a queue that the test fills. */
class FakeReviews implements ReviewPorts {
  readonly clock = new HandClock();
  readonly later = this.clock.later;
  queue: DueCard[] = [];
  summary: ReviewSummary = aReviewSummary();
  readonly asked: number[] = [];
  readonly rated: PendingRating[] = [];
  readonly undone: string[] = [];
  outcome: RatingOutcome | Failure | null = null;
  undoes: string | null = null;
  proposal: Proposal | Failure = { kind: 'none', reason: null };
  pending: PendingRating | null = null;
  online: () => void = () => undefined;
  #keys = 0;

  readonly due = (first: number): Promise<{ cards: readonly DueCard[]; summary: ReviewSummary }> => {
    this.asked.push(first);
    const summary = { ...this.summary, dueNow: Math.max(this.summary.dueNow, this.queue.length) };
    return Promise.resolve({ cards: this.queue.slice(0, first), summary });
  };

  readonly rate = (rating: PendingRating): Promise<RatingOutcome> => {
    this.rated.push(rating);
    if (this.outcome !== null && 'code' in this.outcome) return Promise.reject(new FailureError(this.outcome));
    this.queue = this.queue.filter(({ card }) => card.id !== rating.cardId);
    return Promise.resolve(
      this.outcome ?? { kind: 'rated', reviewId: `review of ${rating.cardId}`, becameLeech: false },
    );
  };

  readonly undo = (reviewId: string): Promise<string | null> => {
    this.undone.push(reviewId);
    return Promise.resolve(this.undoes);
  };

  readonly propose = (): Promise<Proposal> =>
    'code' in this.proposal ? Promise.reject(new FailureError(this.proposal)) : Promise.resolve(this.proposal);

  readonly keep = (rating: PendingRating | null): void => {
    this.pending = rating;
  };

  readonly kept = (): PendingRating | null => this.pending;

  readonly uuid = (): string => `key ${++this.#keys}`;

  readonly onOnline = (listener: () => void): (() => void) => {
    this.online = listener;
    return () => {
      this.online = () => undefined;
    };
  };
}

let service: FakeReviews;
let round: ReviewRound;

beforeEach(() => {
  service = new FakeReviews();
  service.queue = [aDueCard('a'), aDueCard('b'), aDueCard('c')];
  round = createReviewRound(service);
});

const state = (): ReviewRoundState => round.store.getState();
const ids = (): string[] | undefined => state().queue?.map(({ card }) => card.id);

async function opened(): Promise<() => void> {
  const close = round.open();
  await settled();
  return close;
}

async function rated(rating: ReviewRating): Promise<void> {
  round.answer();
  round.rate(rating);
  await settled();
}

describe('a round', () => {
  it('asks one card after another, and reads again when none is left', async () => {
    await opened();
    expect(ids()).toEqual(['a', 'b', 'c']);
    expect(state()).toMatchObject({ isAnswered: false, left: 3, work: null });
    await rated('GOOD');
    expect(ids()).toEqual(['b', 'c']);
    expect(state()).toMatchObject({ isAnswered: false, left: 2, news: { kind: 'rated', rating: 'GOOD' } });
    service.queue.push(aDueCard('a'));
    await rated('AGAIN');
    await rated('EASY');
    expect(service.asked).toEqual([10, 10]);
    expect(ids()).toEqual(['a']); // a learning step whose time has come
    await rated('GOOD');
    expect(ids()).toEqual([]);
    expect(state().done.map(({ rating }) => rating)).toEqual(['GOOD', 'AGAIN', 'EASY', 'GOOD']);
  });

  it('rates nothing before the answer is shown, and one card once however often the key is pressed', async () => {
    await opened();
    round.rate('GOOD');
    expect(service.rated).toEqual([]);
    round.answer();
    round.rate('GOOD');
    round.rate('EASY');
    round.rate('GOOD');
    await settled();
    round.rate('GOOD'); // late, on the next card
    await settled();
    expect(service.rated).toEqual([{ key: 'key 1', cardId: 'a', revision: 1, rating: 'GOOD' }]);
    expect(ids()).toEqual(['b', 'c']);
  });

  it.each(['elsewhere', 'notDue', 'suspended', 'gone'] as const)(
    'leaves a card that is %s, and does not count it',
    async (kind) => {
      await opened();
      service.outcome = { kind };
      await rated('GOOD');
      expect(ids()).toEqual(['b', 'c']);
      expect(state()).toMatchObject({ done: [], news: { kind } });
    },
  );

  it('says that a card was set aside because it was forgotten too often', async () => {
    await opened();
    service.outcome = { kind: 'rated', reviewId: 'r', becameLeech: true };
    await rated('AGAIN');
    expect(state().news).toEqual({ kind: 'leech' });
    expect(undoable(state())).toBe('r');
  });
});

describe('a rating that is not stored', () => {
  it('is sent again with its key until it is, and the card stays until then', async () => {
    await opened();
    service.outcome = OFFLINE;
    await rated('HARD');
    expect(ids()).toEqual(['a', 'b', 'c']);
    expect(state()).toMatchObject({ work: 'rating', rating: 'HARD', failure: OFFLINE });
    await service.clock.move(2_000);
    expect(service.rated).toHaveLength(2);
    round.rate('GOOD'); // not before the other one is answered
    service.outcome = null;
    service.online();
    await settled();
    expect(new Set(service.rated.map(({ key, rating }) => `${key} ${rating}`))).toEqual(new Set(['key 1 HARD']));
    expect(ids()).toEqual(['b', 'c']);
    expect(state()).toMatchObject({ work: null, failure: null, rating: null });
    expect(service.pending).toBeNull();
  });

  it('outlives the page that was left, with its key', async () => {
    const close = await opened();
    service.outcome = OFFLINE;
    await rated('HARD');
    close();
    await service.clock.move(60_000);
    expect(service.rated).toHaveLength(1);
    service.outcome = null;
    await opened();
    expect(service.rated.map(({ key }) => key)).toEqual(['key 1', 'key 1']);
    expect(ids()).toEqual(['b', 'c']);
    expect(state().done).toHaveLength(1);
  });

  it('can be chosen anew when it was refused for good', async () => {
    await opened();
    service.outcome = BROKEN;
    await rated('HARD');
    expect(state()).toMatchObject({ work: null, failure: BROKEN });
    expect(service.pending).toBeNull();
    service.outcome = null;
    round.rate('GOOD');
    await settled();
    expect(service.rated.map(({ key, rating }) => `${key} ${rating}`)).toEqual(['key 1 HARD', 'key 2 GOOD']);
    expect(ids()).toEqual(['b', 'c']);
  });

  it('does not hold up the next visit when it is refused then', async () => {
    service.pending = { key: 'old', cardId: 'a', revision: 1, rating: 'GOOD' };
    service.outcome = BROKEN;
    await opened();
    expect(service.pending).toBeNull();
    expect(ids()).toEqual(['a', 'b', 'c']);
  });
});

describe('undo', () => {
  it('takes one rating after another back, and asks the card again with its answer', async () => {
    await opened();
    await rated('GOOD');
    await rated('EASY');
    service.undoes = 'b';
    service.queue.push(aDueCard('b'));
    round.undo();
    round.undo(); // pressed twice
    await settled();
    expect(service.undone).toEqual(['review of b']);
    expect(ids()).toEqual(['b', 'c']);
    expect(state()).toMatchObject({ isAnswered: true, news: { kind: 'undone' } });
    service.undoes = 'a';
    service.queue.push(aDueCard('a'));
    round.undo();
    await settled();
    expect(service.undone).toEqual(['review of b', 'review of a']);
    expect(ids()?.[0]).toBe('a');
    expect(state().done).toEqual([]);
  });

  it('takes back what was rated before the page was opened', async () => {
    service.summary = aReviewSummary({ lastReviewId: 'yesterday’s' });
    await opened();
    service.undoes = 'c';
    round.undo();
    await settled();
    expect(service.undone).toEqual(['yesterday’s']);
    expect(ids()).toEqual(['c', 'a', 'b']);
  });

  it('says that another window has rated since, and does nothing without a rating', async () => {
    await opened();
    round.undo();
    expect(service.undone).toEqual([]);
    await rated('GOOD');
    round.undo();
    await settled();
    expect(state()).toMatchObject({ news: { kind: 'notUndone' }, done: [] });
    expect(ids()).toEqual(['b', 'c']);
  });
});

describe('a card that was said', () => {
  it('has its answer shown at once, and a rating proposed', async () => {
    await opened();
    service.proposal = { kind: 'proposed', rating: 'GOOD', score: 82 };
    round.said('s1');
    expect(state()).toMatchObject({ isAnswered: true, proposal: { kind: 'waiting' } });
    await settled();
    expect(state().proposal).toEqual({ kind: 'proposed', rating: 'GOOD', score: 82 });
    round.rate('HARD');
    await settled();
    expect(state()).toMatchObject({ proposal: null, isAnswered: false });
  });

  it('can be rated without a proposal when there is none to be had', async () => {
    await opened();
    service.proposal = OFFLINE;
    round.said('s1');
    await settled();
    await service.clock.move(4_000);
    expect(state()).toMatchObject({ proposal: { kind: 'none', reason: null }, failure: null, work: null });
    await rated('GOOD');
    expect(ids()).toEqual(['b', 'c']);
  });

  it('does not get the proposal of the card before it', async () => {
    await opened();
    service.proposal = OFFLINE;
    round.said('s1');
    await settled();
    round.rate('GOOD');
    await settled();
    service.proposal = { kind: 'proposed', rating: 'EASY', score: 95 };
    await service.clock.move(2_000);
    expect(state().proposal).toBeNull();
  });
});

it('reads the cards again until there is an answer', async () => {
  const { due } = service;
  let refusals = 2;
  Object.assign(service, {
    due: (first: number) => (refusals-- > 0 ? Promise.reject(new FailureError(OFFLINE)) : due(first)),
  });
  await opened();
  expect(state()).toMatchObject({ queue: null, failure: OFFLINE, work: 'reading' });
  await service.clock.move(2_000);
  expect(state().queue).toBeNull();
  round.tryNow();
  await settled();
  expect(ids()).toEqual(['a', 'b', 'c']);
});
