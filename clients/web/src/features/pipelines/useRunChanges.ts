'use client';

import type { PipelineRunChangedSubscription, PipelineRunPartsFragment } from '@vivavoce/graphql';
import { pipelineRunChangedDocument } from '@vivavoce/learner/documents/pipelineRuns';

import { useFollow } from '@/lib/graph/useFollow';

type Step = PipelineRunChangedSubscription['pipelineRunChanged'];

/** Reads a run again after each of its changes, until it has ended. Returns whether the connection is lost. */
export function useRunChanges(run: PipelineRunPartsFragment | null, reload: () => void): boolean {
  const isRunning = run?.state === 'RUNNING';
  const id = run?.id ?? '';
  return useFollow<PipelineRunChangedSubscription, Step>({
    of: isRunning ? id : null,
    after: run?.cursor ?? '0',
    request: (after) => ({ document: pipelineRunChangedDocument, variables: { id, after } }),
    read: ({ pipelineRunChanged }) => pipelineRunChanged,
    onStep: reload,
    onEnd: reload,
  });
}
