'use client';

import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { DueReviews } from '@/features/review/DueReviews';

import { DayGoal } from './DayGoal';

interface TodayPlanProps {
  /** The card with the next step. */
  step: ReactNode;
  /** The attempts of today; null when they could not be read. */
  done: number | null;
}

/** The plan of the day: the next step, the reviews that are due, and the goal. */
export function TodayPlan({ step, done }: TodayPlanProps): ReactNode {
  const t = useTranslations('home');
  const id = useId();
  return (
    <section aria-labelledby={id} className="lg:col-span-3">
      <h2 id={id} className="mb-4 text-xl">
        {t('plan')}
      </h2>
      <ol className="grid grid-cols-1 gap-5 lg:grid-cols-3 lg:grid-rows-2">
        <li className="lg:col-span-2 lg:row-span-2">{step}</li>
        <li>
          <Card className="flex h-full flex-col justify-center">
            <DueReviews />
          </Card>
        </li>
        {done !== null && (
          <li>
            <Card className="flex h-full flex-col justify-center">
              <DayGoal done={done} />
            </Card>
          </li>
        )}
      </ol>
    </section>
  );
}
