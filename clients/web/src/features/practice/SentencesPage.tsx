'use client';

import type { Level } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';

import { SentenceRound } from './SentenceRound';

const LEVELS: readonly Level[] = ['BEGINNER', 'INTERMEDIATE', 'ADVANCED'];

/** A round of sentences with the choice in the address. */
export function SentencesPage(): ReactNode {
  const t = useTranslations('practice');
  const search = useSearchParams();
  return (
    <>
      <h1 className="sr-only">{t('kind.sentence')}</h1>
      <SentenceRound
        language={search.get('language') ?? 'en'}
        level={LEVELS.find((one) => one === search.get('level')) ?? null}
        topic={search.get('topic')}
      />
    </>
  );
}
