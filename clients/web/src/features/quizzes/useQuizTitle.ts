'use client';

import type { QuizPartsFragment } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';

type Titled = Pick<QuizPartsFragment, 'title' | 'source' | 'bankTags'>;

/** Returns a function that names a quiz. */
export function useQuizTitle(): (quiz: Titled) => string {
  const t = useTranslations('quizzes');
  return useCallback(
    ({ title, source, bankTags }) => {
      if (title !== null && title !== '') return title;
      if (source === 'SHARED') return t('sharedTitle');
      if (source === 'BANK')
        return bankTags.length === 0 ? t('bankTitle') : t('bankTagged', { tags: bankTags.join(', ') });
      return t(source === 'WEAK_WORDS' ? 'weakTitle' : 'untitled');
    },
    [t],
  );
}
