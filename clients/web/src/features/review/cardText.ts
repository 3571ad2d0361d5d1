import { gapOf } from '@vivavoce/learner/reviewGap';
import type { ReviewCard } from '@vivavoce/learner/reviewRound';

/** Returns what a card is about in one line. */
export function cardTitle({ content }: Pick<ReviewCard, 'content'>): string {
  switch (content.__typename) {
    case 'ReviewWord':
      return content.word;
    case 'ReviewSound':
      return `/${content.ipa}/`;
    case 'OwnReviewText':
    case 'ReviewQuizQuestion':
      return content.front;
  }
}

/** Returns what a card asks to be said or known, in one line: what its answer shows, but for whether a statement is true. */
export function cardAnswer({ content }: Pick<ReviewCard, 'content'>): string {
  switch (content.__typename) {
    case 'ReviewWord':
      return content.sentence ?? content.word;
    case 'ReviewSound':
      return content.examples.join(', ');
    case 'OwnReviewText':
    case 'ReviewQuizQuestion':
      return content.back;
  }
}

/** Returns whether a card hides its answer; a word or a sound that is to be said does not. */
export function isHiding({ content }: Pick<ReviewCard, 'content'>): boolean {
  switch (content.__typename) {
    case 'OwnReviewText':
    case 'ReviewQuizQuestion':
      return true;
    case 'ReviewWord':
      return gapOf(content) !== null;
    case 'ReviewSound':
      return false;
  }
}
