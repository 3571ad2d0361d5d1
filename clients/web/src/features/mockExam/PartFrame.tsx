'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { EndExam } from './EndExam';
import { isTaken, type Exam } from './exam';
import { PartList } from './PartList';
import { Until } from './Until';

interface PartFrameProps {
  exam: Exam;
  /** The index of the part; null when all were taken. */
  place: number | null;
  title: string;
  children: ReactNode;
}

/** The calm page between the parts of an exam: which part it is, what comes, and how far the exam is. */
export function PartFrame({ exam, place, title, children }: PartFrameProps): ReactNode {
  const t = useTranslations('mockExam');
  return (
    <div className="mx-auto max-w-2xl space-y-6">
      <header className="text-center">
        <p className="text-muted">
          {t('title')}
          {place !== null && ` · ${t('step', { part: place + 1, count: exam.parts.length })}`}
        </p>
        <h1 className="mt-1 text-3xl">{title}</h1>
      </header>
      {children}
      <PartList parts={exam.parts} current={place} />
      <div className="flex flex-wrap items-center justify-center gap-3 text-center text-sm text-muted sm:justify-between">
        <span>{exam.expiresAt !== null && <Until expiresAt={exam.expiresAt} />}</span>
        <EndExam examId={exam.id} isTaken={isTaken(exam.parts)} />
      </div>
    </div>
  );
}
