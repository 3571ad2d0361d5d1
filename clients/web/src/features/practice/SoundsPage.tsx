'use client';

import type { Level } from '@vivavoce/graphql';
import { ipaOf } from '@vivavoce/learner/ipa';
import { hintOf } from '@vivavoce/learner/mouthHints';
import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';

import { NothingToPractise } from './NothingToPractise';
import { SentenceRound } from './SentenceRound';

const LEVELS: readonly Level[] = ['BEGINNER', 'INTERMEDIATE', 'ADVANCED'];

/** A round of sentences with the sounds in the address, and hints on how to articulate them. */
export function SoundsPage(): ReactNode {
  const t = useTranslations('practice');
  const h = useTranslations('hint');
  const search = useSearchParams();
  const sounds = search
    .getAll('sound')
    .slice(0, 10)
    .filter((sound) => ipaOf(sound) !== null);
  const hints = [...new Set(sounds.map(hintOf).filter((hint) => hint !== null))];
  if (sounds.length === 0) return <NothingToPractise missing="sounds" />;
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="text-2xl">{t('soundsTitle')}</h1>
        <ul lang="und-fonipa" dir="ltr" className="flex flex-wrap gap-2" aria-label={t('soundsAre')}>
          {sounds.map((sound) => (
            <li key={sound} className="rounded-2xl bg-accent-soft px-3 py-1 text-lg">
              {ipaOf(sound)}
            </li>
          ))}
        </ul>
        {hints.length > 0 && (
          <ul className="basis-full space-y-1.5 text-muted">
            {hints.map((hint) => (
              <li key={hint}>{h(hint)}</li>
            ))}
          </ul>
        )}
      </div>
      <SentenceRound
        language="en"
        level={LEVELS.find((one) => one === search.get('level')) ?? null}
        topic={null}
        sounds={sounds}
      />
    </div>
  );
}
