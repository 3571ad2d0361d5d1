'use client';

import { practiceScenarioDocument } from '@vivavoce/learner/documents/practice';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { practice } from '@/lib/routes';

import { Exercise } from './Exercise';
import { NothingToPractise } from './NothingToPractise';
import { Round } from './Round';
import { useRoundPlace } from './useRoundPlace';

/** Practice with the lines of a scenario, in order. */
export function ScenarioPractice(props: { scenarioId: string }): ReactNode {
  const t = useTranslations('practice');
  const { data, failure, isLoading, reload } = useGraph(practiceScenarioDocument, { id: props.scenarioId });
  const place = useRoundPlace(data?.scenario?.practiceLines.length ?? 0);
  if (failure !== null && !data?.scenario) return <FailureNotice failure={failure} onRetry={reload} />;
  if (isLoading) return <Skeleton lines={3} />;
  const scenario = data?.scenario;
  if (!scenario) return <NothingToPractise missing="scenario" />;
  if (scenario.practiceLines.length === 0) return <NothingToPractise missing="lines" />;
  return (
    <>
      <h1 className="mb-5 text-center text-base font-normal">
        <span className="sr-only">{t('scenarioTitle')} </span>
        <Link href={`/library/${encodeURIComponent(scenario.id)}`} className="text-accent underline underline-offset-4">
          {t('backToCard', { title: scenario.title })}
        </Link>
      </h1>
      <Round name={practice.scenario(scenario.id)} count={scenario.practiceLines.length} {...place}>
        {({ place, count, onResult, onNext }) => {
          const text = scenario.practiceLines[place - 1] ?? '';
          const { language } = scenario;
          return (
            <Exercise
              key={place}
              card={{ text, language, translation: null, kicker: t('lineOf', { line: place, count }) }}
              task={{ readAloud: { language, text, scenarioId: scenario.id } }}
              title={text}
              nextLabel={t(place < count ? 'nextLine' : 'finish')}
              onResult={onResult}
              onNext={onNext}
            />
          );
        }}
      </Round>
    </>
  );
}
