import { gradeOf } from '@vivavoce/learner/grade';
import type { ReactNode } from 'react';

import { GRADE_TEXT } from '@/components/ui/score';

/** A small line for one measure, with its last value. All have the same scale, so that they can be compared. */
export function SmallTrend(props: { label: string; values: readonly number[] }): ReactNode {
  const { values } = props;
  const last = Math.round(values.at(-1) ?? 0);
  const step = 100 / Math.max(1, values.length - 1);
  const path = values.map(
    (value, i) => `${i === 0 ? 'M' : 'L'}${(i * step).toFixed(1)} ${(40 - value * 0.4).toFixed(1)}`,
  );
  return (
    <div className="rounded-2xl bg-sunken/60 p-4">
      <p className="flex items-baseline justify-between gap-3 text-sm">
        <span className="font-medium">{props.label}</span>
        <span className="font-display text-xl tabular-nums">{last}</span>
      </p>
      <svg
        viewBox="0 -1 100 42"
        preserveAspectRatio="none"
        className={`mt-2 h-12 w-full overflow-visible ${GRADE_TEXT[gradeOf(last)]}`}
      >
        <line x1="0" x2="100" y1="8" y2="8" stroke="var(--line)" vectorEffect="non-scaling-stroke" />
        <path
          d={values.length === 1 ? `M0 ${40 - last * 0.4}L100 ${40 - last * 0.4}` : path.join('')}
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
          strokeLinecap="round"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </div>
  );
}
