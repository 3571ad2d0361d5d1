'use client';

import type { Level } from '@vivavoce/graphql';
import { sentenceDocument } from '@vivavoce/learner/documents/practice';
import { ROUND } from '@vivavoce/learner/round';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { Exercise } from './Exercise';
import { Round } from './Round';
import { useTopicName } from './useTopicName';

interface SentenceRoundProps {
  language: string;
  level: Level | null;
  topic: string | null;
  /** Sounds that the sentences should contain, in ARPABET; any when unset. */
  sounds?: readonly string[];
}

const ANY: readonly string[] = [];

/** A round of sentences to read aloud, without repetition. */
export function SentenceRound(props: SentenceRoundProps): ReactNode {
  const t = useTranslations('practice');
  const topicName = useTopicName();
  const [excludeIds, setExcludeIds] = useState<string[]>([]);
  const { language, level, topic, sounds = ANY } = props;
  const { data, failure, isLoading, reload } = useGraph(sentenceDocument, {
    language,
    level,
    topic,
    excludeIds,
    sounds: [...sounds],
  });
  const sentence = data?.generateSentence;
  if (failure !== null && !sentence) return <FailureNotice failure={failure} onRetry={reload} />;
  if (isLoading || !sentence) return <Skeleton lines={3} />;
  const another = (): void => setExcludeIds((before) => [...before, sentence.id].slice(-100));
  return (
    <Round count={ROUND} onAgain={another}>
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
          onNext={() => {
            if (place < count) another();
            onNext();
          }}
          nextLabel={t(place < count ? 'next' : 'finish')}
        >
          <div className="flex justify-center">
            <Button look="bare" size="small" onClick={another}>
              {t('other')}
            </Button>
          </div>
        </Exercise>
      )}
    </Round>
  );
}
