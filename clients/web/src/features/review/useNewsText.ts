import type { ReviewNews } from '@vivavoce/learner/reviewRound';
import { useTranslations } from 'next-intl';

import { useIntervalText } from './useIntervalText';

/** Returns a function that says what has just happened in a round of reviews. */
export function useNewsText(): (news: ReviewNews | null) => string | null {
  const t = useTranslations('reviewSession');
  const intervalText = useIntervalText();
  return (news) => {
    if (news === null) return null;
    if (news.kind !== 'rated') return t(`news.${news.kind}`);
    const rating = t(`rating.${news.rating}`);
    return news.interval === null
      ? t('news.rated', { rating })
      : t('news.ratedFor', { rating, interval: intervalText(news.interval) });
  };
}
