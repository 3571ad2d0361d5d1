'use client';

import { useFailureText } from '@vivavoce/learner/useFailureText';
import { useFormatter, useTranslations } from 'next-intl';
import { useCallback } from 'react';

import { useOnline } from '@/lib/useOnline';

import { MOST_BYTES, type Usage } from './choice';
import type { Upload } from './uploads';
import { useSize } from './useSize';

/** Returns a function that says how far an upload is, or why it is not sent and what to do. */
export function useUploadText(usage: Usage | null): (upload: Upload) => string {
  const t = useTranslations('documents');
  const format = useFormatter();
  const sizeOf = useSize();
  const failureText = useFailureText();
  const isOnline = useOnline();
  return useCallback(
    ({ state, sizeBytes }) => {
      const size = sizeOf(sizeBytes);
      switch (state.kind) {
        case 'waiting':
          return t(isOnline ? 'waiting' : 'waitingOffline', { size });
        case 'sending':
          return t('sending', {
            share: format.number(Math.min(1, state.sentBytes / sizeBytes), { style: 'percent' }),
            size,
          });
        case 'completing':
          return t('completing', { size });
        case 'refused':
          return t(`refusal.${state.refusal}`, {
            size,
            most: sizeOf(usage?.mostBytesADocument ?? MOST_BYTES),
            left: usage === null ? '' : sizeOf(Math.max(0, usage.bytesGranted - usage.bytes)),
          });
        case 'failed':
          if (state.failure === 'lost') return t('lost');
          if (state.failure === 'refused') return t('notTaken');
          return failureText(state.failure);
      }
    },
    [t, format, sizeOf, failureText, isOnline, usage],
  );
}
