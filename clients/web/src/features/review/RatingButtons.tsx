'use client';

import type { ReviewRating } from '@vivavoce/graphql';
import { RATINGS, type DueCard } from '@vivavoce/learner/reviewRound';
import { useTranslations } from 'next-intl';
import type { ReactNode, Ref } from 'react';

import { classes } from '@/components/ui/classes';

import { useIntervalText } from './useIntervalText';

const LOOKS: Record<ReviewRating, string> = {
  AGAIN: 'text-poor',
  HARD: 'text-fair',
  GOOD: 'text-good',
  EASY: 'text-accent',
};

interface RatingButtonsProps {
  previews: DueCard['previews'];
  /** The rating that is marked: the one that a recording proposes. */
  proposed: ReviewRating | null;
  /** The rating that is being stored. */
  stored: ReviewRating | null;
  isBusy: boolean;
  /** The button that gets the focus. */
  focused: Ref<HTMLButtonElement>;
  onRate(rating: ReviewRating): void;
}

/** The four ratings, each with its key and with the time until the card would come again. */
export function RatingButtons(props: RatingButtonsProps): ReactNode {
  const t = useTranslations('reviewSession');
  const intervalText = useIntervalText();
  const { previews, proposed, stored, isBusy } = props;
  return (
    <ul aria-label={t('ratings')} className="grid grid-cols-2 gap-2.5 sm:grid-cols-4">
      {RATINGS.map((rating, i) => {
        const interval = previews.find((preview) => preview.rating === rating)?.interval ?? null;
        const isMarked = (stored ?? proposed) === rating;
        return (
          <li key={rating}>
            <button
              type="button"
              ref={rating === (proposed ?? 'GOOD') ? props.focused : undefined}
              aria-disabled={isBusy}
              aria-keyshortcuts={String(i + 1)}
              onClick={() => {
                if (!isBusy) props.onRate(rating);
              }}
              className={classes(
                'relative flex size-full min-h-16 flex-col items-center justify-center rounded-2xl border bg-surface px-2 py-2.5 transition hover:bg-sunken aria-disabled:opacity-50',
                isMarked ? 'border-accent ring-2 ring-accent' : 'border-edge/60',
              )}
            >
              <kbd
                aria-hidden
                className="absolute start-2 top-2 rounded-md bg-sunken px-1.5 font-sans text-xs text-muted pointer-coarse:hidden"
              >
                {i + 1}
              </kbd>
              <span className={classes('text-lg font-semibold', LOOKS[rating])}>{t(`rating.${rating}`)}</span>
              {interval !== null && <span className="text-sm text-muted">{intervalText(interval)}</span>}
              {proposed === rating && <span className="text-xs font-medium text-accent">{t('proposed')}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
