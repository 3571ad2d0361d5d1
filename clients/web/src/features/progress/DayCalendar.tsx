'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface DayCalendarProps {
  days: readonly { day: string; attempts: number }[];
  weeks: number;
}

const DAY = 86_400_000;

function shade(attempts: number): string {
  if (attempts === 0) return 'bg-sunken';
  if (attempts < 3) return 'bg-accent/35';
  return attempts < 6 ? 'bg-accent/65' : 'bg-accent';
}

/** Scrolls to the end, in either direction of writing. */
function showToday(scroller: HTMLElement | null): void {
  if (scroller === null) return;
  const isLeftward = getComputedStyle(scroller).direction === 'rtl';
  scroller.scrollLeft = isLeftward ? -scroller.scrollWidth : scroller.scrollWidth;
}

/** A calendar of the last weeks, one square per day; darker squares mean more attempts. */
export function DayCalendar(props: DayCalendarProps): ReactNode {
  const t = useTranslations('progress');
  const format = useFormatter();
  const attempts = new Map(props.days.map((day) => [day.day, day.attempts]));
  const today = new Date();
  const todayNumber = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  const weekday = (new Date(todayNumber).getUTCDay() + 6) % 7;
  const first = todayNumber - (weekday + 7 * (props.weeks - 1)) * DAY;
  const firstDay = new Date(first).toISOString().slice(0, 10);
  const practised = props.days.filter((day) => day.attempts > 0 && day.day >= firstDay).length;
  return (
    <div>
      <p className="mb-4 text-muted">{t('daysPractised', { count: practised })}</p>
      {/* Opens at today, which is at the end; a keyboard scrolls it. */}
      <div ref={showToday} tabIndex={0} role="group" aria-label={t('calendar')} className="overflow-x-auto p-1">
        <ol className="grid w-max grid-flow-col grid-rows-7 gap-1.5" aria-label={t('calendar')}>
          {Array.from({ length: weekday + 7 * (props.weeks - 1) + 1 }, (_, i) => {
            const date = new Date(first + i * DAY);
            const count = attempts.get(date.toISOString().slice(0, 10)) ?? 0;
            const label = t('day', { date: format.dateTime(date, { dateStyle: 'medium', timeZone: 'UTC' }), count });
            return (
              <li key={i} title={label} className={`size-5 rounded-md sm:size-8 sm:rounded-lg ${shade(count)}`}>
                <span className="sr-only">{label}</span>
              </li>
            );
          })}
        </ol>
      </div>
    </div>
  );
}
