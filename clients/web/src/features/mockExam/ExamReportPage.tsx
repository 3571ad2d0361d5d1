'use client';

import { readFragment } from '@vivavoce/graphql';
import { mockExamFragment, mockExamReportDocument } from '@vivavoce/learner/documents/mockExam';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { practice } from '@/lib/routes';
import { useEvery } from '@/lib/useEvery';

import { ExamReport } from './ExamReport';
import { ExamTalks } from './ExamTalks';

/** How often a report that is being made is looked for at most, in milliseconds. */
const OFTEN = 1_500;

/** The result of an exam: the report over both talks, or why there is none, and what to do. */
export function ExamReportPage(props: { examId: string }): ReactNode {
  const t = useTranslations('mockExam.report');
  const scenarios = useTranslations('scenarios');
  const format = useFormatter();
  const { data, failure, isLoading, reload } = useGraph(
    mockExamReportDocument,
    { id: props.examId },
    { isFresh: true },
  );
  const found = data?.mockExam ?? null;
  const exam = readFragment(mockExamFragment, found);
  const outcome = found?.report ?? null;
  const isPending = outcome?.__typename === 'MockExamReportPending' && exam?.state !== 'UNDER_WAY';
  const wait = outcome?.__typename === 'MockExamReportPending' ? outcome.retryAfter : null;
  useEvery(Math.max(OFTEN, wait ?? 0), reload, isPending);

  function content(): ReactNode {
    if (failure !== null && exam === null) return <FailureNotice failure={failure} onRetry={reload} />;
    if (isLoading) return <Skeleton lines={5} />;
    if (found === null || exam === null) return <Empty title={t('unknown')}>{t('unknownWhy')}</Empty>;
    const isUnderWay = exam.state === 'UNDER_WAY';
    // While a talk's report is being made, the page says so below that talk.
    const isFailed = failure !== null && failure.reason !== 'REPORT_PENDING' && !isUnderWay;
    return (
      <div className="space-y-6" data-testid="exam-report" data-state={exam.state}>
        <p>
          {scenarios(`profession.${exam.profession}`)}
          {' · '}
          {format.dateTime(new Date(exam.startedAt), {
            dateStyle: 'medium',
            timeStyle: 'short',
          })}
        </p>
        {isUnderWay && (
          <Notice
            action={
              <LinkButton href={practice.exam(exam.id)} size="small">
                {t('goOn')}
              </LinkButton>
            }
          >
            {t('underWay')}
          </Notice>
        )}
        {(exam.state === 'ABANDONED' || exam.state === 'EXPIRED') && <Notice>{t(`ended.${exam.state}`)}</Notice>}
        {isFailed && <FailureNotice failure={failure} onRetry={reload} />}
        {isPending && (
          <>
            <Notice>{t('pending')}</Notice>
            <Skeleton lines={3} />
          </>
        )}
        {exam.state === 'COMPLETE' && outcome?.__typename === 'MockExamReportMissing' && (
          <Notice tone="warning">{t(outcome.reason === null ? 'missing.UNKNOWN' : `missing.${outcome.reason}`)}</Notice>
        )}
        {outcome?.__typename === 'MockExamReport' && <ExamReport report={outcome} />}
        <ExamTalks
          parts={found.parts.map(({ kind, scenario, session }, i) => ({
            kind,
            state: exam.parts[i]?.state ?? 'WAITING',
            rating: exam.parts[i]?.rating ?? null,
            title: scenario?.title ?? null,
            sessionId: session?.id ?? null,
            estimate: session?.talkReport?.estimate ?? null,
          }))}
        />
        {!isUnderWay && (
          <div className="flex justify-center">
            <LinkButton href={practice.exams} size="large">
              {t('new')}
            </LinkButton>
          </div>
        )}
      </div>
    );
  }

  return (
    <div className="max-w-3xl">
      <p className="mb-3 text-sm">
        <Link href="/progress/exams" className="text-accent underline underline-offset-4">
          {t('toAll')}
        </Link>
      </p>
      <PageTitle title={t('title')} />
      {content()}
    </div>
  );
}
