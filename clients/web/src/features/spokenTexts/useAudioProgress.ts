'use client';

import type { GeneratedAudioPartsFragment, GeneratedAudioProgressSubscription } from '@vivavoce/graphql';
import { generatedAudioDocument, generatedAudioProgressDocument } from '@vivavoce/learner/documents/generatedAudio';
import { useOnce } from '@vivavoce/learner/useOnce';
import { useState } from 'react';

import { useFollow } from '@/lib/graph/useFollow';

type Step = GeneratedAudioProgressSubscription['generatedAudioProgress'];

/** How far a spoken text is. */
export interface Progress extends Pick<
  GeneratedAudioPartsFragment,
  'state' | 'failure' | 'doneParagraphs' | 'paragraphs'
> {
  /** Whether it changes without an action of the learner. */
  isRunning: boolean;
  /** Whether the connection is lost: what is shown may be old. */
  isLost: boolean;
  /** Whether the subscription has sent something since the page was opened. */
  isNews: boolean;
}

/** Follows generated audio while it is made, and reads what is known of it again when that has ended. */
export function useAudioProgress(audio: GeneratedAudioPartsFragment): Progress {
  const { id, cursor } = audio;
  const { ask } = useOnce(generatedAudioDocument);
  const [told, setTold] = useState<Step | null>(null);
  const isRunning = audio.state === 'QUEUED' || audio.state === 'RUNNING';
  const isLost = useFollow<GeneratedAudioProgressSubscription, Step>({
    of: isRunning ? id : null,
    after: cursor,
    request: (after) => ({ document: generatedAudioProgressDocument, variables: { id, after } }),
    read: ({ generatedAudioProgress }) => generatedAudioProgress,
    onStep: setTold,
    onEnd: () => void ask({ id }),
  });
  const { state, failure, doneParagraphs, paragraphs } = isRunning && told !== null ? told : audio;
  return { state, failure, doneParagraphs, paragraphs, isRunning, isLost, isNews: told !== null };
}
