import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** The mark of verdicts of examiners that the learner has not seen. */
export function NewVerdicts({ count }: { count: number }): ReactNode {
  const t = useTranslations('quizzes');
  return (
    <span className="mt-1 inline-block rounded-full bg-accent-soft px-3 py-1 text-sm font-medium text-accent">
      {t('newVerdicts', { count })}
    </span>
  );
}
