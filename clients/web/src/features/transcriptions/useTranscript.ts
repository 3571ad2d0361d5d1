'use client';

import { failureOfError, readFragment, type Failure, type TranscriptPartContentFragment } from '@vivavoce/graphql';
import { transcriptPartContent, transcriptPartsDocument } from '@vivavoce/learner/documents/transcriptions';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';

export type Part = TranscriptPartContentFragment;

/** The text as far as it is here. */
export interface Transcript {
  parts: readonly Part[];
  failure: Failure | null;
  reload(): void;
  /** Puts a part in the place of an earlier one. */
  replace(part: Part): void;
}

const PAGE = 200;

/**
 * Reads the parts of a text, those that are missing only: while a text is made, each one is read once. When another window has
 * corrected the text, it is read again.
 *
 * @param count how many parts there are
 * @param textRevision how often the text was corrected
 * @param hasSpeakers whether speakers are told apart, by which the text is cut anew
 */
export function useTranscript(id: string, count: number, textRevision: number, hasSpeakers: boolean): Transcript {
  const client = useClient();
  const [parts, setParts] = useState<readonly Part[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [round, setRound] = useState(0);
  const readAgain = useRef('');
  const from = parts.length;
  const isUncut = hasSpeakers && parts.some(({ speaker }) => speaker === null);
  const isOld = isUncut || (from >= count && parts.reduce((sum, { revision }) => sum + revision, 0) < textRevision);

  const read = useCallback(
    async (first: number): Promise<{ more: readonly Part[]; failed: Failure | null }> => {
      const variables = { id, from: first, first: PAGE };
      const { data, error } = await client
        .query(transcriptPartsDocument, variables, { requestPolicy: 'network-only' })
        .toPromise();
      return {
        more: readFragment(transcriptPartContent, data?.transcriptParts?.parts) ?? [],
        failed: error === undefined ? null : failureOfError(error),
      };
    },
    [client, id],
  );

  useEffect(() => {
    if (from >= count || isUncut) return;
    let isOver = false;
    void read(from).then(({ more, failed }) => {
      if (isOver) return;
      setFailure(failed);
      if (more.length > 0) setParts((before) => [...before.slice(0, from), ...more]);
    });
    return () => {
      isOver = true;
    };
  }, [read, from, count, round, isUncut]);

  useEffect(() => {
    const wanted = `${textRevision} ${isUncut}`;
    if (!isOld || readAgain.current === wanted) return;
    readAgain.current = wanted; // once, also if it fails
    void (async () => {
      const all: Part[] = [];
      while (all.length < count) {
        const { more, failed } = await read(all.length);
        if (failed !== null) setFailure(failed);
        if (more.length === 0) return;
        all.push(...more);
      }
      setParts(all);
    })();
  }, [read, isOld, isUncut, count, textRevision]);

  const replace = useCallback((part: Part) => {
    setParts((before) => before.map((one) => (one.index === part.index ? part : one)));
  }, []);

  return { parts, failure, reload: () => setRound((before) => before + 1), replace };
}
