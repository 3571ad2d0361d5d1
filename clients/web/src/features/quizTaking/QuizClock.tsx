'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState, type ReactNode } from 'react';

import { clock } from '@vivavoce/live/clock';

import { classes } from '@/components/ui/classes';

/** From when on the clock warns, in milliseconds. */
const LAST_CALL = 60_000;

interface QuizClockProps {
  /** When the time is over, by the clock of this device. */
  endsAt: number;
  onOver(): void;
}

/** The time that is left, which is announced once when it is nearly over. */
export function QuizClock({ endsAt, onOver }: QuizClockProps): ReactNode {
  const t = useTranslations('quizTaking');
  const [left, setLeft] = useState(() => Math.max(0, endsAt - Date.now()));
  const isOver = left === 0;
  useEffect(() => {
    const look = (): void => setLeft(Math.max(0, endsAt - Date.now()));
    look();
    const timer = setInterval(look, 500);
    return () => clearInterval(timer);
  }, [endsAt]);
  useEffect(() => {
    if (isOver) onOver();
  }, [isOver, onOver]);
  return (
    <>
      <span
        role="timer"
        aria-label={t('time')}
        className={classes('font-semibold tabular-nums', left <= LAST_CALL ? 'text-poor' : 'text-ink')}
      >
        {clock(left)}
      </span>
      <span role="status" className="sr-only">
        {left <= LAST_CALL && !isOver && t('lastCall')}
      </span>
    </>
  );
}
