'use client';

import type { DocumentPartsFragment } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';

import { useSize } from '@/lib/useSize';

/** Returns a function that lists what is known of a document. */
export function useDocumentFacts(): (document: DocumentPartsFragment) => string[] {
  const t = useTranslations('documents');
  const sizeOf = useSize();
  return useCallback(
    ({ type, sizeBytes, state, pageCount, wordCount, imagePageCount, searchByMeaning }) => {
      const facts = [t(`type.${type}`), sizeOf(sizeBytes)];
      if (state !== 'COMPLETED') return facts;
      facts.push(t('pages', { count: pageCount ?? 0 }), t('words', { count: wordCount }));
      if (imagePageCount > 0) facts.push(t('imagePages', { count: imagePageCount }));
      if (!searchByMeaning) facts.push(t('byWords'));
      return facts;
    },
    [t, sizeOf],
  );
}
