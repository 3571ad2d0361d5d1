import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { classes } from './classes';

/** A placeholder that is shown while data loads. */
export function Skeleton(props: { lines?: number; className?: string }): ReactNode {
  const t = useTranslations('common');
  return (
    <div role="status" className={classes('space-y-3', props.className)}>
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: props.lines ?? 3 }, (_, i) => (
        <div key={i} aria-hidden className="h-14 animate-pulse rounded-2xl bg-sunken" />
      ))}
    </div>
  );
}
