'use client';

import { useEffect, useState } from 'react';

import { recordingsHere } from '@/platform/recordings';

/** Returns whether this device has the recording of a session. */
export function useIsHere(sessionId: string): boolean {
  const [found, setFound] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    void recordingsHere()
      .list()
      .then((all) => {
        if (isWanted && all.some((one) => one.sessionId === sessionId && one.pieces > 0)) setFound(sessionId);
      });
    return () => {
      isWanted = false;
    };
  }, [sessionId]);
  return found === sessionId;
}
