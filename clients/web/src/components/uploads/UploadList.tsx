'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import type { Upload, Uploads, UploadsState } from '@/lib/uploads/uploads';

import { UploadRow } from './UploadRow';

interface UploadListProps<Kind, Refusal> {
  state: UploadsState<Refusal>;
  uploads: Uploads<Kind, Refusal>;
  /** Why a file is not sent. */
  refusalText(refusal: Refusal, upload: Upload<Refusal>): string;
}

/** The files that are on their way, and those that were refused. */
export function UploadList<Kind, Refusal>({ state, uploads, refusalText }: UploadListProps<Kind, Refusal>): ReactNode {
  const t = useTranslations('uploads');
  const { all, sent } = state;
  const waiting = all.filter(({ state: { kind } }) => kind !== 'refused' && kind !== 'failed').length;
  const stopped = all.length - waiting;
  return (
    <>
      <p role="status" className="sr-only">
        {(all.length > 0 || sent > 0) && t('said', { waiting, stopped, sent })}
      </p>
      {all.length > 0 && (
        <ul aria-label={t('list')} className="mt-4 divide-y divide-line rounded-card border border-line bg-surface">
          {all.map((upload) => (
            <UploadRow key={upload.key} upload={upload} uploads={uploads} refusalText={refusalText} />
          ))}
        </ul>
      )}
    </>
  );
}
