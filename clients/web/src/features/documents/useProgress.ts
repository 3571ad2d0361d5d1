'use client';

import {
  follow,
  type DocumentPartsFragment,
  type DocumentProgressSubscription,
  type DocumentState,
} from '@vivavoce/graphql';
import { documentDocument, documentProgressDocument } from '@vivavoce/learner/documents/documents';
import { useSession } from '@vivavoce/learner/session';
import { useOnce } from '@vivavoce/learner/useOnce';
import { useEffect, useState } from 'react';

type Step = DocumentProgressSubscription['documentProgress'];

/** How far a document is. */
export interface Progress extends Pick<DocumentPartsFragment, 'state' | 'pagesRead' | 'pageCount' | 'failure'> {
  /** Whether it changes by itself. */
  isRunning: boolean;
  /** Whether the connection is lost: what is shown may be old. */
  isLost: boolean;
  /** Whether something was told of it since the page was opened. */
  isNews: boolean;
}

/** The time until a document is followed again whose following has failed, in milliseconds. */
const AGAIN_AFTER = 5_000;

function isUnderWay(state: DocumentState): boolean {
  return state === 'UPLOADED' || state === 'PROCESSING';
}

/** Follows a document while it is read, and reads what is known of it again when that has ended. */
export function useProgress(document: DocumentPartsFragment): Progress {
  const { id, cursor } = document;
  const { live } = useSession();
  const { ask } = useOnce(documentDocument);
  // What was told of an earlier reading says nothing of this one.
  const [told, setTold] = useState<{ of: string; step: Step } | null>(null);
  const [isLost, setLost] = useState(false);
  const [round, setRound] = useState(0);
  const isRunning = isUnderWay(document.state);

  useEffect(() => {
    if (!isRunning || live === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = (): void => void ask({ id });
    const following = follow<DocumentProgressSubscription, Step>(
      live.subscribe,
      {
        request: (after) => ({ document: documentProgressDocument, variables: { id, after } }),
        read: ({ documentProgress }) => documentProgress,
        cursor: (step) => step.cursor,
      },
      {
        event: (step) => setTold({ of: cursor, step }),
        connected: (isConnected) => setLost(!isConnected),
        failed: ({ retryable }) => {
          if (retryable) timer = setTimeout(() => setRound((before) => before + 1), AGAIN_AFTER);
          else read();
        },
        complete: read,
      },
      cursor,
    );
    window.addEventListener('online', following.nudge);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', following.nudge);
      following.stop();
    };
  }, [isRunning, live, id, cursor, round, ask]);

  const newest = isRunning && told?.of === cursor ? told.step : document;
  const { state, failure, pageCount } = newest;
  return {
    state,
    failure,
    pageCount,
    pagesRead: newest.pagesRead,
    isRunning,
    isLost: isRunning && isLost,
    isNews: told !== null,
  };
}
