'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';

/** Shown for an unknown attempt; links to the history. */
export function UnknownAttempt(props: { why: string }): ReactNode {
  const t = useTranslations('history');
  return (
    <Empty isPage title={t('unknown')} action={<LinkButton href="/progress/history">{t('toAll')}</LinkButton>}>
      {props.why}
    </Empty>
  );
}
