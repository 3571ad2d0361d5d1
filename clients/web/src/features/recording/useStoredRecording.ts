'use client';

import { readFragment } from '@vivavoce/graphql';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useEffect, useState } from 'react';

import { soundFile } from '@/platform/soundFile';

import { recordingParts, sessionRecordingDocument } from './documents';
import { useRecordingAddress } from './useRecordingAddress';

/** Larger recordings are played from the server and not fetched as a whole: two minutes, in bytes. */
const FETCHED = 4_000_000;

/** The WAV file of a session's recording that the server keeps, if it is short; null without one, and until it is here. */
export function useStoredRecording(sessionId: string | null): Uint8Array<ArrayBuffer> | null {
  const { data } = useGraph(
    sessionRecordingDocument,
    { sessionId: sessionId ?? '' },
    { pause: sessionId === null, isFresh: true },
  );
  const found = data?.speakingSession?.recording;
  const recording = found ? readFragment(recordingParts, found) : null;
  const isWanted = recording?.state === 'KEPT' && recording.sizeBytes <= FETCHED;
  const address = useRecordingAddress(sessionId ?? '');
  const [fetched, setFetched] = useState<{ of: string; file: Uint8Array<ArrayBuffer> } | null>(null);
  useEffect(() => {
    if (sessionId === null || !isWanted) return;
    const leaving = new AbortController();
    const fetchFile = async (): Promise<void> => {
      const url = await address();
      if (url === null || leaving.signal.aborted) return;
      const file = await soundFile(url, leaving.signal);
      if (file !== null) setFetched({ of: sessionId, file });
    };
    // Without it the words are not played; the player of the page says what is wrong.
    fetchFile().catch(() => undefined);
    return () => {
      leaving.abort();
    };
  }, [sessionId, isWanted, address]);
  return isWanted && fetched?.of === sessionId ? fetched.file : null;
}
