'use client';

import { graphql, readFragment, type FragmentType } from '@vivavoce/graphql';
import { taskText } from '@vivavoce/learner/taskText';
import { resultFragment } from '@vivavoce/live/documents';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { ScoreRing } from '@/components/ui/ScoreRing';
import { WordChips } from '@/features/result/WordChips';

export const comparedFragment = graphql(`
  fragment ComparedAttempt on Attempt {
    id
    startedAt
    task {
      __typename
      kind
      language
      ... on ReadAloudTask {
        text
      }
      ... on DrillTask {
        text
      }
      ... on FreeTask {
        topic
      }
    }
    session {
      id
    }
    scenario {
      id
      title
    }
    result {
      ...ResultParts
    }
  }
`);

/** One of two compared attempts. */
export function ComparedAttempt(props: { attempt: FragmentType<typeof comparedFragment> }): ReactNode {
  const t = useTranslations('history');
  const format = useFormatter();
  const attempt = readFragment(comparedFragment, props.attempt);
  const result = readFragment(resultFragment, attempt.result);
  const { task } = attempt;
  return (
    <Card>
      <p className="text-sm text-muted">
        {format.dateTime(new Date(attempt.startedAt), {
          dateStyle: 'medium',
          timeStyle: 'short',
        })}
      </p>
      <p lang={task.language} dir="auto" className="mt-1 mb-5 line-clamp-2 font-display text-lg">
        {taskText(task, attempt.scenario) ?? result.transcript}
      </p>
      {result.scores === null ? (
        <p className="text-muted">{t(`noScore.${result.outcome}`)}</p>
      ) : (
        <div className="mb-6 flex justify-center">
          <ScoreRing score={result.scores.overall} label={t('score', { score: Math.round(result.scores.overall) })} />
        </div>
      )}
      <WordChips words={result.words} language={task.language} own={null} />
    </Card>
  );
}
