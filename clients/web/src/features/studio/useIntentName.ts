'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';

/** Returns the name of a script's intent: `task-1` is task 1. */
export function useIntentName(): (intent: string) => string {
  const t = useTranslations('studio.intent');
  return useCallback(
    (intent) => {
      const [, kind, number] = /^(task|reveal)-(\d+)$/.exec(intent) ?? [];
      if (kind === 'task') return t('task', { number: Number(number) });
      if (kind === 'reveal') return t('reveal', { number: Number(number) });
      return intent;
    },
    [t],
  );
}
