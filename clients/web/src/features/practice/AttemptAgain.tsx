'use client';

import { againDocument } from '@vivavoce/learner/documents/attempts';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { practice } from '@/lib/routes';

import { Exercise } from './Exercise';
import { Forward } from './Forward';
import { NothingToPractise } from './NothingToPractise';

/** The task of an earlier attempt once more. */
export function AttemptAgain(props: { attemptId: string }): ReactNode {
  const t = useTranslations('practice');
  const { data, failure, isLoading, reload } = useGraph(againDocument, { id: props.attemptId });
  if (failure !== null && !data?.attempt) return <FailureNotice failure={failure} onRetry={reload} />;
  if (isLoading) return <Skeleton lines={3} />;
  if (!data?.attempt) return <NothingToPractise missing="attempt" />;
  const { task, scenario } = data.attempt;
  const { language } = task;
  if (task.__typename === 'FreeTask') {
    const topic = task.topic ?? t('topicFree');
    return (
      <>
        <h1 className="mb-6 text-center text-2xl">{topic}</h1>
        <Exercise task={{ free: { language, topic } }} title={topic} nextLabel={t('next')} />
      </>
    );
  }
  if (task.__typename === 'RolePlayTask') {
    return scenario ? (
      <Forward to={practice.talkWith(scenario.id, task.mode)} />
    ) : (
      <NothingToPractise missing="scenario" />
    );
  }
  const { text } = task;
  return (
    <>
      <h1 className="sr-only">{t('again')}</h1>
      <Exercise
        card={{ text, language, translation: null, kicker: t('again') }}
        task={{ readAloud: { language, text, ...(scenario ? { scenarioId: scenario.id } : {}) } }}
        title={text}
        nextLabel={t('next')}
      />
    </>
  );
}
