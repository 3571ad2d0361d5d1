'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { UploadRow } from './UploadRow';
import type { Usage } from './choice';
import type { Uploads, UploadsState } from './uploads';

interface UploadListProps {
  state: UploadsState;
  uploads: Uploads;
  usage: Usage | null;
}

/** The files that are on their way, and those that were refused. */
export function UploadList({ state, uploads, usage }: UploadListProps): ReactNode {
  const t = useTranslations('documents');
  const { all, sent } = state;
  const waiting = all.filter(({ state: { kind } }) => kind !== 'refused' && kind !== 'failed').length;
  const stopped = all.length - waiting;
  return (
    <>
      <p role="status" className="sr-only">
        {(all.length > 0 || sent > 0) && t('uploadsSaid', { waiting, stopped, sent })}
      </p>
      {all.length > 0 && (
        <ul aria-label={t('uploads')} className="mt-4 divide-y divide-line rounded-card border border-line bg-surface">
          {all.map((upload) => (
            <UploadRow key={upload.key} upload={upload} uploads={uploads} usage={usage} />
          ))}
        </ul>
      )}
    </>
  );
}
