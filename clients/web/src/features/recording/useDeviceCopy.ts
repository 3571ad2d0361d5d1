'use client';

import { wholeOf } from '@vivavoce/live/recordings';
import { useEffect, useMemo, useState } from 'react';

import { recordingsHere } from '@/platform/recordings';

/** The recording of a session on this device. */
export interface DeviceCopy {
  /** The address of the sound, for this page. */
  url: string;
  /** Deletes it from this device. */
  remove(): Promise<void>;
}

/** The copy of a session's recording on this device; null where there is none or not all of it, and until it is read. */
export function useDeviceCopy(sessionId: string | null): DeviceCopy | null {
  const [found, setFound] = useState<{ of: string; url: string } | null>(null);
  useEffect(() => {
    if (sessionId === null) return;
    let isWanted = true;
    let url: string | null = null;
    void recordingsHere()
      .pieces(sessionId)
      .then((pieces) => {
        const file = isWanted ? wholeOf(pieces) : null;
        if (file === null) return;
        url = URL.createObjectURL(new Blob([file], { type: 'audio/wav' }));
        setFound({ of: sessionId, url });
      });
    return () => {
      isWanted = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [sessionId]);
  return useMemo(() => {
    if (found === null || found.of !== sessionId) return null;
    return {
      url: found.url,
      remove: async () => {
        await recordingsHere().remove(found.of);
        setFound(null);
      },
    };
  }, [found, sessionId]);
}
