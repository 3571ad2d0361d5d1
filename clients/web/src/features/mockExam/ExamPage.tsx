'use client';

import { readFragment } from '@vivavoce/graphql';
import { mockExamDocument, mockExamFragment } from '@vivavoce/learner/documents/mockExam';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, type ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { examAt, practice } from '@/lib/routes';

import { ExamTaking } from './ExamTaking';

/** The page of an exam that is being taken. It shows where the exam is, so a reload comes back to the same place. */
export function ExamPage(props: { examId: string }): ReactNode {
  const t = useTranslations('mockExam');
  const router = useRouter();
  const { data, failure, isLoading, reload } = useGraph(mockExamDocument, { id: props.examId }, { isFresh: true });
  const found = data?.mockExam ?? null;
  const exam = readFragment(mockExamFragment, found);
  const hasEnded = exam !== null && exam.state !== 'UNDER_WAY';
  const id = exam?.id;

  useEffect(() => {
    if (hasEnded && id !== undefined) router.replace(examAt(id));
  }, [hasEnded, id, router]);

  if (failure !== null && exam === null) return <FailureNotice failure={failure} onRetry={reload} />;
  if (isLoading || hasEnded) return <Skeleton lines={4} />;
  if (found === null || exam === null) {
    return (
      <Empty isPage title={t('unknown')} action={<LinkButton href={practice.exams}>{t('new')}</LinkButton>}>
        {t('unknownWhy')}
      </Empty>
    );
  }
  return (
    <>
      {failure !== null && <FailureNotice failure={failure} onRetry={reload} className="mb-5" />}
      <ExamTaking exam={exam} scenarios={found.parts.map(({ scenario }) => scenario)} onLook={reload} />
    </>
  );
}
