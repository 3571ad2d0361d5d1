'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { News } from '@/components/ui/News';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { PromptEditor } from './PromptEditor';
import { usePrompt } from './usePrompt';

/** One prompt, and what was last published of it. */
export function PromptPage(props: { id: string }): ReactNode {
  const t = useTranslations('prompts');
  const { opened, failure, isReading, reload } = usePrompt(props.id);
  const [news, setNews] = useState<string | null>(null);
  const text = opened?.draft ?? opened?.published ?? null;
  if (failure?.reason === 'ID_INVALID' || opened === null || (opened !== undefined && text === null))
    return (
      <Empty isPage title={t('unknown')} action={<LinkButton href="/studio/prompts">{t('toAll')}</LinkButton>}>
        {t('unknownWhy')}
      </Empty>
    );
  if (opened === undefined || text === null)
    return failure === null ? <Skeleton lines={6} /> : <FailureNotice failure={failure} onRetry={reload} />;
  return (
    <>
      {news !== null && !isReading && <News>{news}</News>}
      {failure !== null && <FailureNotice failure={failure} onRetry={reload} className="mb-5" />}
      <PromptEditor
        key={opened.reading}
        opened={opened}
        text={text}
        onReload={(what) => {
          setNews(what);
          reload();
        }}
      />
    </>
  );
}
