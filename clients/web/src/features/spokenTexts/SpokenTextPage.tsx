'use client';

import { readFragment } from '@vivavoce/graphql';
import { generatedAudioDocument, generatedAudioParts } from '@vivavoce/learner/documents/generatedAudio';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { Facts } from '@/features/documents/Facts';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { library } from '@/lib/routes';

import { DeleteSpokenText } from './DeleteSpokenText';
import { SpokenText } from './SpokenText';
import { useAudioFacts } from './useAudioFacts';

/** The page of one spoken text. */
export function SpokenTextPage({ id }: { id: string }): ReactNode {
  const t = useTranslations('spokenTexts');
  const router = useRouter();
  const factsOf = useAudioFacts();
  const { data, failure, isLoading, reload } = useGraph(generatedAudioDocument, { id }, { isFresh: true });
  if (failure !== null && !data?.generatedAudio) return <FailureNotice failure={failure} onRetry={reload} />;
  if (isLoading) return <Skeleton lines={5} />;
  if (!data?.generatedAudio) {
    return (
      <Empty isPage title={t('unknown')} action={<LinkButton href={library.spoken}>{t('toAll')}</LinkButton>}>
        {t('unknownWhy')}
      </Empty>
    );
  }
  const audio = readFragment(generatedAudioParts, data.generatedAudio);
  const leave = (): void => router.push(library.spoken);
  return (
    <div className="max-w-3xl">
      <div className="flex items-start justify-between gap-4">
        <PageTitle title={audio.name}>
          <Facts facts={factsOf(audio)} />
        </PageTitle>
        <DeleteSpokenText audio={audio} onDeleted={leave} />
      </div>
      <SpokenText audio={audio} onAskedAgain={leave} />
    </div>
  );
}
