import { clock } from '@vivavoce/live/clock';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';

const ROUND = 2 * Math.PI * 44;

interface ClockRingProps {
  /** In milliseconds. */
  left: number;
  length: number;
  /** What the clock says, for screen readers. */
  label: string;
  /** What the digits count. */
  unit: string;
  /** From when on the ring has the colour of a warning, in milliseconds. */
  lastCall: number;
}

/** A clock that runs down, as a ring around its digits. */
export function ClockRing({ left, length, label, unit, lastCall }: ClockRingProps): ReactNode {
  const share = length === 0 ? 0 : Math.min(1, left / length);
  return (
    <div
      role="timer"
      aria-label={label}
      className={classes('relative size-24 shrink-0 short:size-20', left <= lastCall ? 'text-poor' : 'text-accent')}
    >
      <svg aria-hidden viewBox="0 0 100 100" className="size-full -rotate-90">
        <circle cx="50" cy="50" r="44" fill="none" stroke="var(--sunken)" strokeWidth="7" />
        <circle
          cx="50"
          cy="50"
          r="44"
          fill="none"
          stroke="currentColor"
          strokeWidth="7"
          strokeLinecap="round"
          strokeDasharray={`${ROUND * share} ${ROUND}`}
        />
      </svg>
      <span aria-hidden className="absolute inset-0 flex flex-col items-center justify-center leading-tight">
        <span className="text-xl font-semibold text-ink tabular-nums">{clock(left)}</span>
        <span className="max-w-16 text-center text-xs text-muted">{unit}</span>
      </span>
    </div>
  );
}
