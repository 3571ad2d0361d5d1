'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { News } from '@/components/ui/News';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { StudioEditor } from './StudioEditor';
import { useStudio } from './useStudio';

/** One scenario in the studio, and what was last published of it. */
export function StudioPage(props: { id: string }): ReactNode {
  const t = useTranslations('studio');
  const { opened, failure, isReading, reload } = useStudio(props.id);
  const [news, setNews] = useState<string | null>(null);
  if (failure?.reason === 'SCENARIO_NOT_OWN' || opened?.manuscript === null)
    return (
      <Empty isPage title={t('unknown')} action={<LinkButton href="/studio">{t('toAll')}</LinkButton>}>
        {t('unknownWhy')}
      </Empty>
    );
  if (opened === null)
    return failure === null ? <Skeleton lines={6} /> : <FailureNotice failure={failure} onRetry={reload} />;
  return (
    <>
      {news !== null && !isReading && <News>{news}</News>}
      {failure !== null && <FailureNotice failure={failure} onRetry={reload} className="mb-5" />}
      <StudioEditor
        key={opened.reading}
        id={props.id}
        manuscript={opened.manuscript}
        versions={opened.versions}
        script={opened.script}
        onPublished={(text) => {
          setNews(text);
          reload();
        }}
      />
    </>
  );
}
