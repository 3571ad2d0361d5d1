'use client';

import { readFragment, type PipelineRunState } from '@vivavoce/graphql';
import { operatedRunParts, operatedRunsDocument } from '@vivavoce/learner/documents/operatedRuns';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { PageTitle } from '@/components/ui/PageTitle';
import { PagedList } from '@/lib/graph/PagedList';
import { useAddress } from '@/lib/useAddress';

import { EngineTable } from './EngineTable';
import { OperatedRunFilter } from './OperatedRunFilter';
import { OperatedRunRow } from './OperatedRunRow';

const PAGE = 25;
const STATES: readonly PipelineRunState[] = ['RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED'];

/** The runs of all people, the newest first. The address keeps the filter. */
export function OperatedRunsPage(): ReactNode {
  const t = useTranslations('operatedRuns');
  const [address, change] = useAddress();
  const [after, setAfter] = useState<string | null>(null);
  const state = STATES.find((one) => one === address.get('state')) ?? null;
  const personId = address.get('person');
  const { data, failure, isLoading, reload } = useGraph(
    operatedRunsDocument,
    { first: PAGE, after, state, personId },
    { isFresh: after === null },
  );
  const list = data?.operatedPipelineRuns;
  const runs = list?.nodes.map((one) => readFragment(operatedRunParts, one)) ?? [];

  function filter(next: Record<string, string | null>): void {
    setAfter(null);
    change(next);
  }

  return (
    <>
      <PageTitle
        title={t('title')}
        action={
          <Button
            look="quiet"
            onClick={() => {
              setAfter(null);
              reload();
            }}
          >
            {t('refresh')}
          </Button>
        }
      >
        {t('lead')}
      </PageTitle>
      <OperatedRunFilter
        state={state}
        states={STATES}
        owner={personId === null ? null : { name: runs.find((run) => run.ownerId === personId)?.owner?.displayName }}
        onChange={filter}
      />
      <p role="status" className="mb-4 text-sm text-muted">
        {list !== undefined && t('count', { count: list.totalCount })}
      </p>
      <PagedList
        list={list}
        after={after}
        failure={failure}
        isLoading={isLoading}
        reload={reload}
        empty={<Empty title={t('none')}>{t('noneWhy')}</Empty>}
        className="space-y-3"
        more={t('more')}
        onMore={setAfter}
      >
        {(one) => (
          <OperatedRunRow
            run={readFragment(operatedRunParts, one)}
            onOwner={personId === null ? (person) => filter({ person }) : null}
          />
        )}
      </PagedList>
      <EngineTable runs={runs} />
    </>
  );
}
