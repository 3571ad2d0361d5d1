'use client';

import type { SoundStep } from '@vivavoce/learner/nextStep';
import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';
import { practice } from '@/lib/routes';

import { useStepText } from './useStepText';

/** The sounds that were missed, weakest first, each with its count and its evidence. */
export function WeakSounds({ sounds }: { sounds: readonly SoundStep[] }): ReactNode {
  const t = useTranslations('result');
  const textOf = useStepText();
  const titleId = useId();
  return (
    <>
      <h3 id={titleId} className="mt-6 mb-3 text-base">
        {t('weakSounds')}
      </h3>
      <ul aria-labelledby={titleId} className="space-y-3">
        {sounds.map((sound) => {
          const { why, action } = textOf(sound);
          return (
            <li key={sound.arpabet} className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <span lang="und-fonipa" dir="ltr" className="min-w-10 font-display text-lg">
                /{sound.ipa}/
              </span>
              <span className="min-w-0 flex-1 basis-48 text-sm text-muted">{why}</span>
              <LinkButton href={practice.sounds([sound.arpabet])} look="quiet">
                {action}
              </LinkButton>
            </li>
          );
        })}
      </ul>
    </>
  );
}
