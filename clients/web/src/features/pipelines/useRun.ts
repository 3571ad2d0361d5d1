'use client';

import { readFragment, type Failure, type PipelineRunInput } from '@vivavoce/graphql';
import { pipelineRunRowParts } from '@vivavoce/learner/documents/pipelineRuns';
import { runPipelineDocument } from '@vivavoce/learner/documents/pipelines';
import { useChange } from '@vivavoce/learner/useChange';
import { useRef } from 'react';

/** Why a run does not begin. */
export type RunRefusal =
  { kind: 'tooMany'; most: number; mostAtWork: number } | { kind: 'unknown' } | { kind: 'file' } | { kind: 'invalid' };

export type RunStart = { kind: 'begun'; runId: string } | RunRefusal;

export interface Run {
  /** Begins a run; null on failure. Asking once more for the same after a failure is the same wish. */
  begin(pipelineId: string, input: PipelineRunInput): Promise<RunStart | null>;
  isBusy: boolean;
  failure: Failure | null;
}

/** Begins runs of pipelines. */
export function useRun(): Run {
  const { run, isBusy, failure } = useChange(runPipelineDocument);
  const wish = useRef<{ of: string; key: string } | null>(null);

  async function begin(pipelineId: string, input: PipelineRunInput): Promise<RunStart | null> {
    const of = JSON.stringify([pipelineId, input]);
    const { key } = wish.current?.of === of ? wish.current : (wish.current = { of, key: crypto.randomUUID() });
    const answer = await run({ input: { idempotencyKey: key, pipelineId, input } });
    if (answer === null) return null;
    const { pipelineRun, errors } = answer.runPipeline;
    wish.current = null;
    if (pipelineRun !== null) return { kind: 'begun', runId: readFragment(pipelineRunRowParts, pipelineRun).id };
    const [error] = errors;
    switch (error?.__typename) {
      case 'TooManyPipelineRuns':
        return { kind: 'tooMany', most: error.most, mostAtWork: error.mostAtWork };
      case 'PipelineUnknown':
        return { kind: 'unknown' };
      case 'PipelineFileMissing':
      case 'PipelineFileUnknown':
        return { kind: 'file' };
      case 'PipelineSpeechUnknown': // nothing here runs on a session
      case 'InvalidInput':
      case undefined:
        return { kind: 'invalid' };
    }
  }

  return { begin, isBusy, failure };
}
