'use client';

import type { SpeakingState } from '@vivavoce/live/speaking';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Notice } from '@/components/ui/Notice';

/** What is shorter, in milliseconds, has no words. */
const SHORTEST = 1_000;

/** Says that what was spoken is lost: it is, when the session could not be started. */
export function LostWords({ state }: { state: SpeakingState<unknown> }): ReactNode {
  const t = useTranslations('recorder');
  const isLost = state.phase === 'failed' && state.spoken >= SHORTEST && !state.isKeptLocally;
  return (
    isLost && (
      <Notice tone="warning" isUrgent className="w-full">
        {t('notKept')}
      </Notice>
    )
  );
}
