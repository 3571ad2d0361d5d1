'use client';

import type { Level } from '@vivavoce/graphql';
import { sentenceDocument } from '@vivavoce/learner/documents/practice';
import { ROUND } from '@vivavoce/learner/round';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useEffect, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { useAddress } from '@/lib/useAddress';

import { Exercise } from './Exercise';
import { Round } from './Round';
import { placeIn } from './useRoundPlace';
import { useTopicName } from './useTopicName';

interface SentenceRoundProps {
  language: string;
  level: Level | null;
  topic: string | null;
  /** Sounds that the sentences should contain, in ARPABET; any when unset. */
  sounds?: readonly string[];
}

const ANY: readonly string[] = [];
/** The sentences that are not repeated; more would make a long address. */
const REMEMBERED = 40;
const SEEDS = 2 ** 31;

/**
 * A round of sentences to read aloud, without repetition. The address has all that chooses the sentence: the seed, the
 * sentences before it and the place.
 */
export function SentenceRound(props: SentenceRoundProps): ReactNode {
  const t = useTranslations('practice');
  const topicName = useTopicName();
  const [address, change] = useAddress();
  const seed = address.get('seed');
  const seen = address.get('seen')?.split(',').slice(-REMEMBERED) ?? [];
  const { language, level, topic, sounds = ANY } = props;
  const { data, failure, isLoading, reload } = useGraph(
    sentenceDocument,
    {
      language,
      level,
      topic,
      excludeIds: seen,
      sounds: [...sounds],
      seed: Math.trunc(Number(seed)) % SEEDS || 0,
    },
    { pause: seed === null },
  );
  useEffect(() => {
    if (seed === null) change({ seed: String(Math.floor(Math.random() * SEEDS)) });
  }, [seed, change]);
  const sentence = data?.generateSentence;
  if (failure !== null && !sentence) return <FailureNotice failure={failure} onRetry={reload} />;
  if (isLoading || !sentence) return <Skeleton lines={3} />;
  const withThis = [...seen, sentence.id].join(',');
  return (
    <Round
      name={`${seed ?? ''} ${language} ${sounds.join(' ')}`}
      count={ROUND}
      place={placeIn(address, ROUND)}
      onPlace={(next) => {
        if (next > ROUND) change({ place: String(next) });
        else change({ place: next === 1 ? null : String(next), seen: withThis });
      }}
    >
      {({ place, count, onResult, onNext }) => (
        <Exercise
          key={sentence.id}
          card={{
            text: sentence.text,
            language: sentence.language,
            translation: sentence.translation,
            marked: sentence.soundWords,
            kicker: [t('sentenceOf', { place, count }), t(`level.${sentence.level}`), topicName(sentence.topic)].join(
              ' · ',
            ),
          }}
          task={{ readAloud: { language: sentence.language, text: sentence.text } }}
          title={sentence.text}
          onResult={onResult}
          onNext={onNext}
          nextLabel={t(place < count ? 'next' : 'finish')}
        >
          <div className="flex flex-col items-center gap-1">
            <Button look="bare" size="small" onClick={() => change({ seen: withThis })}>
              {t('other')}
            </Button>
            {sentence.source === 'MODEL' && <p className="text-xs text-muted">{t('writtenByModel')}</p>}
          </div>
        </Exercise>
      )}
    </Round>
  );
}
