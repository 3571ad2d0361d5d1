'use client';

import type { PipelineRunPartsFragment } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { AttemptLine } from './AttemptLine';
import { placed } from './timeline';

/** A run as a line of time: each attempt of each step, where it stands and how long it took. */
export function RunTimeline({ run }: { run: PipelineRunPartsFragment }): ReactNode {
  const t = useTranslations('pipelineRuns');
  return (
    <>
      <h2 className="mt-6 mb-3 text-xl">{t('timeline')}</h2>
      <ol aria-label={t('timeline')} className="space-y-5">
        {placed(run).map((one) => (
          <AttemptLine key={`${one.attempt.step} ${one.attempt.number}`} placed={one} />
        ))}
      </ol>
    </>
  );
}
