'use client';

import type { OperatedRunPartsFragment } from '@vivavoce/graphql';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Facts } from '@/features/documents/Facts';
import { RunTimeline } from '@/features/pipelines/RunTimeline';
import { useSeconds } from '@/features/pipelines/useSeconds';

interface OperatedRunRowProps {
  run: OperatedRunPartsFragment;
  /** Narrows the list to the runs of a person; null when it is. */
  onOwner: ((personId: string) => void) | null;
}

/** The texts and files of a run are not shown to operators, so its line of time has none. */
const OWN = { text: null, transcriptionId: null, generatedAudioId: null };

/** A run: when it began, how far it is and whose it is. It opens to its line of time. */
export function OperatedRunRow({ run, onOwner }: OperatedRunRowProps): ReactNode {
  const t = useTranslations('operatedRuns');
  const said = useTranslations('pipelineRuns');
  const format = useFormatter();
  const secondsOf = useSeconds();
  const { owner, attempts } = run;
  const repeated = attempts.length - new Set(attempts.map(({ step }) => step)).size;
  const facts = [run.steps.map((step) => said(`kind.${step}`)).join(' → ')];
  if (run.endedAt !== null) {
    facts.push(said('took', { time: secondsOf(Date.parse(run.endedAt) - Date.parse(run.createdAt)) }));
  }
  if (repeated > 0) facts.push(t('repeated', { count: repeated }));
  return (
    <article className="rounded-card border border-line bg-surface p-4 shadow-card sm:p-5">
      <details>
        <summary className="min-h-11 cursor-pointer">
          <h2 className="inline font-sans text-lg font-semibold">
            {said(`state.${run.state}`)}
            {' · '}
            <bdi>{format.dateTime(new Date(run.createdAt), { dateStyle: 'medium', timeStyle: 'medium' })}</bdi>
          </h2>
          <span className="mt-0.5 block text-sm text-muted">
            <Facts facts={facts} />
          </span>
        </summary>
        <div className="mt-4 border-t border-line pt-4">
          {attempts.length === 0 ? (
            <p className="text-sm text-muted">{t('noAttempts')}</p>
          ) : (
            <RunTimeline run={{ ...run, attempts: attempts.map((attempt) => ({ ...attempt, ...OWN })) }} level={3} />
          )}
        </div>
      </details>
      {run.failure !== null && <p className="mt-1 text-sm text-poor">{said(`failure.${run.failure}`)}</p>}
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        {owner === null ? (
          <span className="text-muted">{t('ownerGone')}</span>
        ) : (
          <Link
            href={`/admin/people/${encodeURIComponent(run.ownerId)}`}
            className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
          >
            <bdi>{owner.displayName}</bdi>
          </Link>
        )}
        {owner !== null && <bdi className="break-all text-muted">{owner.email}</bdi>}
        {onOwner !== null && owner !== null && (
          <Button
            look="quiet"
            size="small"
            aria-label={t('onlyOf', { name: owner.displayName })}
            onClick={() => onOwner(run.ownerId)}
          >
            {t('only')}
          </Button>
        )}
      </p>
    </article>
  );
}
