'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';
import type { Beside } from '@/lib/routes';

interface ReaderTabsProps {
  /** What is open; null for the text, or beside it its outline. */
  open: Beside | null;
  /** The name of what is open without notes and chat. */
  first: 'text' | 'outline';
  onOpen(beside: Beside | null): void;
}

/** What is shown beside the text, or on a narrow screen in its place. */
export function ReaderTabs({ open, first, onOpen }: ReaderTabsProps): ReactNode {
  const t = useTranslations('reader');
  return (
    <div
      role="group"
      aria-label={t('shown')}
      className="mb-4 inline-flex max-w-full flex-wrap rounded-3xl bg-sunken p-1"
    >
      {([null, 'notes', 'chat'] as const).map((one) => (
        <button
          key={one ?? first}
          type="button"
          aria-pressed={open === one}
          onClick={() => onOpen(one)}
          className={classes(
            'inline-flex min-h-10 items-center rounded-full px-4 text-sm font-medium',
            open === one ? 'bg-surface text-ink shadow-card' : 'text-muted',
          )}
        >
          {t(one ?? first)}
        </button>
      ))}
    </div>
  );
}
