'use client';

import { readFragment } from '@vivavoce/graphql';
import { attemptDocument, deleteAttemptDocument, drillFragment } from '@vivavoce/learner/documents/attempts';
import { useChange } from '@vivavoce/learner/useChange';
import { useGraph } from '@vivavoce/learner/useGraph';
import { RotateCcw, Trash2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { SessionRecording } from '@/features/recording/SessionRecording';
import { useStoredRecording } from '@/features/recording/useStoredRecording';
import { ResultView } from '@/features/result/ResultView';
import { ToTalkReport } from '@/features/result/ToTalkReport';
import { TalkReport } from '@/features/talkReport/TalkReport';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { practice } from '@/lib/routes';
import { recordingsHere } from '@/platform/recordings';

import { ExamMark } from './ExamMark';
import { UnknownAttempt } from './UnknownAttempt';
import { useKeptRecording } from './useKeptRecording';
import { UsualScore } from './UsualScore';

/** The page of one attempt, with its full result and a delete button. */
export function AttemptView(props: { id: string }): ReactNode {
  const t = useTranslations('history');
  const format = useFormatter();
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [isDeleted, setDeleted] = useState(false);
  const { data, failure, isLoading, reload } = useGraph(attemptDocument, { id: props.id }, { isFresh: true });
  const deleting = useChange(deleteAttemptDocument);
  const sessionId = data?.attempt?.session?.id ?? null;
  const isTalk = data?.attempt?.task.__typename === 'RolePlayTask';
  // The report of a talk plays the recording itself.
  const here = useKeptRecording(isTalk ? null : sessionId);
  const stored = useStoredRecording(isTalk ? null : sessionId);

  async function remove(): Promise<void> {
    const answer = await deleting.run({ input: { attemptId: props.id } });
    if (answer === null) return;
    setDeleted(true);
    if (sessionId !== null) await recordingsHere().remove(sessionId);
    router.replace('/progress/history');
  }

  if (failure !== null && !data?.attempt) return <FailureNotice failure={failure} onRetry={reload} />;
  if (isLoading || isDeleted) return <Skeleton lines={5} />;
  const attempt = data?.attempt;
  if (!attempt) return <UnknownAttempt why={t('unknownWhy')} />;
  const { task } = attempt;
  const isDrill = task.__typename === 'DrillTask';
  return (
    <div className="max-w-3xl">
      <p className="mb-3 text-sm">
        <Link href="/progress/history" className="text-accent underline underline-offset-4">
          {t('toAll')}
        </Link>
      </p>
      <PageTitle
        title={t(`kind.${task.kind}`)}
        action={
          <Button look="danger" size="small" onClick={() => setAsking(true)}>
            <Trash2 aria-hidden className="size-4" />
            {t('delete')}
          </Button>
        }
      >
        {format.dateTime(new Date(attempt.startedAt), {
          dateStyle: 'full',
          timeStyle: 'short',
        })}
      </PageTitle>
      <ExamMark attempt={attempt} className="mb-6" />
      {task.__typename === 'FreeTask' && task.topic !== null && (
        <p lang={task.language} dir="auto" className="mb-6 font-display text-2xl">
          {task.topic}
        </p>
      )}
      {isTalk ? (
        sessionId !== null && <TalkReport sessionId={sessionId} />
      ) : (
        <>
          {attempt.scenario && (
            <p className="mb-6">
              <Link
                href={`/library/${encodeURIComponent(attempt.scenario.id)}`}
                className="text-accent underline underline-offset-4"
              >
                {attempt.scenario.title}
              </Link>
            </p>
          )}
          {sessionId !== null && <SessionRecording sessionId={sessionId} />}
          <ResultView
            result={attempt.result}
            language={task.language}
            recording={here ?? stored}
            {...(!isDrill && { attempt: { id: attempt.id, drills: readFragment(drillFragment, attempt.drills) } })}
            again={{ href: practice.again(attempt.id) }}
          />
          {!isDrill && <UsualScore result={attempt.result} statistics={data.viewer?.statistics ?? null} />}
          {task.__typename === 'FreeTask' && sessionId !== null && (
            <ToTalkReport sessionId={sessionId} result={attempt.result} language={task.language} className="mt-5" />
          )}
          <div className="mt-6 flex justify-center">
            <LinkButton href={practice.again(attempt.id)} size="large">
              <RotateCcw aria-hidden className="size-4" />
              {t('tryAgain')}
            </LinkButton>
          </div>
        </>
      )}
      <Dialog isOpen={isAsking} onClose={() => setAsking(false)} title={t('deleteTitle')} description={t('deleteWhy')}>
        {deleting.failure !== null && <FailureNotice failure={deleting.failure} className="mb-4" />}
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={() => setAsking(false)}>
            {t('keep')}
          </Button>
          <Button look="danger" disabled={deleting.isBusy} onClick={() => void remove()}>
            {t('deleteNow')}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
