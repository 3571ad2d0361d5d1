import type { ResultPartsFragment } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';

type NoScore = Pick<ResultPartsFragment, 'notUnderstoodReason' | 'isIncomplete'>;

/** Returns a function that says why a result has no score, and what to do. */
export function useNoScoreText(): (result: NoScore) => string {
  const t = useTranslations('result');
  return ({ notUnderstoodReason, isIncomplete }) => {
    if (notUnderstoodReason === null) return t(isIncomplete ? 'incompleteSilent' : 'noSpeech');
    return isIncomplete ? t('incompleteUnclear') : t(`notUnderstood.${notUnderstoodReason}`);
  };
}
