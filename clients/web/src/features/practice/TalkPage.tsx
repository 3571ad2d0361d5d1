'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState, type ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { Field } from '@/components/ui/Field';
import { useAddress } from '@/lib/useAddress';

import { Exercise } from './Exercise';

const IDEAS = ['weekend', 'work', 'place', 'food', 'plan'] as const;

/** Free speech on a topic that the learner chooses; the topic is in the address. */
export function TalkPage(): ReactNode {
  const t = useTranslations('practice');
  const [search, change] = useAddress();
  const exercise = useRef<HTMLDivElement>(null);
  const language = search.get('language') ?? 'en';
  const [written, setWritten] = useState(search.get('topic') ?? '');
  const topic = written.trim() === '' ? t('topicFree') : written.trim();

  function write(next: string): void {
    setWritten(next);
    change({ topic: next === '' ? null : next });
  }

  // Move the focus to the record button; otherwise the space bar would select the same idea again.
  function choose(idea: string): void {
    write(idea);
    exercise.current?.querySelector<HTMLButtonElement>('[aria-keyshortcuts="Space"]')?.focus({ preventScroll: true });
  }

  return (
    <div className="space-y-5">
      <h1 className="text-center text-3xl">{t('kind.free')}</h1>
      <Card>
        <Field
          label={t('topicLabel')}
          hint={t('topicHint')}
          value={written}
          maxLength={200}
          onChange={(event) => write(event.target.value)}
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
        <Exercise task={{ free: { language, topic } }} title={topic} nextLabel={t('next')} />
      </div>
    </div>
  );
}
