'use client';

import { auditEventsDocument } from '@vivavoce/learner/documents/audit';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useMemo, useState, type ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { NextPage } from '@/lib/graph/NextPage';
import { isNextAsked } from '@/lib/graph/pages';
import { useAddress } from '@/lib/useAddress';

import { AuditCheck } from './AuditCheck';
import { AuditEntry } from './AuditEntry';
import { AuditExport } from './AuditExport';
import { AuditFilter } from './AuditFilter';
import { filterOf } from './auditFilter';

const PAGE = 30;

/** The audit log, the newest entry first. The address keeps the filter. */
export function AuditPage(): ReactNode {
  const t = useTranslations('audit');
  const [address, change] = useAddress();
  const [after, setAfter] = useState<string | null>(null);
  const filter = useMemo(() => filterOf(address), [address]);
  const { data, failure, reload } = useGraph(
    auditEventsDocument,
    { first: PAGE, after, filter },
    { isFresh: after === null },
  );
  const list = data?.auditEvents;

  function narrow(next: Record<string, string | null>): void {
    setAfter(null);
    change(next);
  }

  return (
    <>
      <PageTitle title={t('title')}>{t('lead')}</PageTitle>
      <div className="mb-8 flex flex-wrap items-start gap-4">
        <AuditCheck />
        <AuditExport filter={filter} />
      </div>
      <AuditFilter
        filter={filter}
        from={address.get('from') ?? ''}
        until={address.get('until') ?? ''}
        onChange={narrow}
      />
      {failure !== null && !isNextAsked(list, after) && (
        <FailureNotice failure={failure} onRetry={reload} className="mb-5" />
      )}
      {list === undefined ? (
        failure === null && <Skeleton lines={6} />
      ) : list.nodes.length === 0 ? (
        <Empty title={t('none')}>{t('noneWhy')}</Empty>
      ) : (
        <ol aria-label={t('title')} className="divide-y divide-line border-y border-line">
          {list.nodes.map((entry) => (
            <AuditEntry
              key={entry.number}
              entry={entry}
              onPerson={(person) => {
                narrow({ person });
              }}
            />
          ))}
        </ol>
      )}
      {list !== undefined && (
        <NextPage
          list={list}
          after={after}
          failure={failure}
          reload={reload}
          more={t('more')}
          onMore={setAfter}
          className="mt-6 text-center"
        />
      )}
    </>
  );
}
