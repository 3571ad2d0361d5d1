'use client';

import { practiceScenarioDocument } from '@vivavoce/learner/documents/practice';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState, type ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { Exercise } from './Exercise';
import { TaskCard } from './TaskCard';

/** Practice with the lines of a scenario, in order. */
export function ScenarioPractice(props: { scenarioId: string }): ReactNode {
  const t = useTranslations('practice');
  const [line, setLine] = useState(0);
  const { data, failure, isLoading, reload } = useGraph(practiceScenarioDocument, { id: props.scenarioId });
  if (failure !== null && !data?.scenario) return <FailureNotice failure={failure} onRetry={reload} />;
  if (isLoading) return <Skeleton lines={3} />;
  const scenario = data?.scenario;
  const text = scenario?.practiceLines[line];
  if (!scenario || text === undefined) return <Empty title={t('noLines')}>{t('noLinesWhy')}</Empty>;
  const isLast = line === scenario.practiceLines.length - 1;
  return (
    <div className="space-y-5" key={line}>
      <p className="text-center text-sm">
        <Link href={`/library/${encodeURIComponent(scenario.id)}`} className="text-accent underline underline-offset-4">
          {t('backToCard', { title: scenario.title })}
        </Link>
      </p>
      <TaskCard
        text={text}
        language={scenario.language}
        translation={null}
        kicker={t('lineOf', { line: line + 1, count: scenario.practiceLines.length })}
      />
      <Exercise
        task={{ readAloud: { language: scenario.language, text, scenarioId: scenario.id } }}
        title={text}
        nextLabel={isLast ? t('fromStart') : t('nextLine')}
        onNext={() => setLine(isLast ? 0 : line + 1)}
      />
    </div>
  );
}
