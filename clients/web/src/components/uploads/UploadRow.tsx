'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import type { Upload, Uploads } from '@/lib/uploads/uploads';

import { useUploadText } from './useUploadText';

interface UploadRowProps<Kind, Refusal> {
  upload: Upload<Refusal>;
  uploads: Uploads<Kind, Refusal>;
  refusalText(refusal: Refusal, upload: Upload<Refusal>): string;
}

/** A file on its way: how much of it is sent, or why it is not. */
export function UploadRow<Kind, Refusal>({ upload, uploads, refusalText }: UploadRowProps<Kind, Refusal>): ReactNode {
  const t = useTranslations('uploads');
  const textOf = useUploadText(refusalText);
  const { key, name, sizeBytes, state } = upload;
  const isStopped = state.kind === 'refused' || state.kind === 'failed';
  const isLast = state.kind === 'completing';
  const sentBytes = isLast ? sizeBytes : state.kind === 'sending' ? Math.min(state.sentBytes, sizeBytes) : 0;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-medium break-words">
          <bdi>{name}</bdi>
        </p>
        <p className={isStopped ? 'text-sm text-poor' : 'text-sm text-muted'}>{textOf(upload)}</p>
        {!isStopped && (
          <progress
            aria-label={t('sendingNamed', { name })}
            value={sentBytes}
            max={sizeBytes}
            className="round-progress mt-2 block h-1.5 w-full"
          />
        )}
      </div>
      {state.kind === 'failed' && (
        <Button look="quiet" size="small" onClick={() => uploads.retry(key)}>
          {t('again')}
          <span className="sr-only">{t('forNamed', { name })}</span>
        </Button>
      )}
      <Button
        look="bare"
        size="icon"
        aria-label={t(isStopped ? 'dismissNamed' : 'cancelNamed', { name })}
        onClick={() => uploads.remove(key)}
      >
        <X aria-hidden className="size-5" />
      </Button>
    </li>
  );
}
