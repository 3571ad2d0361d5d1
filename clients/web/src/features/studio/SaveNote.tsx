'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';

import type { SaveState } from './useAutosave';

/** Says whether what was written is saved, and offers another try when it could not be. */
export function SaveNote(props: { state: SaveState; onRetry(): void }): ReactNode {
  const t = useTranslations('studio.save');
  const format = useFormatter();
  const { state } = props;
  const isBad = state.kind === 'incomplete' || state.kind === 'failed';
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p
        role="status"
        data-testid="save-note"
        className={classes('text-sm', isBad ? 'font-medium text-poor' : 'text-muted')}
      >
        {state.kind === 'saved'
          ? t('saved', { time: format.dateTime(state.at, { timeStyle: 'short' }) })
          : t(state.kind)}
      </p>
      {state.kind === 'failed' && (
        <Button look="quiet" size="small" onClick={props.onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}
