import type { ReviewCard } from '@vivavoce/learner/reviewRound';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';

/** Returns a function that says whether the statement of a card is true; null for other cards. */
export function useTruth(): (card: Pick<ReviewCard, 'content'>) => string | null {
  const t = useTranslations('cardTruth');
  return useCallback(
    ({ content }) =>
      content.__typename === 'ReviewQuizQuestion' && content.truth !== null ? t(content.truth ? 'yes' : 'no') : null,
    [t],
  );
}
