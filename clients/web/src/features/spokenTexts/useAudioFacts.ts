'use client';

import type { GeneratedAudioPartsFragment } from '@vivavoce/graphql';
import { useFormatter, useTranslations } from 'next-intl';
import { useCallback } from 'react';

import { clock } from '@/lib/clock';
import { useSize } from '@/lib/useSize';

/** Returns a function that lists what is known of a spoken text. */
export function useAudioFacts(): (audio: GeneratedAudioPartsFragment) => string[] {
  const t = useTranslations('spokenTexts');
  const format = useFormatter();
  const sizeOf = useSize();
  return useCallback(
    ({ state, length, sizeBytes, voicing, fromCache, expiresAt }) => {
      const facts: string[] = [];
      if (length !== null) facts.push(clock(length));
      facts.push(t(`format.${voicing.format}`));
      if (sizeBytes !== null) facts.push(sizeOf(sizeBytes));
      if (fromCache && state === 'COMPLETED') facts.push(t('wasThere'));
      facts.push(t('keptUntil', { date: format.dateTime(new Date(expiresAt), { dateStyle: 'long' }) }));
      return facts;
    },
    [t, format, sizeOf],
  );
}
