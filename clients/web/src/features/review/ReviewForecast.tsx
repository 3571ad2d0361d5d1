'use client';

import { reviewForecastDocument } from '@vivavoce/learner/documents/review';
import { timeZoneHere } from '@vivavoce/learner/timeZone';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { review } from '@/lib/routes';

import { ForecastBars } from './ForecastBars';
import { ForecastTable } from './ForecastTable';

/** The reviews of the next 30 days as a picture and a table; nothing while there are no cards. */
export function ReviewForecast(props: { className?: string }): ReactNode {
  const t = useTranslations('forecast');
  const { data, failure, reload } = useGraph(reviewForecastDocument, { timeZone: timeZoneHere() }, { isFresh: true });
  const forecast = data?.reviewForecast;
  if (!forecast) return failure === null ? null : <FailureNotice failure={failure} onRetry={reload} {...props} />;
  const { overdue, days, newCards } = forecast;
  const sum = overdue + days.reduce((all, { due }) => all + due, 0);
  if (sum === 0 && newCards === 0) return null;
  return (
    <Card {...props}>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-xl">{t('title')}</h2>
        <Link href={review.cards} className="text-sm text-accent underline underline-offset-4">
          {t('cards')}
        </Link>
      </div>
      <p className="mb-4 text-muted">
        {t('sum', { count: sum })}
        {newCards > 0 && ` ${t('newCards', { count: newCards })}`}
      </p>
      {sum > 0 && (
        <>
          <ForecastBars overdue={overdue} days={days} />
          <ForecastTable overdue={overdue} days={days} />
        </>
      )}
    </Card>
  );
}
