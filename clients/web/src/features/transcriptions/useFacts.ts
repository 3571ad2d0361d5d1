'use client';

import type { TranscriptionPartsFragment } from '@vivavoce/graphql';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';

import { clock } from '@/lib/clock';
import { UNDETERMINED } from '@/lib/undetermined';
import { useSize } from '@/lib/useSize';

/** Returns a function that lists what is known of a transcription. */
export function useFacts(): (transcription: TranscriptionPartsFragment) => string[] {
  const t = useTranslations('transcriptions');
  const format = useFormatter();
  const locale = useLocale();
  const sizeOf = useSize();
  return useCallback(
    ({ sizeBytes, length, wordCount, cutOff, expiresAt, state, language, languageDetected }) => {
      const facts = [length === null ? sizeOf(sizeBytes) : clock(length)];
      if (state === 'COMPLETED' || state === 'CANCELLED') facts.push(t('words', { count: wordCount }));
      if (languageDetected && language !== UNDETERMINED) {
        const names = new Intl.DisplayNames([locale], { type: 'language' });
        facts.push(t('detected', { language: names.of(language) ?? language }));
      }
      if (cutOff) facts.push(t('cutOff'));
      if (expiresAt !== null && state !== 'FAILED')
        facts.push(t('keptUntil', { date: format.dateTime(new Date(expiresAt), { dateStyle: 'long' }) }));
      return facts;
    },
    [t, format, locale, sizeOf],
  );
}
