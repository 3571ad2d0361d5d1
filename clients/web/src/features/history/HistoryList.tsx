'use client';

import type { TaskKind } from '@vivavoce/graphql';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageTitle } from '@/components/ui/PageTitle';
import { Select } from '@/components/ui/Select';
import { PagedList } from '@/lib/graph/PagedList';
import { useAddress } from '@/lib/useAddress';

import { AttemptRow } from './AttemptRow';
import { historyDocument } from './documents';

const PAGE = 20;
const ALL = 'ALL';
const KINDS: readonly TaskKind[] = ['READ_ALOUD', 'FREE', 'ROLE_PLAY'];

/** All attempts, newest first. The user can select two to compare; the address keeps the filter and the selection. */
export function HistoryList(): ReactNode {
  const t = useTranslations('history');
  const [address, change] = useAddress();
  const kind = KINDS.find((one) => one === address.get('kind')) ?? null;
  const picked = address.get('pick')?.split(',') ?? [];
  const [after, setAfter] = useState<string | null>(null);
  const { data, failure, isLoading, reload } = useGraph(
    historyDocument,
    { first: PAGE, after, kind },
    { isFresh: after === null },
  );
  const list = data?.viewer?.history;
  const [one, other] = picked;
  const isEmpty = kind === null && list?.totalCount === 0;
  return (
    <div className="max-w-3xl">
      <PageTitle title={t('title')}>{isEmpty ? null : t('lead')}</PageTitle>
      <div className="mb-6 flex flex-wrap items-end justify-between gap-4">
        {!isEmpty && (
          <Select<TaskKind | typeof ALL>
            label={t('kindLabel')}
            value={kind ?? ALL}
            onChange={(next) => {
              change({ kind: next === ALL ? null : next });
              setAfter(null);
            }}
            options={[
              { value: ALL, label: t('all') },
              ...KINDS.map((name) => ({ value: name, label: t(`kind.${name}`) })),
            ]}
            className="w-full min-w-0 sm:w-44"
          />
        )}
        <div role="status" className="flex items-center gap-3 text-sm text-muted">
          {picked.length > 0 && <span>{t('picked', { count: picked.length })}</span>}
          {one !== undefined && other !== undefined && (
            <LinkButton
              href={`/progress/history/compare?one=${encodeURIComponent(one)}&other=${encodeURIComponent(other)}`}
              size="small"
            >
              {t('compare')}
            </LinkButton>
          )}
        </div>
      </div>
      <PagedList
        list={list}
        after={after}
        failure={failure}
        isLoading={isLoading}
        reload={reload}
        empty={
          <Empty
            title={t(kind === null ? 'none' : 'noneOfKind')}
            action={<LinkButton href="/practice">{t('practise')}</LinkButton>}
          >
            {t(kind === null ? 'noneWhy' : 'noneOfKindWhy')}
          </Empty>
        }
        className="space-y-3"
        more={t('more')}
        onMore={setAfter}
      >
        {(attempt) => (
          <AttemptRow
            attempt={attempt}
            picking={{
              isPicked: picked.includes(attempt.id),
              isFull: picked.length >= 2,
              onPick: (isPicked) => {
                const next = isPicked ? [...picked, attempt.id] : picked.filter((id) => id !== attempt.id);
                change({ pick: next.length === 0 ? null : next.join(',') });
              },
            }}
          />
        )}
      </PagedList>
    </div>
  );
}
