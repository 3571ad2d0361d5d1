'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

import type { TalkScenario } from './card';
import { TickList } from './TickList';
import type { Notes } from './useNotes';

/** The learner's card: role, situation, facts, tasks and words. Facts and tasks can be ticked. */
export function CandidateCard(props: { scenario: TalkScenario; notes: Notes }): ReactNode {
  const t = useTranslations('talk.card');
  const { scenario, notes } = props;
  const { candidateCard: card, language, vocabulary } = scenario;
  return (
    <Card className="space-y-4 border-s-4 border-s-accent">
      <h2 className="text-xl">{t('title')}</h2>
      <div>
        <h3 className="text-sm font-medium text-muted">{t('role')}</h3>
        <p lang={language} dir="auto" className="font-medium">
          {card.role}
        </p>
      </div>
      <div>
        <h3 className="text-sm font-medium text-muted">{t('setting')}</h3>
        <p lang={language} dir="auto">
          {scenario.setting}
        </p>
      </div>
      <TickList title={t('facts')} lines={card.bullets} language={language} notes={notes} />
      <TickList title={t('tasks')} lines={scenario.tasks} language={language} notes={notes} />
      {vocabulary.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
            {t('vocabulary')}
          </summary>
          <dl lang={language} dir="auto" className="mt-2 space-y-2">
            {vocabulary.map(({ term, meaning }) => (
              <div key={term}>
                <dt className="font-semibold">{term}</dt>
                <dd className="text-muted">{meaning}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </Card>
  );
}
