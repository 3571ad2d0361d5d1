'use client';

import { addSharedQuizDocument, sharedQuizDocument } from '@vivavoce/learner/documents/quizSharing';
import { useChange } from '@vivavoce/learner/useChange';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useFormatter, useTranslations } from 'next-intl';
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
import { library, quiz as quizRoutes } from '@/lib/routes';

const PROBLEMS = ['QuizLinkUnknown', 'TooManyQuizzes'] as const;

/** What the link of a quiz leads to, and the way to add it to one's own. */
export function SharedQuizPage({ token }: { token: string }): ReactNode {
  const t = useTranslations('sharedQuiz');
  const format = useFormatter();
  const router = useRouter();
  const { data, failure, reload } = useGraph(sharedQuizDocument, { token }, { isFresh: true });
  const adding = useChange(addSharedQuizDocument);
  const [problem, setProblem] = useState<(typeof PROBLEMS)[number] | 'other' | null>(null);
  const shared = data?.sharedQuiz ?? null;

  async function add(): Promise<void> {
    setProblem(null);
    const answer = await adding.run({ input: { token } });
    if (answer === null) return;
    const { quiz, errors } = answer.addSharedQuiz;
    if (quiz !== null) router.push(quizRoutes.at(quiz.id));
    else setProblem(PROBLEMS.find((one) => one === errors[0]?.__typename) ?? 'other');
  }

  if (data !== null && failure === null && (shared === null || problem === 'QuizLinkUnknown')) {
    return (
      <Empty isPage title={t('unknown')} action={<LinkButton href={library.quizzes}>{t('toAll')}</LinkButton>}>
        {t('unknownWhy')}
      </Empty>
    );
  }
  if (shared === null) {
    return failure === null ? <Skeleton lines={4} /> : <FailureNotice failure={failure} onRetry={reload} />;
  }
  const { title, sharedBy, questionCount, expiresAt, isOwn, quiz } = shared;
  return (
    <div className="max-w-2xl">
      <PageTitle title={title ?? t('untitled')}>
        {isOwn ? t('own') : sharedBy === null ? t('bySomebody') : t('by', { name: sharedBy })}
      </PageTitle>
      <Card className="space-y-4">
        <p className="text-lg">{t('questions', { count: questionCount })}</p>
        <p className="text-muted">{t(isOwn ? 'ownWhat' : quiz === null ? 'what' : 'added')}</p>
        {problem !== null && problem !== 'QuizLinkUnknown' && (
          <Notice tone="warning" isUrgent>
            {t(`problems.${problem}`)}
          </Notice>
        )}
        {adding.failure !== null && <FailureNotice failure={adding.failure} />}
        {quiz === null ? (
          <Button size="large" disabled={adding.isBusy} onClick={() => void add()}>
            {t('add')}
          </Button>
        ) : (
          <LinkButton size="large" href={quizRoutes.at(quiz.id)}>
            {t('open')}
          </LinkButton>
        )}
        <p className="text-sm text-muted">
          {t('until', { date: format.dateTime(new Date(expiresAt), { dateStyle: 'long' }) })}
        </p>
      </Card>
    </div>
  );
}
