'use client';

import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';

import { practice } from '@/lib/routes';

import { Exercise } from './Exercise';
import { NothingToPractise } from './NothingToPractise';
import { Round } from './Round';
import { useRoundPlace } from './useRoundPlace';

/** Practice with the words in the address, one at a time, or with a part of a text in one piece. */
export function WordsPage(): ReactNode {
  const t = useTranslations('practice');
  const search = useSearchParams();
  const part = search.get('part');
  const words = part === null ? search.getAll('word').slice(0, 10) : [part];
  const language = search.get('language') ?? 'en';
  const place = useRoundPlace(words.length);
  if (words.length === 0) return <NothingToPractise missing="words" />;
  return (
    <>
      <h1 className="sr-only">{t(part === null ? 'wordsTitle' : 'partTitle')}</h1>
      <Round
        name={part === null ? practice.words(words, language) : practice.part(part, language)}
        count={words.length}
        unit="word"
        {...place}
      >
        {({ place, count, onResult, onNext }) => {
          const word = words[place - 1] ?? '';
          return (
            <Exercise
              key={place}
              card={{
                text: word,
                language,
                translation: null,
                kicker: part === null ? t('weakWord', { place, count }) : t('partTitle'),
              }}
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
