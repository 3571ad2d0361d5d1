'use client';

import { quizScenariosDocument } from '@vivavoce/learner/documents/quizzes';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Select } from '@/components/ui/Select';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

const MOST = 100;

interface ScenarioChoiceProps {
  /** Empty for none. */
  chosen: string;
  onChosen(id: string): void;
}

/** The published scenarios, to choose one of them. */
export function ScenarioChoice({ chosen, onChosen }: ScenarioChoiceProps): ReactNode {
  const t = useTranslations('quizzes.form');
  const { data, failure, reload } = useGraph(quizScenariosDocument, { first: MOST });
  if (data === null) {
    return failure === null ? <Skeleton lines={1} /> : <FailureNotice failure={failure} onRetry={reload} />;
  }
  const tiles = data.scenarios.nodes;
  if (tiles.length === 0) return <p className="text-muted">{t('noScenarios')}</p>;
  return (
    <Select
      label={t('scenario')}
      value={chosen}
      options={[{ value: '', label: '–' }, ...tiles.map(({ id, title }) => ({ value: id, label: title }))]}
      onChange={onChosen}
      className="max-w-md"
    />
  );
}
