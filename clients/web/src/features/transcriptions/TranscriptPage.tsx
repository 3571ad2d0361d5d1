'use client';

import { readFragment } from '@vivavoce/graphql';
import { transcriptionDocument, transcriptionParts } from '@vivavoce/learner/documents/transcriptions';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { library } from '@/lib/routes';

import { TranscriptReader } from './TranscriptReader';

/** The page of one transcription. */
export function TranscriptPage({ id }: { id: string }): ReactNode {
  const t = useTranslations('transcriptions');
  const { data, failure, isLoading, reload } = useGraph(transcriptionDocument, { id }, { isFresh: true });
  if (failure !== null && !data?.transcription) return <FailureNotice failure={failure} onRetry={reload} />;
  if (isLoading) return <Skeleton lines={5} />;
  if (!data?.transcription) {
    return (
      <Empty isPage title={t('unknown')} action={<LinkButton href={library.recordings}>{t('toAll')}</LinkButton>}>
        {t('unknownWhy')}
      </Empty>
    );
  }
  return (
    <>
      {failure !== null && <FailureNotice failure={failure} onRetry={reload} className="mb-5" />}
      <TranscriptReader transcription={readFragment(transcriptionParts, data.transcription)} />
    </>
  );
}
