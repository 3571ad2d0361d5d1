'use client';

import { generatedAudioAddressDocument } from '@vivavoce/learner/documents/generatedAudio';
import { useCallback } from 'react';
import { useClient } from 'urql';

/** Where a spoken text plays, and the type of its file. */
export interface AudioAddress {
  url: string;
  mediaType: string;
}

/** Returns a function that gets an address which plays a spoken text for an hour; null without one. */
export function useAudioAddress(id: string): () => Promise<AudioAddress | null> {
  const client = useClient();
  return useCallback(async () => {
    const { data } = await client
      .query(generatedAudioAddressDocument, { id }, { requestPolicy: 'network-only' })
      .toPromise();
    return data?.generatedAudioContent?.address ?? null;
  }, [client, id]);
}
