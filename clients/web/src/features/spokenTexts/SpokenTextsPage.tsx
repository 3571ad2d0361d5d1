'use client';

import { readFragment } from '@vivavoce/graphql';
import { generatedAudioListDocument, generatedAudioParts } from '@vivavoce/learner/documents/generatedAudio';
import { useSession } from '@vivavoce/learner/session';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useState, type ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { Notice } from '@/components/ui/Notice';
import { PageTitle } from '@/components/ui/PageTitle';
import { PagedList } from '@/lib/graph/PagedList';
import { library } from '@/lib/routes';

import { SpokenTextForm } from './SpokenTextForm';
import { SpokenTextRow } from './SpokenTextRow';

const PAGE = 20;

/** The learner's texts that a voice speaks: a place for another one, and the texts that are ready or being made. */
export function SpokenTextsPage(): ReactNode {
  const t = useTranslations('spokenTexts');
  const { view } = useSession();
  const voiceId = useSearchParams().get('voice');
  const [after, setAfter] = useState<string | null>(null);
  const { data, failure, isLoading, reload } = useGraph(
    generatedAudioListDocument,
    { first: PAGE, after },
    { isFresh: after === null, pause: view !== null },
  );
  // What is new is at the beginning of the list.
  const begin = (): void => setAfter(null);
  const listed = (data?.viewer?.generatedAudio?.nodes ?? []).map((one) => readFragment(generatedAudioParts, one));

  if (view !== null) {
    return (
      <>
        <PageTitle title={t('title')} />
        <Notice>{t('hidden')}</Notice>
      </>
    );
  }
  return (
    <div className="max-w-4xl">
      <PageTitle title={t('title')}>
        {t('lead')}{' '}
        <Link href={library.voices} className="text-accent underline underline-offset-4">
          {t('toVoices')}
        </Link>
      </PageTitle>
      <SpokenTextForm listed={listed} voiceId={voiceId} onAsked={begin} />
      <section aria-label={t('yours')} className="mt-10">
        <PagedList
          list={data?.viewer?.generatedAudio}
          after={after}
          failure={failure}
          isLoading={isLoading}
          reload={reload}
          empty={<Empty title={t('none')}>{t('noneWhy')}</Empty>}
          className="space-y-3"
          more={t('more')}
          onMore={setAfter}
        >
          {(one) => <SpokenTextRow audio={readFragment(generatedAudioParts, one)} onChanged={begin} />}
        </PagedList>
      </section>
    </div>
  );
}
