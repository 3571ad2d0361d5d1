'use client';

import { failureOf } from '@vivavoce/graphql';
import { startTranscriptionDocument } from '@vivavoce/learner/documents/transcriptions';
import type { Client } from 'urql';

import { UNDETERMINED } from '@/lib/undetermined';
import { changeOf } from '@/lib/uploads/changeOf';
import type { UploadPorts } from '@/lib/uploads/uploads';
import { uploadsHook } from '@/lib/uploads/uploadsHook';

import type { Refusal, Wish } from './choice';
import { recordedFilePorts } from './recordedFilePorts';

function portsOf(client: Client): UploadPorts<Wish, Refusal> {
  const { keep, ...ports } = recordedFilePorts(client);
  return {
    ...ports,
    complete: async (id, { language, vocabulary, keepDays, speakerLabels }, file) => {
      const detectLanguage = language === UNDETERMINED;
      const answer = await changeOf(client, startTranscriptionDocument, {
        input: {
          transcriptionId: id,
          ...(detectLanguage ? { detectLanguage } : { language }),
          vocabulary,
          keepDays,
          speakerLabels,
        },
      });
      if ('code' in answer) return { kind: 'failed', failure: answer };
      const { transcription, errors } = answer.startTranscription;
      if (transcription !== null) {
        keep(id, file);
        return { kind: 'completed' };
      }
      const [error] = errors;
      switch (error?.__typename) {
        case 'RecordedFileMissing':
          return { kind: 'missing', address: error.upload };
        case 'TranscriptionConsentMissing':
          return { kind: 'refused', refusal: detectLanguage ? 'CONSENT_TO_DETECT' : 'CONSENT' };
        case 'TranscriptionLanguageUnknown':
          return { kind: 'refused', refusal: 'LANGUAGE' };
        case 'LanguageDetectionNotOffered':
          return { kind: 'refused', refusal: 'DETECTION' };
        case 'InvalidInput':
        case 'TranscriptionUnknown':
        case undefined:
          return { kind: 'failed', failure: failureOf({ code: 'NOT_FOUND' }) };
      }
    },
  };
}

/** The person's recorded files on their way in this window. */
export const useUploads = uploadsHook(portsOf);
