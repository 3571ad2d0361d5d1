'use client';

import { readFragment } from '@vivavoce/graphql';
import {
  quizAnswerParts,
  quizAttemptDocument,
  quizAttemptParts,
  quizQuestionParts,
} from '@vivavoce/learner/documents/quizzes';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, type ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { library, quiz as quizRoutes } from '@/lib/routes';

import { TakeQuiz } from './TakeQuiz';

/** The page of an attempt that is under way; one that has ended leads to its result. */
export function QuizTakingPage({ attemptId }: { attemptId: string }): ReactNode {
  const t = useTranslations('quizTaking');
  const router = useRouter();
  const { data, failure, reload } = useGraph(quizAttemptDocument, { id: attemptId }, { isFresh: true });
  const found = data?.quizAttempt;
  const attempt = readFragment(quizAttemptParts, found) ?? null;
  const items = found?.items;
  const questions = useMemo(() => items?.map(({ question }) => readFragment(quizQuestionParts, question)), [items]);
  const answers = useMemo(() => items?.map(({ answer }) => readFragment(quizAnswerParts, answer)), [items]);
  const isOver = attempt !== null && attempt.state !== 'UNDER_WAY';
  const toResult = useCallback(() => router.replace(quizRoutes.result(attemptId)), [router, attemptId]);
  useEffect(() => {
    if (isOver) toResult();
  }, [isOver, toResult]);

  if (data !== null && found === null && failure === null) {
    return (
      <Empty isPage title={t('unknown')} action={<LinkButton href={library.quizzes}>{t('toAll')}</LinkButton>}>
        {t('unknownWhy')}
      </Empty>
    );
  }
  if (attempt === null || questions === undefined || answers === undefined || isOver) {
    return failure === null ? <Skeleton lines={5} /> : <FailureNotice failure={failure} onRetry={reload} />;
  }
  return (
    <>
      {failure !== null && <FailureNotice failure={failure} onRetry={reload} className="mx-auto mb-4 max-w-2xl" />}
      <TakeQuiz
        key={attempt.id}
        attempt={attempt}
        questions={questions}
        answers={answers}
        feedback={found?.quiz?.feedback ?? 'AT_END'}
        language={found?.quiz?.language ?? 'en'}
        onLook={reload}
        onEnded={toResult}
      />
    </>
  );
}
