import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';

/** The logo: the name, with a waveform as its V. */
export function Logo(props: { className?: string }): ReactNode {
  const t = useTranslations('app');
  return (
    <span className={classes('inline-flex items-center gap-2.5', props.className)}>
      <svg aria-hidden viewBox="0 0 32 32" className="size-9 shrink-0">
        <rect width="32" height="32" rx="9" className="fill-accent" />
        <g fill="none" strokeWidth="2.4" strokeLinecap="round">
          <path d="M6 8v3M10 8v8M14 9v13" className="stroke-accent-ink" />
          <path d="M26 8v3M22 8v8M18 9v13" stroke="#ff9c80" className="dark:stroke-[#b8381d]" />
        </g>
      </svg>
      <span className="font-display text-xl font-semibold tracking-tight">{t('name')}</span>
    </span>
  );
}
