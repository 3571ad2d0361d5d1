'use client';

import { readFragment, type MockExamReportQuery } from '@vivavoce/graphql';
import { mockExamCriterionFragment } from '@vivavoce/learner/documents/mockExam';
import type { ReactNode } from 'react';

import { EstimateCard } from '@/features/talkReport/EstimateCard';

import { ExamCriteria } from './ExamCriteria';

type Outcome = NonNullable<NonNullable<MockExamReportQuery['mockExam']>['report']>;

/** The report over both talks: the estimate with its range, and the criteria. */
export function ExamReport(props: { report: Extract<Outcome, { __typename: 'MockExamReport' }> }): ReactNode {
  const { report } = props;
  const words = report.talks.reduce((sum, talk) => sum + talk.words, 0);
  return (
    <>
      <EstimateCard estimate={report.estimate} words={words} isEnglish />
      <ExamCriteria
        rubric={report.rubric}
        criteria={report.criteria.map((one) => readFragment(mockExamCriterionFragment, one))}
      />
    </>
  );
}
