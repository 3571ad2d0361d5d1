'use client';

import { minutesOf } from '@vivavoce/learner/speechTime';
import { Flame, Timer } from 'lucide-react';
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
  /** In days; null when it could not be read. */
  streak: number | null;
  /** The attempts of today; null when they could not be read. */
  done: number | null;
  examDay: string | null;
  entitlements: (Parameters<typeof minutesOf>[0] & { resetsAt: string }) | null;
}

/** The streak, the remaining speech time and the exam. */
export function TodayFigures({ streak, done, examDay, entitlements }: TodayFiguresProps): ReactNode {
  const t = useTranslations('home');
  const format = useFormatter();
  return (
    <Card className="grid grid-cols-1 gap-5 sm:grid-cols-3 lg:col-span-3">
      {streak !== null && done !== null && (
        <p className="flex items-center gap-4">
          {done > 0 ? <StreakFlame /> : <Flame aria-hidden className="size-8 shrink-0 text-muted" />}
          <span>
            <span className="block font-display text-2xl">{t('streak', { count: streak })}</span>
            <span className="text-sm text-muted">
              {t(done > 0 ? 'streakSafe' : streak > 0 ? 'streakToday' : 'streakBegin')}
            </span>
          </span>
        </p>
      )}
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
                  .dateTime(new Date(entitlements.resetsAt), { day: 'numeric', month: 'long' })
                  .replaceAll(' ', '\u00a0'),
              })}
            </span>
          </span>
        </p>
      )}
      <ExamDays examDay={examDay} />
    </Card>
  );
}
