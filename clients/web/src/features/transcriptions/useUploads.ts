'use client';

import { failureOf } from '@vivavoce/graphql';
import {
  createTranscriptionUploadDocument,
  deleteTranscriptionDocument,
  startTranscriptionDocument,
} from '@vivavoce/learner/documents/transcriptions';
import type { Client } from 'urql';

import { whenPersonGone } from '@/lib/graph/personGone';
import { changeOf } from '@/lib/uploads/changeOf';
import type { UploadPorts } from '@/lib/uploads/uploads';
import { uploadsHook } from '@/lib/uploads/uploadsHook';
import { sendFile } from '@/platform/sendFile';

import type { Refusal, Wish } from './choice';
import { forgetFile, keepAtHand } from './filesAtHand';

function portsOf(client: Client): UploadPorts<Wish, Refusal> {
  whenPersonGone(client, () => forgetFile());
  return {
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
    complete: async (id, { language, vocabulary, keepDays }, file) => {
      const answer = await changeOf(client, startTranscriptionDocument, {
        input: { transcriptionId: id, language, vocabulary, keepDays },
      });
      if ('code' in answer) return { kind: 'failed', failure: answer };
      const { transcription, errors } = answer.startTranscription;
      if (transcription !== null) {
        keepAtHand(id, file);
        return { kind: 'completed' };
      }
      const [error] = errors;
      switch (error?.__typename) {
        case 'RecordedFileMissing':
          return { kind: 'missing', address: error.upload };
        case 'TranscriptionConsentMissing':
          return { kind: 'refused', refusal: 'CONSENT' };
        case 'TranscriptionLanguageUnknown':
          return { kind: 'refused', refusal: 'LANGUAGE' };
        case 'InvalidInput':
        case 'TranscriptionUnknown':
        case undefined:
          return { kind: 'failed', failure: failureOf({ code: 'NOT_FOUND' }) };
      }
    },
    // One that cannot be removed now is deleted by the service after a day.
    remove: (id) => void client.mutation(deleteTranscriptionDocument, { input: { transcriptionId: id } }).toPromise(),
    isOnline: () => navigator.onLine,
    uuid: () => crypto.randomUUID(),
  };
}

/** The person's recorded files on their way in this window. */
export const useUploads = uploadsHook(portsOf);
