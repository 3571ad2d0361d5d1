import type { ReactNode } from 'react';

/** One figure with its label. */
export function Figure(props: { value: string; label: string }): ReactNode {
  return (
    <div className="rounded-card border border-line bg-surface p-4 shadow-card sm:p-5">
      <p className="font-display text-3xl tabular-nums">{props.value}</p>
      <p className="mt-1 text-sm text-muted">{props.label}</p>
    </div>
  );
}
