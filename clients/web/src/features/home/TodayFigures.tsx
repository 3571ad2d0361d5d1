'use client';

import { DAILY_GOAL } from '@vivavoce/learner/goal';
import { minutesOf } from '@vivavoce/learner/speechTime';
import { Flame, Target, Timer } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

import { ExamDays } from './ExamDays';

const StreakFlame = dynamic(async () => (await import('./StreakFlame')).StreakFlame, {
  ssr: false,
  loading: () => <Flame aria-hidden className="size-8 shrink-0 text-voice" />,
});

interface TodayFiguresProps {
  streak: number;
  /** The attempts of today. */
  done: number;
  examDay: string | null;
  entitlements: (Parameters<typeof minutesOf>[0] & { resetsAt: string }) | null;
}

/** The streak, the remaining speech time, the day's goal and the exam. */
export function TodayFigures({ streak, done, examDay, entitlements }: TodayFiguresProps): ReactNode {
  const t = useTranslations('home');
  const format = useFormatter();
  return (
    <Card className="flex flex-col gap-5">
      <p className="flex items-center gap-4">
        {done > 0 ? <StreakFlame /> : <Flame aria-hidden className="size-8 shrink-0 text-muted" />}
        <span>
          <span className="block font-display text-2xl">{t('streak', { count: streak })}</span>
          <span className="text-sm text-muted">
            {t(done > 0 ? 'streakSafe' : streak > 0 ? 'streakToday' : 'streakBegin')}
          </span>
        </span>
      </p>
      {entitlements && (
        <p className="flex items-center gap-4">
          <Timer aria-hidden className="size-8 shrink-0 text-accent" />
          <span>
            <span className="block font-display text-2xl">
              {t('minutesLeft', { count: minutesOf(entitlements).left })}
            </span>
            <span className="text-sm text-muted">
              {t('resets', {
                date: format
                  .dateTime(new Date(entitlements.resetsAt), { day: 'numeric', month: 'long', timeZone: 'UTC' })
                  .replaceAll(' ', '\u00a0'),
              })}
            </span>
          </span>
        </p>
      )}
      <div className="flex items-center gap-4">
        <Target aria-hidden className="size-8 shrink-0 text-good" />
        <div className="min-w-0 flex-1">
          <p className="font-medium">{t('goal', { done: Math.min(done, DAILY_GOAL), goal: DAILY_GOAL })}</p>
          <svg aria-hidden viewBox="0 0 100 4" preserveAspectRatio="none" className="mt-2 h-2 w-full">
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
      <ExamDays examDay={examDay} />
    </Card>
  );
}
