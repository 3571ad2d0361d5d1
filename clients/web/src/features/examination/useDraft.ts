'use client';

import { useCallback, useState } from 'react';

import { dropDraft, keepDraft, keptDraft } from '@/lib/ratingDrafts';

import { draftOf, type Draft } from './draft';

interface Drafting {
  draft: Draft;
  change(next: Partial<Draft>): void;
  /** Whether this browser has it: false when there was no room. */
  isKept: boolean;
  /** Deletes it from this browser. */
  drop(): void;
}

/** The draft of a rating, kept in this browser until it is submitted or given back. */
export function useDraft(examinationId: string): Drafting {
  const [draft, setDraft] = useState(() => draftOf(keptDraft(examinationId)));
  const [isKept, setKept] = useState(true);
  const change = useCallback(
    (part: Partial<Draft>) => {
      const next = { ...draft, ...part };
      setDraft(next);
      setKept(keepDraft(examinationId, JSON.stringify(next)));
    },
    [draft, examinationId],
  );
  const drop = useCallback(() => {
    dropDraft(examinationId);
  }, [examinationId]);
  return { draft, change, isKept, drop };
}
