'use client';

import { promptsDocument } from '@vivavoce/learner/documents/prompts';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { PageTitle } from '@/components/ui/PageTitle';
import { PagedList } from '@/lib/graph/PagedList';

import { PromptTile } from './PromptTile';

const PAGE = 18;

/** What the language models are asked. */
export function PromptList(): ReactNode {
  const t = useTranslations('prompts');
  const [after, setAfter] = useState<string | null>(null);
  const { data, failure, isLoading, reload } = useGraph(promptsDocument, { first: PAGE, after }, { isFresh: true });
  return (
    <>
      <PageTitle title={t('title')}>{t('lead')}</PageTitle>
      <PagedList
        list={data?.prompts}
        after={after}
        failure={failure}
        isLoading={isLoading}
        reload={reload}
        empty={<Empty title={t('none')}>{t('noneWhy')}</Empty>}
        className="grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-3"
        more={t('more')}
        onMore={setAfter}
      >
        {(prompt) => <PromptTile prompt={prompt} />}
      </PagedList>
    </>
  );
}
