'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { AttemptLine } from './AttemptLine';
import { placed, type TimedRun } from './timeline';

interface RunTimelineProps {
  run: TimedRun;
  /** The level of its heading. */
  level?: 2 | 3;
}

/** A run as a line of time: each attempt of each step, its state, how long it waited and how long it took. */
export function RunTimeline({ run, level = 2 }: RunTimelineProps): ReactNode {
  const Heading = `h${level}` as const;
  const t = useTranslations('pipelineRuns');
  return (
    <>
      <Heading className={level === 2 ? 'mt-6 mb-3 text-xl' : 'mb-3 text-lg'}>{t('timeline')}</Heading>
      <ol aria-label={t('timeline')} className="space-y-5">
        {placed(run).map((one) => (
          <AttemptLine key={`${one.attempt.step} ${one.attempt.number}`} placed={one} level={level === 2 ? 3 : 4} />
        ))}
      </ol>
    </>
  );
}
