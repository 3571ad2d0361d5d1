'use client';

import { ipaOf } from '@vivavoce/learner/ipa';
import { hintOf } from '@vivavoce/learner/mouthHints';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

import { SentencePractice } from './SentencePractice';

/** Practice with sentences that contain the learner's weakest sounds, with hints on how to articulate them. */
export function SoundPractice(props: { sounds: readonly string[] }): ReactNode {
  const sounds = props.sounds.filter((sound) => ipaOf(sound) !== null);
  const t = useTranslations('practice');
  const h = useTranslations('hint');
  const hints = [...new Set(sounds.map(hintOf).filter((hint) => hint !== null))];
  return (
    <div className="space-y-5">
      <Card>
        <h2 className="sr-only">{t('soundsAre')}</h2>
        <ul lang="und-fonipa" dir="ltr" className="flex flex-wrap gap-2" aria-label={t('soundsAre')}>
          {sounds.map((sound) => (
            <li key={sound} className="rounded-2xl bg-accent-soft px-4 py-2 text-xl">
              {ipaOf(sound)}
            </li>
          ))}
        </ul>
        {hints.length > 0 && (
          <ul className="mt-4 space-y-1.5 text-muted">
            {hints.map((hint) => (
              <li key={hint}>{h(hint)}</li>
            ))}
          </ul>
        )}
      </Card>
      <SentencePractice language="en" level={null} topic={null} sounds={sounds} />
    </div>
  );
}
