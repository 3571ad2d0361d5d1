'use client';

import { readFragment } from '@vivavoce/graphql';
import {
  quizAttemptParts,
  quizDocument,
  quizParts,
  startQuizAttemptDocument,
} from '@vivavoce/learner/documents/quizzes';
import { useChange } from '@vivavoce/learner/useChange';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { documentAt, library, quiz as quizRoutes, scenarioAt } from '@/lib/routes';

import { AttemptList } from './AttemptList';
import { DeleteQuiz } from './DeleteQuiz';
import { HowMade } from './HowMade';
import { ItemAnalysis } from './ItemAnalysis';
import { QuizProgressBar } from './QuizProgressBar';
import { ShareQuiz } from './ShareQuiz';
import { useQuizProgress } from './useQuizProgress';
import { useQuizTitle } from './useQuizTitle';
import { useSharedText } from './useSharedText';

const MINUTE = 60_000;

/** A quiz: how far it is, what it is, its start, and the attempts at it. */
export function QuizPage({ id }: { id: string }): ReactNode {
  const t = useTranslations('quizzes');
  const titleOf = useQuizTitle();
  const sharedText = useSharedText();
  const router = useRouter();
  const { data, failure, reload } = useGraph(quizDocument, { id }, { isFresh: true });
  const starting = useChange(startQuizAttemptDocument);
  const [isFull, setFull] = useState(false);
  const [hasMade, setMade] = useState(false);
  const [isDeleted, setDeleted] = useState(false);
  const found = data?.quiz;
  const quiz = readFragment(quizParts, found) ?? null;
  const progress = useQuizProgress(quiz, () => {
    setMade(true);
    reload();
  });

  async function start(): Promise<void> {
    setFull(false);
    const answer = await starting.run({ input: { quizId: id } });
    if (answer === null) return;
    const attempt = readFragment(quizAttemptParts, answer.startQuizAttempt.attempt);
    if (attempt !== null) router.push(quizRoutes.taking(attempt.id));
    else if (answer.startQuizAttempt.errors[0]?.__typename === 'TooManyQuizAttempts') setFull(true);
    else reload();
  }

  if (isDeleted) return <Skeleton lines={4} />;
  if (data !== null && found === null && failure === null) {
    return (
      <Empty isPage title={t('unknown')} action={<LinkButton href={library.quizzes}>{t('toAll')}</LinkButton>}>
        {t('unknownWhy')}
      </Empty>
    );
  }
  if (quiz === null || !found) {
    return failure === null ? <Skeleton lines={4} /> : <FailureNotice failure={failure} onRetry={reload} />;
  }
  const { state, figures, difficulty, timeLimit, feedback, submittedAttempts, attemptUnderWayId } = quiz;
  const name = titleOf(quiz);
  const minutes = timeLimit === null ? null : Math.round(timeLimit / MINUTE);
  return (
    <div className="max-w-3xl">
      <p className="mb-3 text-sm">
        <Link href={library.quizzes} className="text-accent underline underline-offset-4">
          {t('toAll')}
        </Link>
      </p>
      <PageTitle
        title={name}
        action={
          <div className="flex flex-wrap items-center gap-2">
            {state === 'READY' && quiz.source !== 'SHARED' && <ShareQuiz id={id} name={name} />}
            <DeleteQuiz
              id={id}
              name={name}
              onDeleted={() => {
                setDeleted(true);
                router.replace(library.quizzes);
              }}
            />
          </div>
        }
      >
        {t(`difficulty.${difficulty}`)}
        {' · '}
        {t(`form.feedbackKind.${feedback}`)}
        {minutes !== null && ` · ${t('minutes', { count: minutes })}`}
        {quiz.source === 'SHARED' && ` · ${sharedText(quiz.sharedBy)}`}
      </PageTitle>
      <p role="status" className="sr-only">
        {hasMade && state === 'READY' && t('progress.ready')}
      </p>
      <div className="space-y-8">
        {progress !== null && (
          <Card>
            <QuizProgressBar progress={progress} />
            <p className="mt-2 text-sm text-muted">{t('progress.leave')}</p>
          </Card>
        )}
        {state === 'FAILED' && (
          <Notice
            tone="problem"
            action={
              <LinkButton look="quiet" size="small" href={quizRoutes.make()}>
                {t('another')}
              </LinkButton>
            }
          >
            {t(`failed.${quiz.failure ?? 'SERVICE_FAILED'}`)}
          </Notice>
        )}
        {state === 'READY' && (
          <Card className="space-y-4">
            <p className="text-lg">{t('questions', { count: figures?.shown ?? quiz.number })}</p>
            {minutes !== null && <p className="text-muted">{t('limitSays', { count: minutes })}</p>}
            {figures !== null && <HowMade source={quiz.source} ordered={quiz.number} figures={figures} />}
            {(found.documents.length > 0 || found.scenario !== null) && (
              <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
                {found.documents.map((one) => (
                  <li key={one.id}>
                    <Link href={documentAt(one.id)} className="text-accent underline underline-offset-4">
                      <bdi>{one.name}</bdi>
                    </Link>
                  </li>
                ))}
                {found.scenario !== null && (
                  <li>
                    <Link href={scenarioAt(found.scenario.id)} className="text-accent underline underline-offset-4">
                      <bdi>{found.scenario.title}</bdi>
                    </Link>
                  </li>
                )}
              </ul>
            )}
            {isFull && (
              <Notice tone="warning" isUrgent>
                {t('tooManyAttempts')}
              </Notice>
            )}
            {starting.failure !== null && <FailureNotice failure={starting.failure} />}
            <Button size="large" disabled={starting.isBusy} onClick={() => void start()}>
              {t(attemptUnderWayId !== null ? 'goOn' : submittedAttempts > 0 ? 'again' : 'start')}
            </Button>
          </Card>
        )}
        {state === 'READY' && <AttemptList quizId={id} />}
        {state === 'READY' && submittedAttempts > 0 && (
          <details className="rounded-2xl border border-line bg-surface px-4 py-1">
            <summary className="flex min-h-11 items-center font-medium">{t('analysis.title')}</summary>
            <div className="pb-4">
              <ItemAnalysis quizId={id} language={quiz.language ?? 'en'} />
            </div>
          </details>
        )}
      </div>
    </div>
  );
}
