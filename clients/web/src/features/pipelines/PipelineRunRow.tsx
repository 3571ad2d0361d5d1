'use client';

import type { PipelineRunRowPartsFragment } from '@vivavoce/graphql';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Facts } from '@/features/documents/Facts';
import { pipelineRunAt } from '@/lib/routes';

import { useSeconds } from './useSeconds';

interface PipelineRunRowProps {
  run: PipelineRunRowPartsFragment;
  /** The level of its heading. */
  level?: 2 | 3;
}

/** A run in the list: its pipeline, its steps, when it began, how far it is and how long it took. */
export function PipelineRunRow({ run, level = 2 }: PipelineRunRowProps): ReactNode {
  const Heading = `h${level}` as const;
  const t = useTranslations('pipelineRuns');
  const format = useFormatter();
  const secondsOf = useSeconds();
  const facts = [
    t(`state.${run.state}`),
    format.dateTime(new Date(run.createdAt), { dateStyle: 'medium', timeStyle: 'short' }),
    t('version', { version: run.version }),
    run.steps.map((step) => t(`kind.${step}`)).join(' → '),
  ];
  if (run.endedAt !== null) facts.push(secondsOf(Date.parse(run.endedAt) - Date.parse(run.createdAt)));
  return (
    <article className="rounded-card border border-line bg-surface p-4 shadow-card sm:p-5">
      <Heading className="font-sans text-lg font-semibold break-words">
        <Link href={pipelineRunAt(run.id)} className="hover:text-accent hover:underline">
          <bdi>{run.pipelineName}</bdi>
        </Link>
      </Heading>
      <p className="mt-0.5 text-sm text-muted">
        <Facts facts={facts} />
      </p>
      {run.failure !== null && <p className="mt-1 text-sm text-poor">{t(`failure.${run.failure}`)}</p>}
    </article>
  );
}
