import type { ReviewPlatform } from '@vivavoce/learner/useReviewRound';

import { browser } from '@/platform/browser';

import { keepRating, keptRating } from './keptRating';

/** What the browser provides for a round of reviews; one for the whole page. */
export const reviewPlatform: ReviewPlatform = {
  uuid: () => browser().uuid(),
  later: (run, milliseconds) => browser().later(run, milliseconds),
  onOnline: (listener) => browser().onOnline(listener),
  keepRating,
  keptRating,
};
