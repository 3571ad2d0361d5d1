'use client';

import type { NotesPartsFragment, NotesProgressSubscription } from '@vivavoce/graphql';
import { notesProgressDocument } from '@vivavoce/learner/documents/notes';
import { useState } from 'react';

import { useFollow } from '@/lib/graph/useFollow';

type Step = NotesProgressSubscription['notesProgress'];

/** How far notes are that are being made. */
export interface NotesProgress {
  partsDone: number;
  /** Null until it is known. */
  partCount: number | null;
  /** Whether the connection is lost: what is shown may be old. */
  isLost: boolean;
}

/** Follows notes while they are made. `onEnd` is called when that has ended. */
export function useNotesProgress(
  documentId: string,
  notes: NotesPartsFragment | null,
  onEnd: () => void,
): NotesProgress | null {
  const isRunning = notes !== null && (notes.state === 'QUEUED' || notes.state === 'GENERATING');
  // What was sent about an earlier making does not apply to this one.
  const of = isRunning ? `${notes.id} ${notes.cursor}` : null;
  const [told, setTold] = useState<{ of: string; step: Step } | null>(null);
  const isLost = useFollow<NotesProgressSubscription, Step>({
    of,
    after: notes?.cursor ?? '',
    request: (after) => ({ document: notesProgressDocument, variables: { id: documentId, after } }),
    read: ({ notesProgress }) => notesProgress,
    onStep: (step) => {
      if (of !== null) setTold({ of, step });
    },
    onEnd,
  });
  if (of === null) return null;
  const step = told?.of === of ? told.step : null;
  return { partsDone: step?.partsDone ?? 0, partCount: step?.partCount ?? null, isLost };
}
