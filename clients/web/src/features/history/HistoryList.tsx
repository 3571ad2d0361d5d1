'use client';

import type { SpeakingMode } from '@vivavoce/graphql';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { PageTitle } from '@/components/ui/PageTitle';
import { Select } from '@/components/ui/Select';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/features/graph/FailureNotice';
import { useGraph } from '@/features/graph/useGraph';

import { AttemptRow } from './AttemptRow';
import { historyDocument } from './documents';

const PAGE = 20;
const ALL = 'ALL';
const MODES: readonly SpeakingMode[] = ['READ_ALOUD', 'FREE'];

/** All attempts, newest first; two of them can be picked to be compared. */
export function HistoryList(): ReactNode {
  const t = useTranslations('history');
  const [mode, setMode] = useState<SpeakingMode | typeof ALL>(ALL);
  const [after, setAfter] = useState<string | null>(null);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const { data, failure, isLoading, reload } = useGraph(
    historyDocument,
    { first: PAGE, after, mode: mode === ALL ? null : mode },
    { isFresh: after === null },
  );
  const list = data?.viewer?.history;
  const [one, other] = picked;
  return (
    <div className="mx-auto max-w-3xl">
      <PageTitle title={t('title')}>{t('lead')}</PageTitle>
      <div className="mb-6 flex flex-wrap items-end justify-between gap-4">
        <Select
          label={t('modeLabel')}
          value={mode}
          onChange={(next) => {
            setMode(next);
            setAfter(null);
          }}
          options={[
            { value: ALL, label: t('all') },
            ...MODES.map((name) => ({ value: name, label: t(`mode.${name}`) })),
          ]}
          className="min-w-44"
        />
        <div role="status" className="flex items-center gap-3 text-sm text-muted">
          {picked.length > 0 && <span>{t('picked', { count: picked.length })}</span>}
          {one !== undefined && other !== undefined && (
            <Button asChild size="small">
              <Link href={`/history/compare?one=${encodeURIComponent(one)}&other=${encodeURIComponent(other)}`}>
                {t('compare')}
              </Link>
            </Button>
          )}
        </div>
      </div>
      {failure !== null && !list && <FailureNotice failure={failure} onRetry={reload} />}
      {isLoading && <Skeleton lines={5} />}
      {list && list.nodes.length === 0 && (
        <Empty
          title={t('none')}
          action={
            <Button asChild>
              <Link href="/practice">{t('practise')}</Link>
            </Button>
          }
        >
          {t('noneWhy')}
        </Empty>
      )}
      {list && list.nodes.length > 0 && (
        <>
          <ul className="space-y-3">
            {list.nodes.map((attempt) => (
              <li key={attempt.id}>
                <AttemptRow
                  attempt={attempt}
                  picking={{
                    isPicked: picked.includes(attempt.id),
                    isFull: picked.length >= 2,
                    onPick: (isPicked) =>
                      setPicked((before) =>
                        isPicked ? [...before, attempt.id] : before.filter((id) => id !== attempt.id),
                      ),
                  }}
                />
              </li>
            ))}
          </ul>
          {list.pageInfo.hasNextPage && (
            <div className="mt-6 text-center">
              <Button look="quiet" onClick={() => setAfter(list.pageInfo.endCursor)}>
                {t('more')}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
