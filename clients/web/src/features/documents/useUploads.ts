'use client';

import { failureOf, type DocumentType } from '@vivavoce/graphql';
import {
  completeUploadDocument,
  createUploadDocument,
  deleteDocumentDocument,
} from '@vivavoce/learner/documents/documents';
import type { Client } from 'urql';

import { changeOf } from '@/lib/uploads/changeOf';
import type { UploadPorts } from '@/lib/uploads/uploads';
import { uploadsHook } from '@/lib/uploads/uploadsHook';
import { sendFile } from '@/platform/sendFile';

import type { Refusal } from './choice';

function portsOf(client: Client): UploadPorts<DocumentType, Refusal> {
  return {
    create: async ({ key, name, kind, sizeBytes }) => {
      const answer = await changeOf(client, createUploadDocument, {
        input: { idempotencyKey: key, name, type: kind, sizeBytes },
      });
      if ('code' in answer) return { kind: 'failed', failure: answer };
      const { document, upload, errors } = answer.createDocumentUpload;
      if (document !== null) return { kind: 'created', id: document.id, address: upload };
      switch (errors[0]?.__typename) {
        case 'DocumentQuotaUsedUp':
          return { kind: 'refused', refusal: 'USED_UP' };
        case 'DocumentTooLarge':
          return { kind: 'refused', refusal: 'TOO_LARGE' };
        case 'InvalidInput':
        case undefined:
          return { kind: 'failed', failure: failureOf(undefined) };
      }
    },
    send: sendFile,
    complete: async (documentId) => {
      const answer = await changeOf(client, completeUploadDocument, { input: { documentId } });
      if ('code' in answer) return { kind: 'failed', failure: answer };
      const { document, errors } = answer.completeDocumentUpload;
      if (document !== null) return { kind: 'completed' };
      const [error] = errors;
      if (error?.__typename === 'DocumentFileMissing') return { kind: 'missing', address: error.upload };
      return { kind: 'failed', failure: failureOf({ code: 'NOT_FOUND' }) };
    },
    // One that cannot be removed now is deleted by the service after a day.
    remove: (documentId) => void client.mutation(deleteDocumentDocument, { input: { documentId } }).toPromise(),
    isOnline: () => navigator.onLine,
    uuid: () => crypto.randomUUID(),
  };
}

/** The person's uploads of documents in this window. */
export const useUploads = uploadsHook(portsOf);
