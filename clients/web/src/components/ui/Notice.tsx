import { CircleAlert, Info } from 'lucide-react';
import type { ReactNode } from 'react';

import { classes } from './classes';

interface NoticeProps {
  tone?: 'info' | 'warning' | 'problem';
  /** Whether screen readers announce the notice when it appears. */
  isUrgent?: boolean;
  children: ReactNode;
  /** Actions that the user can take. */
  action?: ReactNode;
  className?: string;
}

const TONES = {
  info: 'border-accent/25 bg-accent-soft',
  warning: 'border-fair/35 bg-fair-soft',
  problem: 'border-poor/35 bg-poor-soft',
};

/** A notice with optional actions. */
export function Notice({ tone = 'info', isUrgent = false, children, action, className }: NoticeProps): ReactNode {
  const Sign = tone === 'info' ? Info : CircleAlert;
  return (
    <div
      role={isUrgent ? 'alert' : 'status'}
      className={classes(
        'flex flex-wrap items-center gap-3 rounded-2xl border px-4 py-3 text-ink',
        TONES[tone],
        className,
      )}
    >
      <Sign aria-hidden className="size-5 shrink-0" />
      <div className="min-w-0 flex-1 basis-56">{children}</div>
      {action}
    </div>
  );
}
