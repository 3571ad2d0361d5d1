'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

interface ScenarioPartsProps {
  scenario: {
    language: string;
    setting: string;
    candidateCard: { role: string; bullets: readonly string[] };
    tasks: readonly string[];
    vocabulary: readonly { term: string; meaning: string }[];
  };
  /** The lines to practise. */
  children: ReactNode;
}

/** What a learner reads of a scenario: situation, card, tasks and words, with the lines beside them. */
export function ScenarioParts(props: ScenarioPartsProps): ReactNode {
  const t = useTranslations('scenarios');
  const { scenario } = props;
  return (
    <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[3fr_2fr]" lang={scenario.language} dir="auto">
      <div className="space-y-5">
        <Card>
          <h2 className="mb-2 text-xl">{t('setting')}</h2>
          <p>{scenario.setting}</p>
        </Card>
        <Card className="border-s-4 border-s-accent">
          <h2 className="mb-2 text-xl">{t('card')}</h2>
          <p className="mb-3 font-medium">{scenario.candidateCard.role}</p>
          <ul className="list-disc space-y-1.5 ps-5">
            {scenario.candidateCard.bullets.map((bullet) => (
              <li key={bullet}>{bullet}</li>
            ))}
          </ul>
        </Card>
        <Card>
          <h2 className="mb-2 text-xl">{t('tasks')}</h2>
          <ol className="list-decimal space-y-1.5 ps-5">
            {scenario.tasks.map((task) => (
              <li key={task}>{task}</li>
            ))}
          </ol>
        </Card>
      </div>
      <div className="space-y-5">
        {scenario.vocabulary.length > 0 && (
          <Card>
            <h2 className="mb-3 text-xl">{t('vocabulary')}</h2>
            <dl className="space-y-3">
              {scenario.vocabulary.map(({ term, meaning }) => (
                <div key={term}>
                  <dt className="font-semibold">{term}</dt>
                  <dd className="text-muted">{meaning}</dd>
                </div>
              ))}
            </dl>
          </Card>
        )}
        {props.children}
      </div>
    </div>
  );
}
