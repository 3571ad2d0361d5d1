'use client';

import { failureOf, readFragment } from '@vivavoce/graphql';
import { pipelineRunRowParts } from '@vivavoce/learner/documents/pipelineRuns';
import { runPipelineDocument } from '@vivavoce/learner/documents/pipelines';
import type { Client } from 'urql';

import { recordedFilePorts } from '@/features/transcriptions/recordedFilePorts';
import { changeOf } from '@/lib/uploads/changeOf';
import type { UploadPorts } from '@/lib/uploads/uploads';
import { uploadsHook } from '@/lib/uploads/uploadsHook';

/** Why a recorded file is not sent or not run. */
export type Refusal = 'TYPE' | 'EMPTY' | 'TOO_LARGE' | 'TOO_MANY' | 'TOO_MANY_RUNS' | 'GONE';

/** What a recorded file is sent for. */
export interface Wish {
  pipelineId: string;
  /** The idempotency key of the run: trying again begins no second one. */
  key: string;
  /** Called when the run has begun. */
  onBegun(runId: string): void;
}

function portsOf(client: Client): UploadPorts<Wish, Refusal> {
  const { keep, ...ports } = recordedFilePorts(client);
  return {
    ...ports,
    complete: async (transcriptionId, { pipelineId, key, onBegun }, file) => {
      const answer = await changeOf(client, runPipelineDocument, {
        input: { idempotencyKey: key, pipelineId, input: { transcriptionId } },
      });
      if ('code' in answer) return { kind: 'failed', failure: answer };
      const { pipelineRun, errors } = answer.runPipeline;
      if (pipelineRun !== null) {
        keep(transcriptionId, file);
        onBegun(readFragment(pipelineRunRowParts, pipelineRun).id);
        return { kind: 'completed' };
      }
      switch (errors[0]?.__typename) {
        case 'TooManyPipelineRuns':
          return { kind: 'refused', refusal: 'TOO_MANY_RUNS' };
        case 'PipelineUnknown':
          return { kind: 'refused', refusal: 'GONE' };
        case 'PipelineFileMissing':
          return { kind: 'failed', failure: 'refused' };
        case 'PipelineFileUnknown':
        case 'PipelineSpeechUnknown': // nothing here runs on a session
        case 'InvalidInput':
        case undefined:
          return { kind: 'failed', failure: failureOf({ code: 'NOT_FOUND' }) };
      }
    },
  };
}

/** The person's recorded files on their way to runs in this window. */
export const useRunUploads = uploadsHook(portsOf);
