'use client';

import { DAILY_GOAL } from '@vivavoce/learner/goal';
import { CircleCheck, Target } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** The day's goal, in attempts. */
export function DayGoal({ done }: { done: number }): ReactNode {
  const t = useTranslations('home');
  const isReached = done >= DAILY_GOAL;
  const Sign = isReached ? CircleCheck : Target;
  return (
    <div className="flex items-center gap-4">
      <Sign aria-hidden className="size-8 shrink-0 text-good" />
      <div className="min-w-0 flex-1">
        <h3 className="font-sans font-medium">
          {isReached ? t('goalReached') : t('goal', { done, goal: DAILY_GOAL })}
        </h3>
        <svg aria-hidden viewBox="0 0 100 4" preserveAspectRatio="none" className="mt-2 h-2 w-full rtl:-scale-x-100">
          <rect width="100" height="4" rx="2" fill="var(--sunken)" />
          <rect
            width={Math.min(100, (100 * done) / DAILY_GOAL)}
            height="4"
            rx="2"
            fill="currentColor"
            className="text-good"
          />
        </svg>
      </div>
    </div>
  );
}
