'use client';

import { readFragment } from '@vivavoce/graphql';
import { pipelineRunRowParts } from '@vivavoce/learner/documents/pipelineRuns';
import { pipelineDocument, pipelineParts, runsOfPipelineDocument } from '@vivavoce/learner/documents/pipelines';
import { useGraph } from '@vivavoce/learner/useGraph';
import { Pencil } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';
import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { PagedList } from '@/lib/graph/PagedList';
import { library, pipelineRunAt, pipelines } from '@/lib/routes';

import { ChainPicture } from './ChainPicture';
import { DeletePipeline } from './DeletePipeline';
import { kindOf } from './draft';
import { ModelNotice } from './ModelNotice';
import { PipelineRunRow } from './PipelineRunRow';
import { RunForm } from './RunForm';
import { RUNS_PAGE } from './runsPage';
import { UnknownPipeline } from './UnknownPipeline';
import { useDrawn } from './useDrawn';

/** One pipeline: its chain, a place to run it, and its runs. */
export function PipelinePage({ id }: { id: string }): ReactNode {
  const t = useTranslations('pipelines');
  const said = useTranslations('pipelineRuns');
  const format = useFormatter();
  const router = useRouter();
  const drawn = useDrawn();
  const [after, setAfter] = useState<string | null>(null);
  const { data, failure, isLoading, reload } = useGraph(pipelineDocument, { id }, { isFresh: true });
  const runs = useGraph(
    runsOfPipelineDocument,
    { first: RUNS_PAGE, after, pipelineId: id },
    { isFresh: after === null, pause: data?.pipeline == null },
  );
  if (data === null && failure !== null) return <FailureNotice failure={failure} onRetry={reload} />;
  if (isLoading || data === null) return <Skeleton lines={5} />;
  if (data.pipeline === null) return <UnknownPipeline />;
  const pipeline = readFragment(pipelineParts, data.pipeline);
  const { name, version, changedAt } = pipeline;
  const models = pipeline.steps.filter((step) => kindOf(step) === 'MODEL');
  return (
    <div className="max-w-4xl">
      <PageTitle
        title={name}
        action={
          <div className="flex flex-wrap items-center gap-2">
            <LinkButton href={pipelines.change(id)} look="quiet">
              <Pencil aria-hidden className="size-4" />
              {t('change')}
            </LinkButton>
            <DeletePipeline pipeline={pipeline} onDeleted={() => router.push(library.pipelines)} />
          </div>
        }
      >
        {said('version', { version })}
        {' · '}
        {t('changed', { date: format.dateTime(new Date(changedAt), { dateStyle: 'medium' }) })}
      </PageTitle>
      <ChainPicture steps={drawn(pipeline.steps)} />
      <section aria-labelledby="run" className="mt-8">
        <h2 id="run" className="mb-3 text-xl">
          {t('run.title')}
        </h2>
        {models.length > 0 && (
          <div className="mb-4">
            <ModelNotice isReplaced={models.every(({ fallBack }) => fallBack !== null)} />
          </div>
        )}
        <RunForm pipeline={pipeline} onBegun={(runId) => router.push(pipelineRunAt(runId))} />
      </section>
      <section aria-labelledby="runs" className="mt-10">
        <h2 id="runs" className="mb-3 text-xl">
          {t('itsRuns')}
        </h2>
        <PagedList
          list={runs.data?.viewer?.pipelineRuns}
          after={after}
          failure={runs.failure}
          isLoading={runs.isLoading}
          reload={runs.reload}
          empty={<p className="text-muted">{t('noRuns')}</p>}
          className="space-y-3"
          more={said('more')}
          onMore={setAfter}
        >
          {(one) => <PipelineRunRow run={readFragment(pipelineRunRowParts, one)} level={3} />}
        </PagedList>
      </section>
    </div>
  );
}
