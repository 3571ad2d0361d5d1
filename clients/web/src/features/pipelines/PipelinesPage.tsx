'use client';

import { readFragment } from '@vivavoce/graphql';
import { pipelineRunRowParts } from '@vivavoce/learner/documents/pipelineRuns';
import { pipelineParts, pipelinesDocument } from '@vivavoce/learner/documents/pipelines';
import { useSession } from '@vivavoce/learner/session';
import { useGraph } from '@vivavoce/learner/useGraph';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { PageTitle } from '@/components/ui/PageTitle';
import { PagedList } from '@/lib/graph/PagedList';
import { library, pipelines } from '@/lib/routes';

import { PipelineCard } from './PipelineCard';
import { PresetList } from './PresetList';
import { useDrawn } from './useDrawn';

const PAGE = 20;

/** The person's pipelines, the newest first; ready-made ones for who has none. */
export function PipelinesPage(): ReactNode {
  const t = useTranslations('pipelines');
  const { view } = useSession();
  const [after, setAfter] = useState<string | null>(null);
  const drawn = useDrawn();
  const { data, failure, isLoading, reload } = useGraph(
    pipelinesDocument,
    { first: PAGE, after },
    { isFresh: after === null, pause: view !== null },
  );
  const list = data?.viewer?.pipelines;
  if (view !== null) {
    return (
      <>
        <PageTitle title={t('title')} />
        <Notice>{t('hidden')}</Notice>
      </>
    );
  }
  return (
    <div className="max-w-4xl">
      <PageTitle
        title={t('title')}
        action={
          <div className="flex flex-wrap gap-3">
            <LinkButton href={pipelines.make()}>
              <Plus aria-hidden className="size-5" />
              {t('make')}
            </LinkButton>
            <LinkButton href={library.runs} look="quiet">
              {t('allRuns')}
            </LinkButton>
          </div>
        }
      >
        {t('lead')}
      </PageTitle>
      <PagedList
        list={list}
        after={after}
        failure={failure}
        isLoading={isLoading}
        reload={reload}
        empty={
          <>
            <Empty title={t('none')}>{t('noneWhy')}</Empty>
            <section aria-labelledby="presets" className="mt-8">
              <h2 id="presets" className="mb-3 text-xl">
                {t('presetsTitle')}
              </h2>
              <PresetList />
            </section>
          </>
        }
        className="space-y-3"
        more={t('more')}
        onMore={setAfter}
      >
        {(one) => {
          const pipeline = readFragment(pipelineParts, one);
          return (
            <PipelineCard
              pipeline={pipeline}
              drawn={drawn(pipeline.steps)}
              runs={(one.newestRuns ?? []).map((run) => readFragment(pipelineRunRowParts, run))}
            />
          );
        }}
      </PagedList>
    </div>
  );
}
