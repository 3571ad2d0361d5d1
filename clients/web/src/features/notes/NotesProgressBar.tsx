'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import type { NotesProgress } from './useNotesProgress';

/** How far notes are that are being made, part by part. */
export function NotesProgressBar({ progress }: { progress: NotesProgress }): ReactNode {
  const t = useTranslations('notes');
  const { partsDone, partCount, isLost } = progress;
  return (
    <div className="rounded-2xl border border-line bg-surface p-4">
      <p className="font-medium">{t('making')}</p>
      <p className="text-sm text-muted tabular-nums">
        {partCount === null ? t('waiting') : t('part', { part: Math.min(partsDone + 1, partCount), count: partCount })}
        {isLost && <span className="ms-2 text-fair">{t('reconnecting')}</span>}
      </p>
      <progress
        aria-label={t('making')}
        {...(partCount === null ? {} : { value: partsDone, max: partCount })}
        className="round-progress mt-2 block h-1.5 w-full"
      />
      <p className="mt-2 text-sm text-muted">{t('leave')}</p>
    </div>
  );
}
