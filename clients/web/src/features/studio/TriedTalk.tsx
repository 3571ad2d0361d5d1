'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';

import type { Trial } from './useTrial';

/** What was said so far; sentences that the partner did not understand are marked and named. */
export function TriedTalk({ trial, language }: { trial: Trial; language: string }): ReactNode {
  const t = useTranslations('studio.try');
  const { turns, reply } = trial;
  return (
    <ol aria-label={t('talk')} aria-live="polite" className="space-y-3" data-testid="tried-talk">
      {turns.map(({ speaker, text, notUnderstood }, index) => {
        const isLearner = speaker === 'LEARNER';
        return (
          <li
            key={index}
            data-talker={speaker.toLowerCase()}
            className={classes(
              'max-w-[85%] rounded-2xl px-4 py-2.5',
              isLearner ? 'ms-auto bg-accent-soft' : 'bg-sunken',
            )}
          >
            <p className="text-sm text-muted">{t(isLearner ? 'you' : 'partner')}</p>
            {text === '' ? (
              <p className="text-muted italic">{t('nothingSaid')}</p>
            ) : (
              <p lang={language} dir="auto" className="break-words">
                {text}
              </p>
            )}
            {notUnderstood.length > 0 && (
              <p className="mt-1 text-sm font-medium text-fair">
                {t('notUnderstood')} <bdi lang={language}>{notUnderstood.join(' · ')}</bdi>
              </p>
            )}
          </li>
        );
      })}
      {reply !== null && (
        <li className="max-w-[85%] rounded-2xl bg-sunken px-4 py-2.5">
          <p className="text-sm text-muted">{t('partner')}</p>
          <p lang={language} dir="auto">
            {reply === '' ? <span className="text-muted">{t('thinking')}</span> : reply}
          </p>
        </li>
      )}
    </ol>
  );
}
