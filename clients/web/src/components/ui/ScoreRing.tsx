import { gradeOf } from '@vivavoce/learner/grade';
import type { ReactNode } from 'react';

import { GRADE_TEXT } from './score';

const ROUND = 2 * Math.PI * 42;

interface ScoreRingProps {
  score: number;
  label: string;
  /** The score that determines the colour; by default the displayed score. */
  grade?: number;
}

/** A score from 0 to 100 as a ring around its value. */
export function ScoreRing(props: ScoreRingProps): ReactNode {
  const score = Math.round(props.score);
  return (
    <div className={GRADE_TEXT[gradeOf(props.grade ?? score)]}>
      <svg viewBox="0 0 100 100" role="img" aria-label={props.label} className="size-32">
        <circle cx="50" cy="50" r="42" fill="none" stroke="var(--sunken)" strokeWidth="9" />
        <circle
          cx="50"
          cy="50"
          r="42"
          fill="none"
          stroke="currentColor"
          strokeWidth="9"
          strokeLinecap="round"
          strokeDasharray={`${(ROUND * score) / 100} ${ROUND}`}
          transform="rotate(-90 50 50)"
        />
        <text x="50" y="61" textAnchor="middle" fontSize="31" className="fill-ink font-display">
          {score}
        </text>
      </svg>
    </div>
  );
}
