import type { DueCard, ReviewCard, ReviewSummary } from '../reviewRound';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Creates the card of a word; the given fields replace the defaults. */
export function aReviewCard(id: string, told: Partial<ReviewCard> = {}): ReviewCard {
  return {
    id,
    revision: 1,
    kind: 'MISSED_WORD',
    language: 'en',
    content: {
      __typename: 'ReviewWord',
      word: 'throat',
      sentence: 'My throat hurts.',
      sentenceStart: 3,
      sentenceEnd: 9,
    },
    spokenText: 'My throat hurts.',
    state: 'NEW',
    dueAt: null,
    isSuspended: false,
    isLeech: false,
    reviews: 0,
    lapses: 0,
    ...told,
  };
}

/** Creates a card that is due, with what each rating would do. */
export function aDueCard(id: string, told: Partial<ReviewCard> = {}): DueCard {
  return {
    card: aReviewCard(id, told),
    previews: [
      { rating: 'AGAIN', interval: MINUTE },
      { rating: 'HARD', interval: 6 * MINUTE },
      { rating: 'GOOD', interval: 10 * MINUTE },
      { rating: 'EASY', interval: 8 * DAY },
    ],
  };
}

/** Creates the counts of a day; the given fields replace the defaults. */
export function aReviewSummary(told: Partial<ReviewSummary> = {}): ReviewSummary {
  return {
    dueNow: 0,
    newNow: 0,
    laterToday: 0,
    heldBack: 0,
    doneToday: 0,
    cards: 3,
    suspended: 0,
    leeches: 0,
    nextDueAt: null,
    lastReviewId: null,
    ...told,
  };
}
