'use client';

import { readFragment } from '@vivavoce/graphql';
import { quizAppealParts } from '@vivavoce/learner/documents/quizAppeals';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { AppealDesk, type Decided } from './AppealDesk';
import { AppealList } from './AppealList';
import { useAppeals } from './useAppeals';

/** The appeals against marks that wait for the examiner, and the verdict on one of them. The next one comes after it. */
export function AppealsPage(): ReactNode {
  const t = useTranslations('appeals');
  const { data, failure, isLoading, reload } = useAppeals();
  const [chosenId, setChosen] = useState<string | null>(null);
  const [decided, setDecided] = useState<readonly string[]>([]);
  const [last, setLast] = useState<Decided | null>(null);
  const listed = data?.quizAppeals ?? null;
  const nodes = (listed?.nodes ?? []).map((node) => readFragment(quizAppealParts, node));
  const appeals = nodes.filter(({ id }) => !decided.includes(id));
  const total = (listed?.totalCount ?? 0) - (nodes.length - appeals.length);
  const at = Math.max(
    0,
    appeals.findIndex(({ id }) => id === chosenId),
  );
  const current = appeals[at];

  function end(id: string, how: Decided): void {
    setLast(how);
    setDecided((before) => [...before, id]);
    setChosen((appeals[at + 1] ?? appeals[0])?.id ?? null);
    if (how.kind === 'other' || appeals.length === 1) reload();
  }

  return (
    <>
      <PageTitle
        title={t('title')}
        action={
          <Button look="quiet" onClick={reload}>
            {t('reload')}
          </Button>
        }
      >
        {t('lead')}
      </PageTitle>
      <p role="status" className={last === null ? 'sr-only' : 'mb-5 rounded-2xl bg-good-soft px-4 py-3'}>
        {last !== null && (last.kind === 'other' ? t('other') : t(`decided.${last.kind}`, { count: last.corrected }))}
      </p>
      {failure !== null && <FailureNotice failure={failure} onRetry={reload} className="mb-5" />}
      {current === undefined ? (
        failure !== null ? null : isLoading || listed === null ? (
          <Skeleton lines={5} />
        ) : total > 0 ? (
          <Skeleton lines={5} />
        ) : (
          <Empty title={t('none')}>{t('noneWhy')}</Empty>
        )
      ) : (
        <div className="grid gap-6 lg:grid-cols-[18rem_minmax(0,1fr)]">
          <AppealList appeals={appeals} total={total} currentId={current.id} onChoose={setChosen} />
          <AppealDesk
            key={current.id}
            appeal={current}
            isFocused={last !== null || chosenId !== null}
            onEnd={(how) => end(current.id, how)}
          />
        </div>
      )}
    </>
  );
}
