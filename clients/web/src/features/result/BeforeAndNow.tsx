import { gradeOf } from '@vivavoce/learner/grade';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';
import { GRADE_SOFT, GRADE_TEXT } from '@/components/ui/score';

/** A word's score before and now. */
export function BeforeAndNow(props: { before: number; now: number }): ReactNode {
  const t = useTranslations('word');
  return (
    <dl className="mb-3 flex items-center justify-center gap-3">
      {(['before', 'now'] as const).map((name) => {
        const grade = gradeOf(props[name]);
        return (
          <div
            key={name}
            className={classes('min-w-24 rounded-2xl px-4 py-2 text-center', GRADE_SOFT[grade], GRADE_TEXT[grade])}
          >
            <dt className="text-sm text-muted">{t(name)}</dt>
            <dd className="font-display text-2xl">{Math.round(props[name])}</dd>
          </div>
        );
      })}
    </dl>
  );
}
