'use client';

import { resultFeedbackDocument } from '@vivavoce/learner/documents/attempts';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

/**
 * Two sentences on the result of an attempt, as soon as a language model has written them. Until then, and when there
 * are none, it shows nothing.
 */
export function ResultFeedback(props: { attemptId: string }): ReactNode {
  const t = useTranslations('result.feedback');
  const locale = useLocale();
  const { data } = useGraph(resultFeedbackDocument, { attemptId: props.attemptId, language: locale });
  const feedback = data?.resultFeedback;
  return (
    <div role="status" data-testid="feedback">
      {feedback && (
        <Card aria-label={t('title')} className="mt-5">
          <p lang={feedback.language} dir="auto" className="text-lg">
            {feedback.strength} {feedback.next}
          </p>
          <p className="mt-3 text-xs text-muted">{t('writtenByModel')}</p>
        </Card>
      )}
    </div>
  );
}
