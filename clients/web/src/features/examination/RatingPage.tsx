'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { RatingDesk } from './RatingDesk';
import { useClaim } from './useClaim';

/** The page that rates a talk. Opening it claims the rating. */
export function RatingPage(props: { id: string }): ReactNode {
  const t = useTranslations('examination.rating');
  const claim = useClaim(props.id);
  const { paper, refusal, failure, renew } = claim;
  if (paper !== null) return <RatingDesk key={props.id} paper={paper} claim={claim} />;
  if (refusal !== null) {
    return (
      <Empty
        isPage
        title={t(`refused.${refusal}.title`)}
        action={<LinkButton href="/examiner">{t('toQueue')}</LinkButton>}
      >
        {t(`refused.${refusal}.text`)}
      </Empty>
    );
  }
  return failure === null ? <Skeleton lines={6} /> : <FailureNotice failure={failure} onRetry={() => void renew()} />;
}
