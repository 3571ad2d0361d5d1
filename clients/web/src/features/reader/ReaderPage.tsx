'use client';

import { readFragment } from '@vivavoce/graphql';
import { documentDocument, documentParts } from '@vivavoce/learner/documents/documents';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { library } from '@/lib/routes';

import { Reader } from './Reader';

/** The page of one document. */
export function ReaderPage({ id }: { id: string }): ReactNode {
  const t = useTranslations('reader');
  const { data, failure, isLoading, reload } = useGraph(documentDocument, { id }, { isFresh: true });
  if (failure !== null && !data?.document) return <FailureNotice failure={failure} onRetry={reload} />;
  if (isLoading) return <Skeleton lines={5} />;
  if (!data?.document) {
    return (
      <Empty isPage title={t('unknown')} action={<LinkButton href={library.documents}>{t('toAll')}</LinkButton>}>
        {t('unknownWhy')}
      </Empty>
    );
  }
  return <Reader document={readFragment(documentParts, data.document)} sections={data.documentSections ?? []} />;
}
