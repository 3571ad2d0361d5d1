'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState, type ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { Field } from '@/components/ui/Field';

import { Exercise } from './Exercise';

const IDEAS = ['weekend', 'work', 'place', 'food', 'plan'] as const;

/** Free speech on a topic that the learner chooses. */
export function FreePractice(props: { language: string }): ReactNode {
  const t = useTranslations('practice');
  const [topic, setTopic] = useState('');
  const exercise = useRef<HTMLDivElement>(null);

  // Move the focus to the record button; otherwise the space bar would select the same idea again.
  function choose(idea: string): void {
    setTopic(idea);
    exercise.current?.querySelector<HTMLButtonElement>('[aria-keyshortcuts="Space"]')?.focus({ preventScroll: true });
  }

  return (
    <div className="space-y-5">
      <Card>
        <Field
          label={t('topicLabel')}
          hint={t('topicHint')}
          value={topic}
          maxLength={200}
          onChange={(event) => setTopic(event.target.value)}
        />
        <div className="mt-4 flex flex-wrap gap-2">
          {IDEAS.map((idea) => (
            <button
              key={idea}
              type="button"
              onClick={() => choose(t(`idea.${idea}`))}
              className="min-h-9 rounded-full bg-accent-soft px-4 text-sm hover:brightness-95 dark:hover:brightness-125"
            >
              {t(`idea.${idea}`)}
            </button>
          ))}
        </div>
      </Card>
      <div ref={exercise}>
        <Exercise
          key={props.language}
          task={{ free: { language: props.language, topic: topic.trim() === '' ? t('topicFree') : topic.trim() } }}
          title={topic.trim() === '' ? t('topicFree') : topic.trim()}
          nextLabel={t('next')}
        />
      </div>
    </div>
  );
}
