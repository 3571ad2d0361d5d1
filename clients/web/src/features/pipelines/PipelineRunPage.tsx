'use client';

import { readFragment } from '@vivavoce/graphql';
import { pipelineRunDocument, pipelineRunParts } from '@vivavoce/learner/documents/pipelineRuns';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { library, pipelines } from '@/lib/routes';

import { CancelRun } from './CancelRun';
import { DeleteRun } from './DeleteRun';
import { RunResult } from './RunResult';
import { RunTimeline } from './RunTimeline';
import { useRunChanges } from './useRunChanges';

/** The page of one run: what it began with, what has come of it, and its line of time. */
export function PipelineRunPage({ id }: { id: string }): ReactNode {
  const t = useTranslations('pipelineRuns');
  const router = useRouter();
  const { data, failure, isLoading, reload } = useGraph(pipelineRunDocument, { id }, { isFresh: true });
  const detail = data?.pipelineRun ?? null;
  const run = detail === null ? null : readFragment(pipelineRunParts, detail.run);
  const isLost = useRunChanges(run, reload);
  if (failure !== null && run === null) return <FailureNotice failure={failure} onRetry={reload} />;
  if (isLoading && run === null) return <Skeleton lines={5} />;
  if (detail === null || run === null) {
    return (
      <Empty isPage title={t('unknown')} action={<LinkButton href={library.runs}>{t('toAll')}</LinkButton>}>
        {t('unknownWhy')}
      </Empty>
    );
  }
  return (
    <div className="max-w-3xl">
      <div className="flex items-start justify-between gap-4">
        <PageTitle title={run.pipelineName}>{t('version', { version: run.version })}</PageTitle>
        <div className="flex flex-wrap items-center justify-end gap-2">
          <LinkButton href={pipelines.at(run.pipelineId)} look="quiet" size="small">
            {t('toPipeline')}
          </LinkButton>
          <DeleteRun run={run} onDeleted={() => router.push(library.runs)} />
        </div>
      </div>
      <p role="status" className="flex flex-wrap items-center gap-3">
        {t(`state.${run.state}`)}
        {isLost && <span className="text-sm text-fair">{t('reconnecting')}</span>}
        {run.state === 'RUNNING' && <CancelRun id={run.id} onCancelled={reload} />}
      </p>
      {run.failure !== null && <p className="text-sm text-poor">{t(`failure.${run.failure}`)}</p>}
      {detail.inputText !== null && (
        <section aria-label={t('input')} className="mt-4">
          <h2 className="font-sans font-semibold">{t('input')}</h2>
          <p className="max-h-40 overflow-auto text-sm whitespace-pre-line" dir="auto" tabIndex={0}>
            {detail.inputText}
          </p>
        </section>
      )}
      <RunResult run={run} />
      <RunTimeline run={run} />
    </div>
  );
}
