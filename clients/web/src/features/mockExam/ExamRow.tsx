'use client';

import { readFragment, type MockExamsQuery } from '@vivavoce/graphql';
import { estimateFragment } from '@vivavoce/learner/documents/talkReport';
import { isLevel } from '@vivavoce/learner/talkNames';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { examAt, practice } from '@/lib/routes';

type Row = NonNullable<NonNullable<MockExamsQuery['viewer']>['mockExams']>['nodes'][number];

/** A row of the list of exams: when it was, and its result. */
export function ExamRow({ exam }: { exam: Row }): ReactNode {
  const t = useTranslations('mockExam.list');
  const scenarios = useTranslations('scenarios');
  const report = useTranslations('talkReport.estimate');
  const format = useFormatter();
  const estimate = readFragment(estimateFragment, exam.estimate);
  const isUnderWay = exam.state === 'UNDER_WAY';
  const figure = (value: number): string => format.number(value, { maximumFractionDigits: 1 });
  return (
    <Link
      href={isUnderWay ? practice.exam(exam.id) : examAt(exam.id)}
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-card border border-line bg-surface p-4 shadow-card"
    >
      <span>
        <span className="block font-display text-lg leading-snug">
          {format.dateTime(new Date(exam.startedAt), {
            dateStyle: 'medium',
            timeStyle: 'short',
          })}
        </span>
        <span className="block text-sm text-muted">{scenarios(`profession.${exam.profession}`)}</span>
      </span>
      {estimate === null ? (
        <span className="text-sm text-muted">{t(`state.${exam.state}`)}</span>
      ) : (
        <span className="text-end tabular-nums">
          <span className="block font-display text-lg text-accent">
            {estimate.lowLabel === estimate.highLabel ? (
              <bdi>{estimate.label}</bdi>
            ) : (
              report('labels', { low: estimate.lowLabel, high: estimate.highLabel })
            )}
          </span>
          <span className="block text-sm text-muted">
            {isLevel(estimate.label)
              ? report('level', { level: estimate.label })
              : report('value', {
                  value: figure(estimate.value),
                  low: figure(estimate.low),
                  high: figure(estimate.high),
                })}
          </span>
        </span>
      )}
    </Link>
  );
}
