'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Button } from '@/components/ui/Button';
import type { Item } from '@/lib/offline/queue';

interface WaitingItemProps {
  item: Item;
  isOnline: boolean;
  onSendAgain(): void;
  onDownload(): void;
  onDelete(): void;
}

/** A recording that waits: how far it is, and what can be done with it. */
export function WaitingItem(props: WaitingItemProps): ReactNode {
  const t = useTranslations('offline');
  const format = useFormatter();
  const [isAsking, setAsking] = useState(false);
  const { recording, step } = props.item;
  const { title, refusal } = recording;
  const share = step.kind === 'sending' || step.kind === 'scoring' ? step.share : null;
  return (
    <li className="flex flex-wrap items-center gap-3">
      <span className="min-w-0 flex-1">
        <span dir="auto" className="block truncate font-medium">
          {title}
        </span>
        <span className="block text-sm text-muted">
          {t('about', {
            seconds: Math.max(1, Math.round(recording.length / 1000)),
            date: format.dateTime(new Date(recording.recordedAt), {
              dateStyle: 'medium',
              timeStyle: 'short',
            }),
          })}
        </span>
        <span role="status" className="block text-sm">
          {refusal === null
            ? t(`step.${step.kind}`, { percent: share === null ? 'unknown' : String(Math.floor(share * 100)) })
            : t(`refusal.${refusal}`)}
        </span>
        {share !== null && (
          <progress className="mt-1 w-full" max={1} value={share} aria-label={t('progressOf', { title })} />
        )}
      </span>
      {refusal !== null && (
        <Button
          size="small"
          disabled={!props.isOnline}
          aria-label={t('sendAgainNamed', { title })}
          onClick={props.onSendAgain}
        >
          {t('sendAgain')}
        </Button>
      )}
      <Button look="quiet" size="small" aria-label={t('downloadNamed', { title })} onClick={props.onDownload}>
        {t('download')}
      </Button>
      <Button look="quiet" size="small" aria-label={t('deleteNamed', { title })} onClick={() => setAsking(true)}>
        {t('delete')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('question.title', { title })}
        description={t('question.text')}
        keep={t('question.keep')}
        confirm={t('delete')}
        isBusy={false}
        failure={null}
        onConfirm={() => {
          setAsking(false);
          props.onDelete();
        }}
      />
    </li>
  );
}
