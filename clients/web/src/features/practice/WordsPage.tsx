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
  const language = search.get('language') ?? 'en';
  const part = search.get('part');
  const words = search.getAll('word').slice(0, 10);
  const round =
    part === null
      ? { texts: words, title: t('wordsTitle'), name: practice.words(words, language) }
      : { texts: [part], title: t('partTitle'), name: practice.part(part, language) };
  const place = useRoundPlace(round.texts.length);
  if (round.texts.every((text) => text.trim() === '')) return <NothingToPractise missing="words" />;
  return (
    <>
      <h1 className="sr-only">{round.title}</h1>
      <Round name={round.name} count={round.texts.length} unit="word" {...place}>
        {({ place, count, onResult, onNext }) => {
          const text = round.texts[place - 1] ?? '';
          return (
            <Exercise
              key={place}
              card={{
                text,
                language,
                translation: null,
                kicker: part === null ? t('weakWord', { place, count }) : round.title,
              }}
              task={{ readAloud: { language, text } }}
              title={text}
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
