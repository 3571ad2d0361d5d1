'use client';

import { quizAnalysisDocument } from '@vivavoce/learner/documents/quizzes';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

/** How the questions of a quiz did in its attempts. */
export function ItemAnalysis({ quizId, language }: { quizId: string; language: string }): ReactNode {
  const t = useTranslations('quizzes.analysis');
  const format = useFormatter();
  const { data, failure, reload } = useGraph(quizAnalysisDocument, { quizId }, { isFresh: true });
  const analysis = data?.quizAnalysis;
  if (!analysis)
    return failure === null ? <Skeleton lines={3} /> : <FailureNotice failure={failure} onRetry={reload} />;
  return (
    <div>
      <p className="mb-3 text-sm text-muted">{t('lead', { count: analysis.attempts })}</p>
      <div role="group" aria-label={t('title')} tabIndex={0} className="overflow-x-auto">
        <table className="min-w-full text-sm">
          <thead>
            <tr className="border-b border-line text-start text-muted">
              <th scope="col" className="py-2 pe-4 text-start font-medium">
                {t('question')}
              </th>
              <th scope="col" className="px-4 py-2 text-end font-medium">
                {t('facility')}
              </th>
              <th scope="col" className="py-2 ps-4 text-end font-medium">
                {t('discrimination')}
              </th>
            </tr>
          </thead>
          <tbody>
            {analysis.items.map(({ question, facility, discrimination, hasTooFewAnswers }) => (
              <tr key={question.id} className="border-b border-line align-top">
                <th scope="row" className="max-w-80 py-2 pe-4 text-start font-normal">
                  <span lang={language} dir="auto" className="line-clamp-2 break-words">
                    {`${question.position}. ${question.prompt ?? question.spokenText ?? ''}`}
                  </span>
                </th>
                <td className="px-4 py-2 text-end tabular-nums">{format.number(facility, { style: 'percent' })}</td>
                <td className="py-2 ps-4 text-end tabular-nums">
                  {hasTooFewAnswers || discrimination === null
                    ? t('tooFew')
                    : format.number(discrimination, { maximumFractionDigits: 2, signDisplay: 'exceptZero' })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
