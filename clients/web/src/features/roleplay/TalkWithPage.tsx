'use client';

import { talkScenarioDocument } from '@vivavoce/learner/documents/scenarios';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

const TalkParts = dynamic(async () => (await import('./TalkParts')).TalkParts, {
  ssr: false,
  loading: () => <Skeleton lines={4} />,
});

/** The page of a talk with the partner of a scenario. */
export function TalkWithPage(props: { scenarioId: string }): ReactNode {
  const t = useTranslations('talk');
  const { data, failure, isLoading, reload } = useGraph(talkScenarioDocument, { id: props.scenarioId });
  if (failure !== null && !data?.scenario) return <FailureNotice failure={failure} onRetry={reload} />;
  if (isLoading) return <Skeleton lines={4} />;
  if (!data?.scenario) {
    return (
      <Empty isPage title={t('unknown')} action={<LinkButton href="/library">{t('toAll')}</LinkButton>}>
        {t('unknownWhy')}
      </Empty>
    );
  }
  return <TalkParts scenario={data.scenario} level={data.viewer?.level ?? null} />;
}
