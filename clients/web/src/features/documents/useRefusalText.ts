'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';

import { useSize } from '@/lib/useSize';

import { MOST_BYTES, type Refusal, type Usage } from './choice';

/** Returns a function that says why a file is not sent, and what to do. */
export function useRefusalText(usage: Usage | null): (refusal: Refusal, file: { sizeBytes: number }) => string {
  const t = useTranslations('documents');
  const sizeOf = useSize();
  return useCallback(
    (refusal, { sizeBytes }) =>
      t(`refusal.${refusal}`, {
        size: sizeOf(sizeBytes),
        most: sizeOf(usage?.mostBytesADocument ?? MOST_BYTES),
        left: usage === null ? '' : sizeOf(Math.max(0, usage.bytesGranted - usage.bytes)),
      }),
    [t, sizeOf, usage],
  );
}
