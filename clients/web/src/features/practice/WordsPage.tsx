'use client';

import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';

import { practice } from '@/lib/routes';

import { Exercise } from './Exercise';
import { NothingToPractise } from './NothingToPractise';
import { Round } from './Round';
import { useRoundPlace } from './useRoundPlace';

/** Practice with the words in the address, one at a time. */
export function WordsPage(): ReactNode {
  const t = useTranslations('practice');
  const search = useSearchParams();
  const words = search.getAll('word').slice(0, 10);
  const language = search.get('language') ?? 'en';
  const place = useRoundPlace(words.length);
  if (words.length === 0) return <NothingToPractise missing="words" />;
  return (
    <>
      <h1 className="sr-only">{t('wordsTitle')}</h1>
      <Round name={practice.words(words, language)} count={words.length} unit="word" {...place}>
        {({ place, count, onResult, onNext }) => {
          const word = words[place - 1] ?? '';
          return (
            <Exercise
              key={place}
              card={{ text: word, language, translation: null, kicker: t('weakWord', { place, count }) }}
              task={{ readAloud: { language, text: word } }}
              title={word}
              nextLabel={t(place < count ? 'nextWord' : 'finish')}
              onResult={onResult}
              onNext={onNext}
            />
          );
        }}
      </Round>
    </>
  );
}
