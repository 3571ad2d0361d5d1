'use client';

import { readFragment } from '@vivavoce/graphql';
import { reportFragment, talkReportDocument } from '@vivavoce/learner/documents/talkReport';
import { useGraph } from '@vivavoce/learner/useGraph';
import { clock } from '@vivavoce/live/clock';
import type { TalkState } from '@vivavoce/live/talk';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { LinkButton } from '@/components/ui/LinkButton';
import { Skeleton } from '@/components/ui/Skeleton';
import { RecordingOutcome } from '@/features/recording/RecordingOutcome';
import { talkAt } from '@/lib/routes';

/** The end of a talk: how long it was, what of the card was done, what became of the recording, and the way to the report. */
export function TalkEnd({ state }: { state: TalkState }): ReactNode {
  const t = useTranslations('talk');
  const { phase, sessionId, talked, turns } = state;
  const isDone = phase === 'done' && sessionId !== null;
  const { data, failure, isLoading } = useGraph(
    talkReportDocument,
    { sessionId: sessionId ?? '' },
    { pause: !isDone, isFresh: true },
  );
  const report = readFragment(reportFragment, data?.speakingSession?.talkReport ?? null);
  const isPending = isLoading || failure?.reason === 'REPORT_PENDING';
  const own = turns.turns.filter(
    ({ talker, text, isWithdrawn }) => talker === 'learner' && text !== '' && !isWithdrawn,
  );
  const tasks = report?.tasks ?? [];
  const figures: { name: 'time' | 'turns' | 'tasks'; value: string }[] = [
    { name: 'time', value: clock(talked) },
    { name: 'turns', value: t('over.count', { count: own.length }) },
  ];
  if (tasks.length > 0) {
    const touched = tasks.filter((task) => task.state !== 'NOT_FOUND').length;
    figures.push({ name: 'tasks', value: t('over.tasksDone', { touched, count: tasks.length }) });
  }
  return (
    <div className="mx-auto max-w-2xl space-y-5">
      <p role="status" className="text-center">
        {!isDone ? t('ending') : report ? t('over.ready') : t(isPending ? 'over.pending' : 'over.later')}
      </p>
      {!isDone && <Skeleton lines={3} />}
      {isDone && (
        <>
          <Card>
            <dl className="grid grid-cols-2 gap-4 sm:grid-cols-3">
              {figures.map(({ name, value }) => (
                <div key={name} className="flex flex-col-reverse justify-end">
                  <dt className="text-sm text-muted">{t(`over.${name}`)}</dt>
                  <dd className="text-2xl font-semibold tabular-nums">{value}</dd>
                </div>
              ))}
            </dl>
            <p className="mt-4 text-sm text-muted" data-testid="recording-outcome">
              <RecordingOutcome sessionId={sessionId} />
            </p>
          </Card>
          <div className="flex justify-center">
            <LinkButton href={talkAt(sessionId)} size="large" replace>
              {t('toReport')}
            </LinkButton>
          </div>
        </>
      )}
    </div>
  );
}
