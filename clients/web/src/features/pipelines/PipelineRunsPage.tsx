'use client';

import { readFragment } from '@vivavoce/graphql';
import { pipelineRunRowParts, pipelineRunsDocument } from '@vivavoce/learner/documents/pipelineRuns';
import { useSession } from '@vivavoce/learner/session';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { PageTitle } from '@/components/ui/PageTitle';
import { PagedList } from '@/lib/graph/PagedList';
import { library } from '@/lib/routes';

import { PipelineRunRow } from './PipelineRunRow';
import { RUNS_PAGE } from './runsPage';

/** The runs of the person's pipelines, the newest first. */
export function PipelineRunsPage(): ReactNode {
  const t = useTranslations('pipelineRuns');
  const { view } = useSession();
  const [after, setAfter] = useState<string | null>(null);
  const { data, failure, isLoading, reload } = useGraph(
    pipelineRunsDocument,
    { first: RUNS_PAGE, after },
    { isFresh: after === null, pause: view !== null },
  );
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
          <LinkButton href={library.pipelines} look="quiet">
            {t('toPipelines')}
          </LinkButton>
        }
      >
        {t('lead')}
      </PageTitle>
      <PagedList
        list={data?.viewer?.pipelineRuns}
        after={after}
        failure={failure}
        isLoading={isLoading}
        reload={reload}
        empty={<Empty title={t('none')}>{t('noneWhy')}</Empty>}
        className="space-y-3"
        more={t('more')}
        onMore={setAfter}
      >
        {(one) => <PipelineRunRow run={readFragment(pipelineRunRowParts, one)} />}
      </PagedList>
    </div>
  );
}
