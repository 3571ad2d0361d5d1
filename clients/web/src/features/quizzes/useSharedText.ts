'use client';

import { useTranslations } from 'next-intl';

/** Returns a function that says who has shared a quiz; null for a person without a name. */
export function useSharedText(): (sharedBy: string | null) => string {
  const t = useTranslations('quizzes');
  return (sharedBy) => (sharedBy === null ? t('sharedBySomebody') : t('sharedBy', { name: sharedBy }));
}
