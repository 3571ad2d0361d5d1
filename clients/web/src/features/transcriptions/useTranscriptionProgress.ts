'use client';

import { follow, type TranscriptionPartsFragment, type TranscriptionProgressSubscription } from '@vivavoce/graphql';
import { transcriptionDocument, transcriptionProgressDocument } from '@vivavoce/learner/documents/transcriptions';
import { useSession } from '@vivavoce/learner/session';
import { useOnce } from '@vivavoce/learner/useOnce';
import { useEffect, useState } from 'react';

type Step = TranscriptionProgressSubscription['transcriptionProgress'];

/** How far a transcription is. */
export interface Progress extends Pick<
  TranscriptionPartsFragment,
  'state' | 'failure' | 'done' | 'length' | 'partCount'
> {
  /** Whether it changes by itself. */
  isRunning: boolean;
  /** Whether the connection is lost: what is shown may be old. */
  isLost: boolean;
  /** Whether something was told of it since the page was opened. */
  isNews: boolean;
}

/** The time until a transcription is followed again whose following has failed, in milliseconds. */
const AGAIN_AFTER = 5_000;

/** Follows a transcription while it is worked on, and reads what is known of it again when that has ended. */
export function useTranscriptionProgress(transcription: TranscriptionPartsFragment): Progress {
  const { id, cursor } = transcription;
  const { live } = useSession();
  const { ask } = useOnce(transcriptionDocument);
  const [told, setTold] = useState<Step | null>(null);
  const [isLost, setLost] = useState(false);
  const [round, setRound] = useState(0);
  const isRunning = transcription.state === 'QUEUED' || transcription.state === 'RUNNING';

  useEffect(() => {
    if (!isRunning || live === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = (): void => void ask({ id });
    const following = follow<TranscriptionProgressSubscription, Step>(
      live.subscribe,
      {
        request: (after) => ({ document: transcriptionProgressDocument, variables: { id, after } }),
        read: ({ transcriptionProgress }) => transcriptionProgress,
        cursor: (step) => step.cursor,
      },
      {
        event: setTold,
        connected: (isConnected) => setLost(!isConnected),
        failed: ({ retryable }) => {
          if (retryable) timer = setTimeout(() => setRound((before) => before + 1), AGAIN_AFTER);
          else read();
        },
        complete: read,
      },
      cursor,
    );
    window.addEventListener('online', following.nudge);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', following.nudge);
      following.stop();
    };
  }, [isRunning, live, id, cursor, round, ask]);

  const { state, failure, done, length, partCount } = isRunning && told !== null ? told : transcription;
  return { state, failure, done, length, partCount, isRunning, isLost: isRunning && isLost, isNews: told !== null };
}
