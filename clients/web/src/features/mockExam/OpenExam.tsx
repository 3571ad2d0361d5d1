'use client';

import { openMockExamDocument } from '@vivavoce/learner/documents/mockExam';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { practice } from '@/lib/routes';

import { EndExam } from './EndExam';
import { currentOf, isTaken } from './exam';
import { Until } from './Until';

/** Offers to continue the exam under way, or to end it; nothing when there is none. */
export function OpenExam(props: { className?: string }): ReactNode {
  const t = useTranslations('openExam');
  const { data, reload } = useGraph(openMockExamDocument, {}, { isFresh: true });
  const exam = data?.viewer?.openMockExam;
  if (exam?.state !== 'UNDER_WAY') return null;
  const current = currentOf(exam.parts);
  return (
    <Notice
      {...props}
      action={
        <span className="flex flex-wrap items-center gap-2">
          <LinkButton href={practice.exam(exam.id)} size="small">
            {current === null ? t('toEnd') : t('goOn', { part: current + 1, count: exam.parts.length })}
          </LinkButton>
          <EndExam examId={exam.id} isTaken={isTaken(exam.parts)} onEnded={reload} />
        </span>
      }
    >
      <p className="font-medium">{t('title')}</p>
      {exam.expiresAt !== null && (
        <p className="text-sm">
          <Until expiresAt={exam.expiresAt} />
        </p>
      )}
    </Notice>
  );
}
