'use client';

import type { DocumentPartsFragment, DocumentProgressSubscription, DocumentState } from '@vivavoce/graphql';
import { documentDocument, documentProgressDocument } from '@vivavoce/learner/documents/documents';
import { useOnce } from '@vivavoce/learner/useOnce';
import { useState } from 'react';

import { useFollow } from '@/lib/graph/useFollow';

type Step = DocumentProgressSubscription['documentProgress'];

/** How far a document is. */
export interface Progress extends Pick<DocumentPartsFragment, 'state' | 'pagesRead' | 'pageCount' | 'failure'> {
  /** Whether it changes without an action of the learner. */
  isRunning: boolean;
  /** Whether the connection is lost: what is shown may be old. */
  isLost: boolean;
  /** Whether the subscription has sent something since the page was opened. */
  isNews: boolean;
}

function isUnderWay(state: DocumentState): boolean {
  return state === 'UPLOADED' || state === 'PROCESSING';
}

/** Follows a document while it is read, and reads what is known of it again when that has ended. */
export function useProgress(document: DocumentPartsFragment): Progress {
  const { id, cursor } = document;
  const { ask } = useOnce(documentDocument);
  // What was sent about an earlier reading does not apply to this one.
  const [told, setTold] = useState<{ of: string; step: Step } | null>(null);
  const isRunning = isUnderWay(document.state);
  const isLost = useFollow<DocumentProgressSubscription, Step>({
    of: isRunning ? `${id} ${cursor}` : null,
    after: cursor,
    request: (after) => ({ document: documentProgressDocument, variables: { id, after } }),
    read: ({ documentProgress }) => documentProgress,
    onStep: (step) => setTold({ of: cursor, step }),
    onEnd: () => void ask({ id }),
  });

  const newest = isRunning && told?.of === cursor ? told.step : document;
  const { state, failure, pageCount } = newest;
  return {
    state,
    failure,
    pageCount,
    pagesRead: newest.pagesRead,
    isRunning,
    isLost,
    isNews: told !== null,
  };
}
