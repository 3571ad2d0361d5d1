import { failureOf, failureOfError, type SubmittedRecordingQuery } from '@vivavoce/graphql';
import type { OperationResult } from 'urql';

import type { Looked } from './queue';
import type { Refusal } from './waiting';

type Recording = NonNullable<SubmittedRecordingQuery['submittedRecording']>;

const REFUSALS: Record<NonNullable<Recording['failure']>, Refusal> = {
  UPLOAD_DIFFERS: 'SERVICE_FAILED',
  UNKNOWN_FORMAT: 'UNREADABLE',
  UNSUPPORTED_CODING: 'UNREADABLE',
  NEEDS_FFMPEG: 'UNREADABLE',
  BROKEN: 'UNREADABLE',
  NO_AUDIO: 'NO_SPEECH',
  TOO_LONG: 'TOO_LONG',
  TOO_COMPLEX: 'UNREADABLE',
  NO_SPEECH: 'NO_SPEECH',
  SPEECH_TIME_USED_UP: 'USED_UP',
  TASK_GONE: 'TASK_GONE',
  CONSENT_MISSING: 'CONSENT',
  SERVICE_FAILED: 'SERVICE_FAILED',
};

/** What a look at a submitted recording tells. */
export function lookAt({ data, error }: OperationResult<SubmittedRecordingQuery>): Looked {
  const recording = data?.submittedRecording;
  if (recording === undefined || recording === null)
    return { kind: 'failed', failure: error === undefined ? failureOf({ code: 'NOT_FOUND' }) : failureOfError(error) };
  switch (recording.state) {
    case 'AWAITING_UPLOAD':
    case 'QUEUED':
    case 'RUNNING':
      return { kind: 'atWork', done: recording.done, length: recording.length };
    case 'COMPLETED':
      return { kind: 'done', result: recording.session?.result ?? null };
    case 'FAILED':
      return { kind: 'refused', refusal: recording.failure === null ? 'SERVICE_FAILED' : REFUSALS[recording.failure] };
    case 'CANCELLED':
      return { kind: 'refused', refusal: 'SERVICE_FAILED' };
  }
}
