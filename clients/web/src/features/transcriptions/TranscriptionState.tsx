'use client';

import type { TranscriptionPartsFragment } from '@vivavoce/graphql';
import { cancelTranscriptionDocument } from '@vivavoce/learner/documents/transcriptions';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { clock } from '@/lib/clock';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { TranscriptionWork } from './TranscriptionWork';
import type { Progress } from './useTranscriptionProgress';

interface TranscriptionStateProps {
  transcription: Pick<TranscriptionPartsFragment, 'id' | 'name'>;
  progress: Progress;
}

/** How far a transcription is: how much is recognised, with a way to end it, or why there is no text and what to do. */
export function TranscriptionState({ transcription, progress }: TranscriptionStateProps): ReactNode {
  const t = useTranslations('transcriptions');
  const cancel = useChange(cancelTranscriptionDocument);
  const { id, name } = transcription;
  const { state, failure, done, length, atEngineSince, isRunning, isLost, isNews } = progress;
  const role = isNews ? 'status' : undefined;

  if (state === 'FAILED') {
    return (
      <p role={role} className="text-sm text-poor">
        {t(`failed.${failure ?? 'SERVICE_FAILED'}`)}
      </p>
    );
  }
  if (state === 'CANCELLED') {
    return (
      <p role={role} className="text-sm text-muted">
        {t('cancelled', { at: clock(done) })}
      </p>
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
        {state === 'QUEUED' ? (
          t('queued')
        ) : length === null ? (
          t('opening')
        ) : (
          <TranscriptionWork progress={progress} length={length} />
        )}
        {isLost && <span className="ms-2 text-fair">{t('reconnecting')}</span>}
      </p>
      <div className="mt-2 flex items-center gap-3">
        <progress
          aria-label={t('recognisingNamed', { name })}
          {...(length === null || atEngineSince !== null ? {} : { value: done, max: length })}
          className="round-progress block h-1.5 min-w-0 flex-1"
        />
        <Button
          look="quiet"
          size="small"
          disabled={cancel.isBusy}
          onClick={() => void cancel.run({ input: { transcriptionId: id } })}
        >
          {t('stop')}
          <span className="sr-only">{t('forNamed', { name })}</span>
        </Button>
      </div>
      {cancel.failure !== null && <FailureNotice failure={cancel.failure} className="mt-2" />}
    </div>
  );
}
