'use client';

import { failureOfError, type Failure, type TranscriptPartsQuery } from '@vivavoce/graphql';
import { transcriptPartsDocument } from '@vivavoce/learner/documents/transcriptions';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';

export type Part = NonNullable<TranscriptPartsQuery['transcriptParts']>['parts'][number];
export type Word = Part['words'][number];

/** The text as far as it is here. */
export interface Transcript {
  parts: readonly Part[];
  failure: Failure | null;
  reload(): void;
}

const PAGE = 200;

/**
 * Reads the parts of a text, those that are missing only: while a text is made, each one is read once.
 *
 * @param count how many parts there are
 */
export function useTranscript(id: string, count: number): Transcript {
  const client = useClient();
  const [parts, setParts] = useState<readonly Part[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [round, setRound] = useState(0);
  const from = parts.length;

  useEffect(() => {
    if (from >= count) return;
    let isOver = false;
    void client
      .query(transcriptPartsDocument, { id, from, first: PAGE }, { requestPolicy: 'network-only' })
      .toPromise()
      .then(({ data, error }) => {
        if (isOver) return;
        setFailure(error === undefined ? null : failureOfError(error));
        const read = data?.transcriptParts?.parts ?? [];
        if (read.length > 0) setParts((before) => [...before.slice(0, from), ...read]);
      });
    return () => {
      isOver = true;
    };
  }, [client, id, from, count, round]);

  return { parts, failure, reload: () => setRound((before) => before + 1) };
}
