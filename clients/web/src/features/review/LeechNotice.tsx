'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Notice } from '@/components/ui/Notice';

/** Says that cards were set aside because they were forgotten too often, and what helps. */
export function LeechNotice(props: { count: number }): ReactNode {
  const t = useTranslations('review.leech');
  return (
    <Notice tone="warning">
      <p className="font-medium">{t('title', { count: props.count })}</p>
      <p className="mt-1 text-sm">{t('help')}</p>
    </Notice>
  );
}
