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

import { AttemptRow } from './AttemptRow';
import { historyDocument } from './documents';

const PAGE = 20;
const ALL = 'ALL';
const KINDS: readonly TaskKind[] = ['READ_ALOUD', 'FREE'];

/** All attempts, newest first. The user can select two of them to compare. */
export function HistoryList(): ReactNode {
  const t = useTranslations('history');
  const [kind, setKind] = useState<TaskKind | typeof ALL>(ALL);
  const [after, setAfter] = useState<string | null>(null);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const { data, failure, isLoading, reload } = useGraph(
    historyDocument,
    { first: PAGE, after, kind: kind === ALL ? null : kind },
    { isFresh: after === null },
  );
  const list = data?.viewer?.history;
  const [one, other] = picked;
  return (
    <div className="mx-auto max-w-3xl">
      <PageTitle title={t('title')}>{t('lead')}</PageTitle>
      <div className="mb-6 flex flex-wrap items-end justify-between gap-4">
        <Select
          label={t('kindLabel')}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setAfter(null);
          }}
          options={[
            { value: ALL, label: t('all') },
            ...KINDS.map((name) => ({ value: name, label: t(`kind.${name}`) })),
          ]}
          className="min-w-44"
        />
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
        failure={failure}
        isLoading={isLoading}
        reload={reload}
        empty={
          <Empty title={t('none')} action={<LinkButton href="/practice">{t('practise')}</LinkButton>}>
            {t('noneWhy')}
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
              onPick: (isPicked) =>
                setPicked((before) => (isPicked ? [...before, attempt.id] : before.filter((id) => id !== attempt.id))),
            }}
          />
        )}
      </PagedList>
    </div>
  );
}
