'use client';

import type { PipelinePartsFragment, PipelineRunRowPartsFragment } from '@vivavoce/graphql';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Facts } from '@/features/documents/Facts';
import { pipelineRunAt, pipelines } from '@/lib/routes';

import { ChainPicture, type DrawnStep } from './ChainPicture';
import { useSeconds } from './useSeconds';

interface PipelineCardProps {
  pipeline: PipelinePartsFragment;
  drawn: readonly DrawnStep[];
  /** Its newest runs, the newest first. */
  runs: readonly PipelineRunRowPartsFragment[];
}

/** A pipeline in the list: its name, its chain, and its newest runs. */
export function PipelineCard({ pipeline, drawn, runs }: PipelineCardProps): ReactNode {
  const t = useTranslations('pipelines');
  const said = useTranslations('pipelineRuns');
  const format = useFormatter();
  const secondsOf = useSeconds();
  const { id, name, version, changedAt } = pipeline;
  const factsOf = ({ createdAt, endedAt }: PipelineRunRowPartsFragment): string[] => [
    format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeStyle: 'short' }),
    ...(endedAt === null ? [] : [secondsOf(Date.parse(endedAt) - Date.parse(createdAt))]),
  ];
  return (
    <article className="rounded-card border border-line bg-surface p-4 shadow-card sm:p-5">
      <h2 className="font-sans text-lg font-semibold break-words">
        <Link href={pipelines.at(id)} className="hover:text-accent hover:underline">
          <bdi>{name}</bdi>
        </Link>
      </h2>
      <p className="mt-0.5 mb-3 text-sm text-muted">
        <Facts
          facts={[
            said('version', { version }),
            t('changed', { date: format.dateTime(new Date(changedAt), { dateStyle: 'medium' }) }),
          ]}
        />
      </p>
      <ChainPicture steps={drawn} />
      {runs.length > 0 && (
        <ul aria-label={t('newestRuns')} className="mt-3 border-t border-line pt-3 text-sm">
          {runs.map((run) => (
            <li key={run.id} className="text-muted">
              <Link href={pipelineRunAt(run.id)} className="text-accent underline underline-offset-4">
                {said(`state.${run.state}`)}
              </Link>
              {' · '}
              <Facts facts={factsOf(run)} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
