'use client';

import type { Level } from '@vivavoce/graphql';
import { sentenceDocument } from '@vivavoce/learner/documents/practice';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { Exercise } from './Exercise';
import { TaskCard } from './TaskCard';
import { useTopicName } from './useTopicName';

interface SentencePracticeProps {
  language: string;
  level: Level | null;
  topic: string | null;
  /** Sounds that the sentences should contain, in ARPABET; any when unset. */
  sounds?: readonly string[];
}

const ANY: readonly string[] = [];

/** Practice with sentences to read aloud, without repetition. */
export function SentencePractice(props: SentencePracticeProps): ReactNode {
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
  const next = (): void => setExcludeIds((before) => [...before, sentence.id].slice(-100));
  return (
    <div className="space-y-5" key={sentence.id}>
      <TaskCard
        text={sentence.text}
        language={sentence.language}
        translation={sentence.translation}
        marked={sentence.soundWords}
        kicker={`${t(`level.${sentence.level}`)} · ${topicName(sentence.topic)}`}
      />
      <Exercise
        task={{ readAloud: { language: sentence.language, text: sentence.text } }}
        title={sentence.text}
        onNext={next}
        nextLabel={t('next')}
      />
      <div className="flex justify-center">
        <Button look="bare" size="small" onClick={next}>
          {t('other')}
        </Button>
      </div>
    </div>
  );
}
