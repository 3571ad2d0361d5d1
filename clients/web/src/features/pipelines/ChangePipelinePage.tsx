'use client';

import { readFragment, type PipelinePartsFragment } from '@vivavoce/graphql';
import { pipelineDocument, pipelineParts } from '@vivavoce/learner/documents/pipelines';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { draftOf } from './draft';
import { PipelineForm } from './PipelineForm';
import { UnknownPipeline } from './UnknownPipeline';

/** The page on which a pipeline gets its next version. */
export function ChangePipelinePage({ id }: { id: string }): ReactNode {
  const t = useTranslations('pipelines');
  const { data, failure, isLoading, reload } = useGraph(pipelineDocument, { id });
  if (data === null && failure !== null) return <FailureNotice failure={failure} onRetry={reload} />;
  if (isLoading || data === null) return <Skeleton lines={5} />;
  if (data.pipeline === null) return <UnknownPipeline />;
  const pipeline = readFragment(pipelineParts, data.pipeline);
  return (
    <div className="max-w-4xl">
      <PageTitle title={t('changeTitle', { name: pipeline.name })}>{t('changeLead')}</PageTitle>
      <Opened pipeline={pipeline} />
    </div>
  );
}

/** The form stays as it was opened when the pipeline is read again: the service tells whether it was changed meanwhile. */
function Opened({ pipeline }: { pipeline: PipelinePartsFragment }): ReactNode {
  const [opened] = useState({ base: pipeline, first: draftOf(pipeline) });
  return <PipelineForm base={opened.base} first={opened.first} />;
}
