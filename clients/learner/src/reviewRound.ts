import {
  FailureError,
  type Failure,
  type RatingNotProposedReason,
  type RatingPreview,
  type ReviewCardPartsFragment,
  type ReviewRating,
  type ReviewSummaryPartsFragment,
} from '@vivavoce/graphql';
import { createStore, type StoreApi } from 'zustand/vanilla';

export type ReviewCard = ReviewCardPartsFragment;
export type ReviewSummary = ReviewSummaryPartsFragment;

/** The ratings, in the order of their keys and buttons. */
export const RATINGS = ['AGAIN', 'HARD', 'GOOD', 'EASY'] as const satisfies readonly ReviewRating[];

/** A card to ask, with what each rating would do. */
export interface DueCard {
  card: ReviewCard;
  previews: readonly Pick<RatingPreview, 'rating' | 'interval'>[];
}

/** How the service answered a rating. Only `rated` has changed the card. */
export type RatingOutcome =
  { kind: 'rated'; reviewId: string; becameLeech: boolean } | { kind: 'elsewhere' | 'notDue' | 'suspended' | 'gone' };

/** What a recording tells about a rating; `reason` is null when it is not known why there is none. */
export type Proposal =
  | { kind: 'waiting' }
  | { kind: 'proposed'; rating: ReviewRating; score: number }
  | { kind: 'none'; reason: RatingNotProposedReason | null };

/** A rating that the service has not answered yet. */
export interface PendingRating {
  /** The idempotency key. */
  key: string;
  cardId: string;
  revision: number;
  rating: ReviewRating;
}

/** What a round of reviews needs from the graph and the platform. */
export interface ReviewPorts {
  /** Reads the cards to ask now, and the counts of the day. */
  due(first: number): Promise<{ cards: readonly DueCard[]; summary: ReviewSummary }>;
  /** Rates a card. The same key again changes nothing. */
  rate(rating: PendingRating): Promise<RatingOutcome>;
  /** Keeps a rating until it is answered, so that it outlives the page; null forgets it. */
  keep(rating: PendingRating | null): void;
  /** The rating that was kept. */
  kept(): PendingRating | null;
  /** Takes a rating back. Returns the id of its card; null when it cannot be taken back any more. */
  undo(reviewId: string): Promise<string | null>;
  propose(cardId: string, sessionId: string): Promise<Proposal>;
  uuid(): string;
  later(run: () => void, milliseconds: number): () => void;
  onOnline(listener: () => void): () => void;
}

/** What has just happened, to be said. */
export type ReviewNews =
  | { kind: 'rated'; rating: ReviewRating; interval: number | null }
  | { kind: 'leech' | 'elsewhere' | 'notDue' | 'suspended' | 'gone' | 'undone' | 'notUndone' };

/** A rating of this round. */
interface Done {
  reviewId: string;
  rating: ReviewRating;
}

/** The state of a round of reviews. */
export interface ReviewRoundState {
  /** The cards to ask, the current one first; null until they are read. */
  queue: readonly DueCard[] | null;
  /** Whether the answer of the current card is shown. */
  isAnswered: boolean;
  proposal: Proposal | null;
  /** What the service has not answered yet. */
  work: 'reading' | 'rating' | 'undoing' | null;
  /** The rating that is being stored. */
  rating: ReviewRating | null;
  /** Why the work is not done: yet, and it is tried again; or, when nothing is being worked on, not at all. */
  failure: Failure | null;
  summary: ReviewSummary | null;
  /** The ratings of this round that were not taken back, oldest first. */
  done: readonly Done[];
  /** The cards that are left, the current one included. */
  left: number;
  news: ReviewNews | null;
}

/** A round of reviews: one card after another until nothing is due. */
export interface ReviewRound {
  store: StoreApi<ReviewRoundState>;
  /** Begins: reads the cards. Returns a function that ends the round; nothing is lost by that. */
  open(): () => void;
  /** Shows the answer of the current card. */
  answer(): void;
  /** Rates the current card. Ignored before the answer is shown, and while something is being stored. */
  rate(rating: ReviewRating): void;
  /** Takes the last rating back, and asks its card again. */
  undo(): void;
  /** Call when the current card was said: shows the answer, and fetches the rating that the recording proposes. */
  said(sessionId: string): void;
  /** Does now what waits for another try. */
  tryNow(): void;
  /** Reads the cards again. */
  read(): void;
}

/** The cards that are read at once: learning steps whose time has come meanwhile are asked in the next batch. */
const BATCH = 10;
/** The most that can be read at once, to find the card whose rating was taken back. */
const WHOLE = 50;
/** The first delay before a call that failed is sent again; each next one is twice as long. */
const AGAIN_AFTER = 2_000;
const LONGEST_PAUSE = 30_000;
/** How often a proposal is asked for. */
const PROPOSAL_TRIES = 3;

const UNKNOWN: Failure = { code: 'UNKNOWN', reason: 'UNKNOWN', retryable: false, retryAfter: null, requestId: null };

const START: ReviewRoundState = {
  queue: null,
  isAnswered: false,
  proposal: null,
  work: null,
  rating: null,
  failure: null,
  summary: null,
  done: [],
  left: 0,
  news: null,
};

function failureIn(thrown: unknown): Failure {
  return thrown instanceof FailureError ? thrown.failure : UNKNOWN;
}

/** Creates a round of reviews, independent of React. */
export function createReviewRound(ports: ReviewPorts): ReviewRound {
  const store = createStore<ReviewRoundState>(() => START);
  /** Increased whenever the round ends, so that late answers change nothing. */
  let generation = 0;
  let nudge: () => void = () => undefined;

  const set = (change: Partial<ReviewRoundState>): void => {
    store.setState(change);
  };

  /** Waits before the next try. */
  const pause = (failure: Failure, tries: number): Promise<void> =>
    new Promise((done) => {
      const delay = Math.max(Math.min(AGAIN_AFTER * 2 ** tries, LONGEST_PAUSE), failure.retryAfter ?? 0);
      const forget = ports.later(done, delay);
      nudge = () => {
        forget();
        done();
      };
    });

  /**
   * Does one thing at a time. A failure that can pass is shown, and the call is sent again until it is answered. Nothing
   * happens after the round has ended.
   */
  const work = async <Answer>(
    what: NonNullable<ReviewRoundState['work']>,
    call: () => Promise<Answer>,
    then: (answer: Answer) => void,
    refused: () => void = () => undefined,
  ): Promise<void> => {
    const mine = generation;
    set({ work: what, failure: null });
    for (let tries = 0; ; tries++) {
      const found = await call().then(
        (answer) => ({ answer }),
        (thrown: unknown) => ({ failure: failureIn(thrown) }),
      );
      if (mine !== generation) return;
      if ('answer' in found) {
        set({ work: null, rating: null, failure: null });
        then(found.answer);
        return;
      }
      const { failure } = found;
      if (!failure.retryable) {
        set({ work: null, rating: null, failure });
        refused();
        return;
      }
      set({ failure });
      await pause(failure, tries);
      if (mine !== generation) return;
    }
  };

  /** Reads the cards. The card of `frontId` comes first, with its answer: the learner has just seen it. */
  const read = (frontId: string | null = null): void => {
    if (store.getState().work !== null) return;
    void work(
      'reading',
      () => ports.due(frontId === null ? BATCH : WHOLE),
      ({ cards, summary }) => {
        const front = cards.filter(({ card }) => card.id === frontId);
        set({
          queue: [...front, ...cards.filter(({ card }) => card.id !== frontId)],
          isAnswered: front.length > 0,
          proposal: null,
          summary,
          left: Math.max(summary.dueNow, cards.length),
        });
      },
    );
  };

  /** Moves to the next card. */
  const leave = (cardId: string, news: ReviewNews, done: readonly Done[]): void => {
    const { queue, left } = store.getState();
    const rest = (queue ?? []).filter(({ card }) => card.id !== cardId);
    set({ queue: rest, isAnswered: false, proposal: null, news, done, left: Math.max(rest.length, left - 1) });
    if (rest.length === 0) read();
  };

  /** Sends a rating until it is answered. */
  const send = (
    rating: PendingRating,
    then: (outcome: RatingOutcome) => void,
    refused: () => void = () => undefined,
  ): void => {
    ports.keep(rating);
    set({ rating: rating.rating });
    void work(
      'rating',
      () => ports.rate(rating),
      (outcome) => {
        ports.keep(null);
        then(outcome);
      },
      () => {
        ports.keep(null);
        refused();
      },
    );
  };

  const rate = (rating: ReviewRating): void => {
    const { queue, isAnswered, work: busy, done } = store.getState();
    const current = queue?.[0];
    if (current === undefined || !isAnswered || busy !== null) return;
    const { id: cardId, revision } = current.card;
    send({ key: ports.uuid(), cardId, revision, rating }, (outcome) => {
      if (outcome.kind !== 'rated') {
        leave(cardId, outcome, done);
        return;
      }
      const interval = current.previews.find((preview) => preview.rating === rating)?.interval ?? null;
      const news: ReviewNews = outcome.becameLeech ? { kind: 'leech' } : { kind: 'rated', rating, interval };
      leave(cardId, news, [...done, { reviewId: outcome.reviewId, rating }]);
    });
  };

  /** Begins with the rating that the page was left with, if there is one. */
  const begin = (): void => {
    const kept = ports.kept();
    if (kept === null) {
      read();
      return;
    }
    send(
      kept,
      (outcome) => {
        if (outcome.kind === 'rated') set({ done: [{ reviewId: outcome.reviewId, rating: kept.rating }] });
        read();
      },
      () => {
        read();
      },
    );
  };

  const undo = (): void => {
    const { work: busy, done, summary } = store.getState();
    const reviewId = done.at(-1)?.reviewId ?? summary?.lastReviewId ?? null;
    if (busy !== null || reviewId === null) return;
    void work(
      'undoing',
      () => ports.undo(reviewId),
      (cardId) => {
        // A rating of another window came after it: what came before cannot be taken back here either.
        set({
          done: cardId === null ? [] : done.slice(0, -1),
          news: { kind: cardId === null ? 'notUndone' : 'undone' },
        });
        read(cardId);
      },
    );
  };

  const propose = async (cardId: string, sessionId: string): Promise<Proposal> => {
    for (let tries = 1; ; tries++) {
      try {
        return await ports.propose(cardId, sessionId);
      } catch (thrown) {
        const failure = failureIn(thrown);
        if (!failure.retryable || tries >= PROPOSAL_TRIES) return { kind: 'none', reason: null };
        await new Promise<void>((done) => {
          ports.later(done, failure.retryAfter ?? AGAIN_AFTER);
        });
      }
    }
  };

  const said = async (sessionId: string): Promise<void> => {
    const current = store.getState().queue?.[0];
    if (current === undefined) return;
    const proposal: Proposal = { kind: 'waiting' };
    set({ isAnswered: true, proposal });
    const found = await propose(current.card.id, sessionId);
    // Another recording, or another card, has its own.
    if (store.getState().proposal === proposal) set({ proposal: found });
  };

  return {
    store,

    open: () => {
      begin();
      const stop = ports.onOnline(() => nudge());
      return () => {
        stop();
        generation++;
        store.setState(START, true);
      };
    },

    answer: () => {
      const { queue, isAnswered } = store.getState();
      if (queue?.[0] !== undefined && !isAnswered) set({ isAnswered: true, news: null });
    },

    rate,
    undo,
    said: (sessionId) => void said(sessionId),
    tryNow: () => nudge(),
    read: () => read(),
  };
}

/** Returns the last rating that can be taken back; null when there is none. */
export function undoable({ done, summary }: Pick<ReviewRoundState, 'done' | 'summary'>): string | null {
  return done.at(-1)?.reviewId ?? summary?.lastReviewId ?? null;
}
