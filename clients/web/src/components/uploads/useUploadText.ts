'use client';

import { useFailureText } from '@vivavoce/learner/useFailureText';
import { useFormatter, useTranslations } from 'next-intl';
import { useCallback } from 'react';

import type { Upload } from '@/lib/uploads/uploads';
import { useOnline } from '@/lib/useOnline';
import { useSize } from '@/lib/useSize';

/** Returns a function that says how far an upload is, or why it is not sent and what to do. */
export function useUploadText<Refusal>(
  refusalText: (refusal: Refusal, upload: Upload<Refusal>) => string,
): (upload: Upload<Refusal>) => string {
  const t = useTranslations('uploads');
  const format = useFormatter();
  const sizeOf = useSize();
  const failureText = useFailureText();
  const isOnline = useOnline();
  return useCallback(
    (upload) => {
      const { state, sizeBytes } = upload;
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
          return refusalText(state.refusal, upload);
        case 'failed':
          if (state.failure === 'lost') return t('lost');
          if (state.failure === 'refused') return t('notTaken');
          return failureText(state.failure);
      }
    },
    [t, format, sizeOf, failureText, isOnline, refusalText],
  );
}
