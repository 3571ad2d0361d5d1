'use client';

import { useFormatter, useNow, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';

interface OlderNowProps {
  /** From when on the age can change. */
  from: string;
  /** Whether the API has refused the change. */
  isRefused: boolean;
  isBusy: boolean;
  onChange(): void;
}

/** Lets a person under 16 say that they are 16 by now, which is possible 30 days after their first answer. */
export function OlderNow(props: OlderNowProps): ReactNode {
  const t = useTranslations('privacy');
  const format = useFormatter();
  const now = useNow();
  const from = new Date(props.from);
  return (
    <div role="group" aria-labelledby="older" className="mt-6">
      <p id="older" className="font-medium">
        {t('older')}
      </p>
      <p className="mt-1 text-sm text-muted">
        {now < from ? t('olderLater', { date: format.dateTime(from, { dateStyle: 'long' }) }) : t('olderMeans')}
      </p>
      {props.isRefused && (
        <Notice tone="warning" isUrgent className="mt-3">
          {t('olderRefused')}
        </Notice>
      )}
      {now >= from && (
        <Button look="quiet" className="mt-3" disabled={props.isBusy} onClick={props.onChange}>
          {t('olderNow')}
        </Button>
      )}
    </div>
  );
}
