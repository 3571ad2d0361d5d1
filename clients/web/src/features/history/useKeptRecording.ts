'use client';

import { wholeOf } from '@vivavoce/live/recordings';
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
        const recording = wholeOf(pieces);
        if (isWanted && recording !== null) setFound({ of: sessionId, recording });
      });
    return () => {
      isWanted = false;
    };
  }, [sessionId]);
  return found?.of === sessionId ? found.recording : null;
}
