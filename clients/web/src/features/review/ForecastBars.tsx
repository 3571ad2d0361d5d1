'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface ForecastBarsProps {
  overdue: number;
  days: readonly { day: string; due: number }[];
}

/** How many days apart the labels are. */
const WEEK = 7;
/** The width of a day and of its bar, and the height of the highest bar, in units of the picture. */
const DAY = 10;
const BAR = 7;
const HEIGHT = 100;

/** One bar for each day, with what is overdue on top of today's. The table below it says the same in words. */
export function ForecastBars({ overdue, days }: ForecastBarsProps): ReactNode {
  const t = useTranslations('forecast');
  const format = useFormatter();
  const most = Math.max(1, ...days.map(({ due }, i) => due + (i === 0 ? overdue : 0)));
  const tall = (count: number): number => (HEIGHT * count) / most;
  return (
    <div aria-hidden>
      <p className="mb-1 text-xs text-muted tabular-nums">{t('most', { count: most })}</p>
      <svg
        viewBox={`0 0 ${DAY * days.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-32 w-full border-b border-line rtl:-scale-x-100"
      >
        {days.map(({ day, due }, i) => (
          <rect
            key={day}
            x={DAY * i}
            y={HEIGHT - tall(due)}
            width={BAR}
            height={tall(due)}
            fill="currentColor"
            className="text-accent"
          />
        ))}
        {overdue > 0 && (
          <rect
            x="0"
            y={HEIGHT - tall((days[0]?.due ?? 0) + overdue)}
            width={BAR}
            height={tall(overdue)}
            fill="currentColor"
            className="text-fair"
          />
        )}
      </svg>
      <ol className="flex text-xs text-muted">
        {days.map(({ day }, i) => (
          <li key={day} className="min-w-0 flex-1">
            {i % WEEK === 0 && i + 3 < days.length && (
              <span className="block w-16 whitespace-nowrap">
                {i === 0
                  ? t('today')
                  : format.dateTime(new Date(`${day}T00:00:00Z`), { day: 'numeric', month: 'short', timeZone: 'UTC' })}
              </span>
            )}
          </li>
        ))}
      </ol>
      {overdue > 0 && (
        <p className="mt-2 flex items-center gap-2 text-sm text-muted">
          <svg viewBox="0 0 1 1" className="size-3 text-fair">
            <rect width="1" height="1" fill="currentColor" />
          </svg>
          {t('overdue', { count: overdue })}
        </p>
      )}
    </div>
  );
}
