'use client';

import type { ReviewSummary } from '@vivavoce/learner/reviewRound';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { LinkButton } from '@/components/ui/LinkButton';
import { review } from '@/lib/routes';

import { useDueText } from './useDueText';

/** What there is to review today, and when the next card comes if there is nothing now. */
export function ToReview({ summary }: { summary: ReviewSummary }): ReactNode {
  const t = useTranslations('review.today');
  const dueText = useDueText();
  const { dueNow, newNow, doneToday, laterToday, heldBack, nextDueAt } = summary;
  const further = [
    ...(doneToday > 0 ? [t('done', { count: doneToday })] : []),
    ...(laterToday > 0 ? [t('later', { count: laterToday })] : []),
    ...(heldBack > 0 ? [t('heldBack', { count: heldBack })] : []),
  ];
  return (
    <Card aria-label={t('title')} className="flex flex-wrap items-center gap-x-6 gap-y-4">
      <div className="min-w-0 flex-1 basis-56">
        <h2 className="text-2xl">{dueNow > 0 ? t('due', { count: dueNow }) : t('nothing')}</h2>
        {newNow > 0 && <p className="mt-1 text-muted">{t('new', { count: newNow })}</p>}
        {dueNow === 0 && (
          <p className="mt-1 text-muted">
            {nextDueAt === null ? t('noNext') : t('next', { when: dueText(nextDueAt) })}
          </p>
        )}
        {further.length > 0 && <p className="mt-2 text-sm text-muted">{further.join(' · ')}</p>}
      </div>
      {dueNow > 0 && (
        <LinkButton href={review.session} size="large">
          {t('start')}
        </LinkButton>
      )}
    </Card>
  );
}
