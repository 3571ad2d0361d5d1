'use client';

import { talkReportDocument } from '@vivavoce/learner/documents/talkReport';
import { useGraph } from '@vivavoce/learner/useGraph';
import { RotateCcw } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { SessionRecording } from '@/features/recording/SessionRecording';
import { useDeviceCopy } from '@/features/recording/useDeviceCopy';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { practice } from '@/lib/routes';

import { SpeaksAlone } from './speaksAlone';
import { TalkAgainContext, type TalkAgain } from './talkAgain';
import { TalkReportView } from './TalkReportView';

/** The report of a talk. While it is being made, the page says so and asks again automatically. */
export function TalkReport(props: { sessionId: string }): ReactNode {
  const t = useTranslations('talkReport');
  const format = useFormatter();
  const { data, failure, isLoading, reload } = useGraph(
    talkReportDocument,
    { sessionId: props.sessionId },
    { isFresh: true },
  );
  const session = data?.speakingSession;
  // While the talk runs in another tab, the copy grows.
  const copy = useDeviceCopy(session?.state === 'FINISHED' ? props.sessionId : null);
  if (failure !== null && !session) return <FailureNotice failure={failure} onRetry={reload} />;
  if (isLoading) return <Skeleton lines={5} />;
  if (session?.task.__typename !== 'RolePlayTask' && session?.task.__typename !== 'FreeTask')
    return <Empty title={t('unknown')}>{t('unknownWhy')}</Empty>;
  const { talkReport: report, scenario, task } = session;
  const isFree = task.__typename === 'FreeTask';
  const again = isFree
    ? practice.talk(task.language, task.topic)
    : scenario && practice.talkWith(scenario.id, task.mode);
  const practised: TalkAgain | null = isFree
    ? () => practice.talk(task.language, task.topic)
    : scenario && ((about) => practice.talkWith(scenario.id, 'PRACTICE', about));
  const isPending = failure?.reason === 'REPORT_PENDING';
  return (
    <div className="space-y-6" data-testid="talk-report">
      <p>
        {scenario && (
          <>
            <Link
              href={`/library/${encodeURIComponent(scenario.id)}`}
              className="text-accent underline underline-offset-4"
            >
              <bdi>{scenario.title}</bdi>
            </Link>
            {' · '}
          </>
        )}
        {isFree ? <bdi lang={task.language}>{task.topic ?? t('freeTalk')}</bdi> : t(`mode.${task.mode}`)}
        {' · '}
        {format.dateTime(new Date(session.createdAt), {
          dateStyle: 'medium',
          timeStyle: 'short',
        })}
      </p>
      {!report && failure !== null && !isPending && <FailureNotice failure={failure} onRetry={reload} />}
      {!report && (failure === null || isPending) && (
        <>
          <Notice
            action={
              <Button look="quiet" size="small" onClick={reload}>
                {t('look')}
              </Button>
            }
          >
            {t(isPending ? 'pending' : 'none')}
          </Notice>
          {isPending && <Skeleton lines={4} />}
        </>
      )}
      <SessionRecording sessionId={props.sessionId} copy={copy}>
        {report && (
          <SpeaksAlone value={isFree}>
            <TalkAgainContext value={practised}>
              <TalkReportView sessionId={session.id} report={report} language={task.language} onChange={reload} />
            </TalkAgainContext>
          </SpeaksAlone>
        )}
      </SessionRecording>
      {again !== null && (
        <div className="flex justify-center">
          <LinkButton href={again} size="large">
            <RotateCcw aria-hidden className="size-4" />
            {t('again')}
          </LinkButton>
        </div>
      )}
    </div>
  );
}
