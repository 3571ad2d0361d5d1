'use client';

import type { GeneratedAudioPartsFragment } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { AskAgain } from './AskAgain';
import { ConsentLink } from './ConsentLink';
import type { Progress } from './useAudioProgress';

interface SpokenTextStateProps {
  audio: GeneratedAudioPartsFragment;
  progress: Progress;
  /** Called when it was asked for once more and was deleted. */
  onAskedAgain(): void;
}

/** How far a spoken text is: how many paragraphs are spoken, or why there is no sound and what to do. */
export function SpokenTextState({ audio, progress, onAskedAgain }: SpokenTextStateProps): ReactNode {
  const t = useTranslations('spokenTexts');
  const { name } = audio;
  const { state, failure, doneParagraphs, paragraphs, isRunning, isLost, isNews } = progress;

  if (state === 'FAILED') {
    return (
      <>
        <p role={isNews ? 'status' : undefined} className="text-sm text-poor">
          {t(`failed.${failure ?? 'SERVICE_FAILED'}`)}
        </p>
        {failure === 'CONSENT_MISSING' && <ConsentLink />}
        {failure !== 'NOTHING_SAID' && <AskAgain audio={audio} onAsked={onAskedAgain} />}
      </>
    );
  }
  if (!isRunning || state === 'COMPLETED') {
    return (
      isNews && (
        <p role="status" className="sr-only">
          {t('ready', { name })}
        </p>
      )
    );
  }
  return (
    <div>
      <p className="text-sm text-muted tabular-nums">
        {state === 'QUEUED'
          ? t('queued')
          : paragraphs === null
            ? t('beginning')
            : t('spoken', { done: doneParagraphs, count: paragraphs })}
        {isLost && <span className="ms-2 text-fair">{t('reconnecting')}</span>}
      </p>
      <progress
        aria-label={t('speakingNamed', { name })}
        {...(paragraphs === null ? {} : { value: doneParagraphs, max: paragraphs })}
        className="round-progress mt-2 block h-1.5 w-full"
      />
    </div>
  );
}
