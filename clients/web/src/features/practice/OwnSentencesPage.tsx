'use client';

import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';

import { practice } from '@/lib/routes';

import { Exercise } from './Exercise';
import { NothingToPractise } from './NothingToPractise';
import { Round } from './Round';
import { useRoundPlace } from './useRoundPlace';

/** Practice with the learner's own sentences, said better, which the address holds. */
export function OwnSentencesPage(): ReactNode {
  const t = useTranslations('practice');
  const search = useSearchParams();
  const sentences = search
    .getAll('sentence')
    .filter((sentence) => sentence.trim() !== '')
    .slice(0, 10);
  const language = search.get('language') ?? 'en';
  const place = useRoundPlace(sentences.length);
  if (sentences.length === 0) return <NothingToPractise missing="own" />;
  return (
    <>
      <h1 className="sr-only">{t('ownTitle')}</h1>
      <Round name={practice.own(sentences, language)} count={sentences.length} {...place}>
        {({ place, count, onResult, onNext }) => {
          const text = sentences[place - 1] ?? '';
          return (
            <Exercise
              key={place}
              card={{ text, language, translation: null, kicker: t('ownSentence', { place, count }) }}
              task={{ readAloud: { language, text } }}
              title={t('ownSentence', { place, count })}
              nextLabel={t(place < count ? 'next' : 'finish')}
              onResult={onResult}
              onNext={onNext}
            />
          );
        }}
      </Round>
    </>
  );
}
