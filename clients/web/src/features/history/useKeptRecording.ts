'use client';

import { wav } from '@vivavoce/live/audioFormat';
import { useEffect, useState } from 'react';

import { recordingsHere } from '@/platform/recordings';

/** The recording of a session as a WAV file; null where this device does not have all of it. */
export function useKeptRecording(sessionId: string | null): Uint8Array<ArrayBuffer> | null {
  const [found, setFound] = useState<{ of: string; recording: Uint8Array<ArrayBuffer> } | null>(null);
  useEffect(() => {
    if (sessionId === null) return;
    let isWanted = true;
    void recordingsHere()
      .pieces(sessionId)
      .then((pieces) => {
        const isWhole = pieces.length > 0 && pieces.every(({ sequence }, i) => sequence === i + 1);
        if (isWanted && isWhole) setFound({ of: sessionId, recording: wav(pieces.map(({ pcm }) => pcm)) });
      });
    return () => {
      isWanted = false;
    };
  }, [sessionId]);
  return found?.of === sessionId ? found.recording : null;
}
