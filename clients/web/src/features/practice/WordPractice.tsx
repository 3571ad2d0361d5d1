'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Exercise } from './Exercise';
import { TaskCard } from './TaskCard';

/** Practice with the learner's weakest words, one at a time. */
export function WordPractice(props: { words: readonly string[]; language: string }): ReactNode {
  const t = useTranslations('practice');
  const [at, setAt] = useState(0);
  const word = props.words[at % props.words.length] ?? '';
  return (
    <div className="space-y-5" key={at}>
      <TaskCard
        text={word}
        language={props.language}
        translation={null}
        kicker={t('weakWord', { place: (at % props.words.length) + 1, count: props.words.length })}
      />
      <Exercise
        task={{ readAloud: { language: props.language, text: word } }}
        title={word}
        nextLabel={t('nextWord')}
        onNext={() => setAt(at + 1)}
      />
    </div>
  );
}
