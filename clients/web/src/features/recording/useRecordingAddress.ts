'use client';

import { useCallback } from 'react';
import { useClient } from 'urql';

import { recordingAddressDocument } from './documents';

/** Returns a function that gets an address which plays the recording of a session for some minutes; null without one. */
export function useRecordingAddress(sessionId: string): () => Promise<string | null> {
  const client = useClient();
  return useCallback(async () => {
    const { data } = await client
      .query(recordingAddressDocument, { sessionId }, { requestPolicy: 'network-only' })
      .toPromise();
    return data?.recordingAddress?.url ?? null;
  }, [client, sessionId]);
}
