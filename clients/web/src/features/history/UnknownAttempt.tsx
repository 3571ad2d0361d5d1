'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';

/** Stands where an attempt is asked for that is not there, and leads to the others. */
export function UnknownAttempt(props: { why: string }): ReactNode {
  const t = useTranslations('history');
  return (
    <Empty title={t('unknown')} action={<LinkButton href="/history">{t('toAll')}</LinkButton>}>
      {props.why}
    </Empty>
  );
}
