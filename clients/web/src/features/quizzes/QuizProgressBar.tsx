'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import type { QuizProgress } from './useQuizProgress';

/** How far a quiz is that is being made, question by question. */
export function QuizProgressBar({ progress }: { progress: QuizProgress }): ReactNode {
  const t = useTranslations('quizzes.progress');
  const { made, ordered, isLost } = progress;
  return (
    <div>
      <p className="text-sm text-muted tabular-nums">
        {made === null ? t('waiting') : t('made', { made: Math.min(made + 1, ordered), ordered })}
        {isLost && <span className="ms-2 text-fair">{t('reconnecting')}</span>}
      </p>
      <progress
        aria-label={t('label')}
        {...(made === null ? {} : { value: made, max: ordered })}
        className="round-progress mt-2 block h-1.5 w-full max-w-md"
      />
    </div>
  );
}
