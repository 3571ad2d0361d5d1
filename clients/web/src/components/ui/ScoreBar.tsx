import { gradeOf } from '@vivavoce/learner/grade';
import type { ReactNode } from 'react';

import { GRADE_TEXT } from './score';

/** A score with its name, its value and a bar. */
export function ScoreBar(props: { label: string; score: number | null; absent: string }): ReactNode {
  const score = props.score === null ? null : Math.round(props.score);
  return (
    <div>
      <div className="mb-1 flex items-baseline justify-between gap-3 text-sm">
        <span>{props.label}</span>
        <span className="font-semibold tabular-nums">{score ?? props.absent}</span>
      </div>
      <svg
        aria-hidden
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        className="h-2 w-full overflow-visible rounded-full"
      >
        <rect width="100" height="4" rx="2" fill="var(--sunken)" />
        {score !== null && (
          <rect width={score} height="4" rx="2" fill="currentColor" className={GRADE_TEXT[gradeOf(score)]} />
        )}
      </svg>
    </div>
  );
}
