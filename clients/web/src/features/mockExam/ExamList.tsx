'use client';

import { mockExamsDocument } from '@vivavoce/learner/documents/mockExam';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageTitle } from '@/components/ui/PageTitle';
import { PagedList } from '@/lib/graph/PagedList';
import { practice } from '@/lib/routes';

import { ExamRow } from './ExamRow';

const PAGE = 20;

/** All mock exams, newest first. */
export function ExamList(): ReactNode {
  const t = useTranslations('mockExam.list');
  const [after, setAfter] = useState<string | null>(null);
  const { data, failure, isLoading, reload } = useGraph(
    mockExamsDocument,
    { first: PAGE, after },
    { isFresh: after === null },
  );
  const list = data?.viewer?.mockExams;
  const isEmpty = list?.nodes.length === 0;
  return (
    <div className="max-w-3xl">
      <PageTitle
        title={t('title')}
        action={!isEmpty && list && <LinkButton href={practice.exams}>{t('new')}</LinkButton>}
      >
        {isEmpty ? null : t('lead')}
      </PageTitle>
      <PagedList
        list={list}
        after={after}
        failure={failure}
        isLoading={isLoading}
        reload={reload}
        empty={
          <Empty title={t('none')} action={<LinkButton href={practice.exams}>{t('first')}</LinkButton>}>
            {t('noneWhy')}
          </Empty>
        }
        className="space-y-3"
        more={t('more')}
        onMore={setAfter}
      >
        {(exam) => <ExamRow exam={exam} />}
      </PagedList>
    </div>
  );
}
