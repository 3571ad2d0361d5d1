import { failureOf } from '@vivavoce/graphql';
import {
  createTranscriptionUploadDocument,
  deleteTranscriptionDocument,
} from '@vivavoce/learner/documents/transcriptions';
import type { Client } from 'urql';

import { whenPersonGone } from '@/lib/graph/personGone';
import { changeOf } from '@/lib/uploads/changeOf';
import type { UploadPorts } from '@/lib/uploads/uploads';
import { sendFile } from '@/platform/sendFile';

import { forgetFile, keepAtHand } from './filesAtHand';

interface RecordedFilePorts extends Omit<UploadPorts<unknown, 'TOO_MANY' | 'TOO_LARGE'>, 'complete'> {
  /** Keeps a file, so that it can be played in this window. */
  keep(transcriptionId: string, file: File): void;
}

/** How recorded files are sent, independently of their transcription. */
export function recordedFilePorts(client: Client): RecordedFilePorts {
  whenPersonGone(client, () => forgetFile());
  return {
    keep: keepAtHand,
    create: async ({ key, name, sizeBytes }) => {
      const answer = await changeOf(client, createTranscriptionUploadDocument, {
        input: { idempotencyKey: key, name, sizeBytes },
      });
      if ('code' in answer) return { kind: 'failed', failure: answer };
      const { transcription, upload, errors } = answer.createTranscriptionUpload;
      if (transcription !== null) return { kind: 'created', id: transcription.id, address: upload };
      switch (errors[0]?.__typename) {
        case 'TooManyTranscriptions':
          return { kind: 'refused', refusal: 'TOO_MANY' };
        case 'RecordedFileTooLarge':
          return { kind: 'refused', refusal: 'TOO_LARGE' };
        case 'InvalidInput':
        case undefined:
          return { kind: 'failed', failure: failureOf(undefined) };
      }
    },
    send: sendFile,
    // One that cannot be removed now is deleted by the service after a day.
    remove: (id) => void client.mutation(deleteTranscriptionDocument, { input: { transcriptionId: id } }).toPromise(),
    isOnline: () => navigator.onLine,
    uuid: () => crypto.randomUUID(),
  };
}
