'use client';

import type { PipelinePartsFragment } from '@vivavoce/graphql';
import type { ReactNode } from 'react';

import { PASSES } from './chain';
import { kindOf } from './draft';
import { RunRecording } from './RunRecording';
import { RunText } from './RunText';

interface RunFormProps {
  pipeline: PipelinePartsFragment;
  /** Called with the id of a run that has begun. */
  onBegun(runId: string): void;
}

/** Takes what the first step takes, a text or a recording, and begins a run with it. */
export function RunForm({ pipeline, onBegun }: RunFormProps): ReactNode {
  const first = pipeline.steps[0];
  if (first === undefined) return null;
  return PASSES[kindOf(first)].takes === 'FILE' ? (
    <RunRecording pipelineId={pipeline.id} onBegun={onBegun} />
  ) : (
    <RunText pipelineId={pipeline.id} onBegun={onBegun} />
  );
}
