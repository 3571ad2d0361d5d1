'use client';

import type { GeneratedAudioPartsFragment } from '@vivavoce/graphql';
import { generatedAudioContentDocument } from '@vivavoce/learner/documents/generatedAudio';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useState, type ReactNode } from 'react';

import { TimedParagraph } from '@/components/TimedParagraph';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { wordAt } from '@/lib/timedText';
import { RecordingPlayer, type Moment } from '@/lib/voice/RecordingPlayer';

import { readableOf } from './readable';
import { SaveAudio } from './SaveAudio';
import { timed } from './timed';
import { useAudioAddress } from './useAudioAddress';

const NONE: ReadonlySet<number> = new Set();

/** A text as it was sent, without markup. Once its sound is made, it plays from any word, and the word that is heard is lit. */
export function ReadAlong({ audio }: { audio: GeneratedAudioPartsFragment }): ReactNode {
  const t = useTranslations('spokenTexts');
  const { id, state } = audio;
  const { data, failure, isLoading, reload } = useGraph(generatedAudioContentDocument, { id }, { isFresh: true });
  const content = data?.generatedAudioContent;
  const address = useAudioAddress(id);
  const url = useCallback(async () => (await address())?.url ?? null, [address]);
  const [moment, setMoment] = useState<Moment | null>(null);
  const [spoken, setSpoken] = useState(-1);
  const playFrom = useCallback((start: number) => setMoment({ start }), []);
  const isMade = state === 'COMPLETED';
  const read = useMemo(
    () => (content ? timed(readableOf(content.text, content.isSsml), content.words) : []),
    [content],
  );
  const words = useMemo(() => read.flatMap((paragraph) => paragraph.words), [read]);
  const hasTimes = content != null && content.words.length > 0;
  const follow = useCallback(
    (milliseconds: number) => setSpoken(milliseconds < 0 || !hasTimes ? -1 : wordAt(words, milliseconds)),
    [words, hasTimes],
  );
  return (
    <>
      {isMade && (
        <>
          <RecordingPlayer
            address={url}
            moment={moment}
            words={{ play: t('play'), player: t('player'), failed: t('playFailed') }}
            onTime={follow}
          />
          <SaveAudio audio={audio} />
          {content != null && <p className="mt-6 text-sm text-muted">{t(hasTimes ? 'follow' : 'noTimes')}</p>}
          {audio.spokenVoiceId !== null && audio.spokenVoiceId !== audio.voicing.voiceId && (
            <p className="mt-2 text-sm text-muted">{t('otherVoice')}</p>
          )}
        </>
      )}
      {failure !== null && !content && <FailureNotice failure={failure} onRetry={reload} className="mt-4" />}
      {isLoading && <Skeleton lines={5} />}
      <div dir="auto" className="mt-4 space-y-5">
        {read.map((paragraph, i) =>
          isMade && hasTimes ? (
            <TimedParagraph key={i} paragraph={paragraph} marked={NONE} target={-1} spoken={spoken} onPlay={playFrom} />
          ) : (
            <p key={i} className="leading-relaxed break-words">
              {paragraph.words.map(({ text }) => text).join(' ')}
            </p>
          ),
        )}
      </div>
    </>
  );
}
