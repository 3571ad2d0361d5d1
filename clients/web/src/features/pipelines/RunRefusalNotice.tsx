'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Notice } from '@/components/ui/Notice';

import type { RunRefusal } from './useRun';

/** Says why a run does not begin, and what to do. */
export function RunRefusalNotice({ refusal }: { refusal: RunRefusal }): ReactNode {
  const t = useTranslations('pipelines.run.refusal');
  return (
    <Notice tone="warning" isUrgent>
      {refusal.kind === 'tooMany'
        ? t('tooMany', { most: refusal.most, mostAtWork: refusal.mostAtWork })
        : t(refusal.kind)}
    </Notice>
  );
}
