'use client';

import type { TranscriptionPartsFragment, TranscriptionProgressSubscription } from '@vivavoce/graphql';
import { transcriptionDocument, transcriptionProgressDocument } from '@vivavoce/learner/documents/transcriptions';
import { useOnce } from '@vivavoce/learner/useOnce';
import { useState } from 'react';

import { useFollow } from '@/lib/graph/useFollow';

type Step = TranscriptionProgressSubscription['transcriptionProgress'];

/** How far a transcription is. */
export interface Progress extends Pick<
  TranscriptionPartsFragment,
  'state' | 'failure' | 'done' | 'length' | 'partCount' | 'language' | 'atEngineSince'
> {
  /** Whether it changes without an action of the learner. */
  isRunning: boolean;
  /** Whether the connection is lost: what is shown may be old. */
  isLost: boolean;
  /** Whether the subscription has sent something since the page was opened. */
  isNews: boolean;
}

/** Follows a transcription while it is worked on, and reads what is known of it again when that has ended. */
export function useTranscriptionProgress(transcription: TranscriptionPartsFragment): Progress {
  const { id, cursor } = transcription;
  const { ask } = useOnce(transcriptionDocument);
  const [told, setTold] = useState<Step | null>(null);
  const isRunning = transcription.state === 'QUEUED' || transcription.state === 'RUNNING';
  const isLost = useFollow<TranscriptionProgressSubscription, Step>({
    of: isRunning ? id : null,
    after: cursor,
    request: (after) => ({ document: transcriptionProgressDocument, variables: { id, after } }),
    read: ({ transcriptionProgress }) => transcriptionProgress,
    onStep: setTold,
    onEnd: () => void ask({ id }),
  });
  const { state, failure, done, length, partCount, language, atEngineSince } =
    isRunning && told !== null ? told : transcription;
  return {
    state,
    failure,
    done,
    length,
    partCount,
    language,
    atEngineSince,
    isRunning,
    isLost,
    isNews: told !== null,
  };
}
