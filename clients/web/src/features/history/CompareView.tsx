'use client';

import { readFragment } from '@vivavoce/graphql';
import { useGraph } from '@vivavoce/learner/useGraph';
import { resultFragment } from '@vivavoce/live/documents';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';

import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { TalkChanges } from '@/features/talkReport/TalkChanges';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { ComparedAttempt, comparedFragment } from './ComparedAttempt';
import { compareDocument } from './documents';
import { MeasureChanges } from './MeasureChanges';
import { UnknownAttempt } from './UnknownAttempt';

const TALKS: readonly string[] = ['RolePlayTask', 'FreeTask'];

/** The comparison of two attempts, the earlier one first. */
export function CompareView(): ReactNode {
  const t = useTranslations('history');
  const search = useSearchParams();
  const one = search.get('one') ?? '';
  const other = search.get('other') ?? '';
  const { data, failure, isLoading, reload } = useGraph(
    compareDocument,
    { one, other },
    { pause: one === '' || other === '' },
  );
  if (isLoading) return <Skeleton lines={5} />;
  if (failure !== null && data === null) return <FailureNotice failure={failure} onRetry={reload} />;
  if (!data?.one || !data.other) return <UnknownAttempt why={t('compareWhy')} />;
  const read = (attempt: NonNullable<typeof data.one>) => readFragment(comparedFragment, attempt);
  const isOneEarlier = read(data.one).startedAt <= read(data.other).startedAt;
  const [earlier, later] = isOneEarlier ? [data.one, data.other] : [data.other, data.one];
  const talkOf = (attempt: NonNullable<typeof data.one>): string | null => {
    const { session, task } = read(attempt);
    return TALKS.includes(task.__typename) ? (session?.id ?? null) : null;
  };
  const [earlierTalk, laterTalk] = [talkOf(earlier), talkOf(later)];
  const before = readFragment(resultFragment, read(earlier).result).scores;
  const after = readFragment(resultFragment, read(later).result).scores;
  return (
    <div>
      <p className="mb-3 text-sm">
        <Link href="/progress/history" className="text-accent underline underline-offset-4">
          {t('toAll')}
        </Link>
      </p>
      <PageTitle title={t('compareTitle')}>{t('compareLead')}</PageTitle>
      {earlierTalk !== null && laterTalk !== null && <TalkChanges earlier={earlierTalk} later={laterTalk} />}
      {before && after && <MeasureChanges earlier={before} later={after} />}
      <div className="grid grid-cols-1 gap-5 lg:grid-cols-2">
        <ComparedAttempt attempt={earlier} />
        <ComparedAttempt attempt={later} />
      </div>
    </div>
  );
}
