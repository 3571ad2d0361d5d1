'use client';

import { failureOf, failureOfError, type Failure } from '@vivavoce/graphql';
import {
  completeUploadDocument,
  createUploadDocument,
  deleteDocumentDocument,
} from '@vivavoce/learner/documents/documents';
import { useEffect, useSyncExternalStore } from 'react';
import { useClient, type AnyVariables, type Client, type TypedDocumentNode } from 'urql';

import { whenPersonGone } from '@/lib/graph/personGone';
import { sendFile } from '@/platform/sendFile';

import { Uploads, type UploadPorts, type UploadsState } from './uploads';

/** The uploads of each person who uses this window: a client belongs to one person. */
const everyones = new WeakMap<Client, Uploads>();

async function change<Data, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data | Failure> {
  const { data, error } = await client.mutation(document, variables).toPromise();
  return data ?? (error === undefined ? failureOf(undefined) : failureOfError(error));
}

function portsOf(client: Client): UploadPorts {
  return {
    create: async ({ key, name, type, sizeBytes }) => {
      const answer = await change(client, createUploadDocument, {
        input: { idempotencyKey: key, name, type, sizeBytes },
      });
      if ('code' in answer) return { kind: 'failed', failure: answer };
      const { document, upload, errors } = answer.createDocumentUpload;
      if (document !== null) return { kind: 'created', documentId: document.id, address: upload };
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
      const answer = await change(client, completeUploadDocument, { input: { documentId } });
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

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function uploadsOf(client: Client): Uploads {
  const before = everyones.get(client);
  if (before !== undefined) return before;
  const uploads = new Uploads(portsOf(client));
  everyones.set(client, uploads);
  return uploads;
}

/** The uploads that follow the window. They do so as long as they last. */
const watched = new WeakSet<Uploads>();

function watch(client: Client, uploads: Uploads): void {
  if (watched.has(uploads)) return;
  watched.add(uploads);
  uploads.onChange(() => {
    if (uploads.isBusy) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  });
  window.addEventListener('online', uploads.online);
  whenPersonGone(client, () => {
    window.removeEventListener('online', uploads.online);
    uploads.end();
  });
}

const NONE: UploadsState = { all: [], sent: 0 };

/** The person's uploads in this window. They go on when the page is left for another one of the app. */
export function useUploads(): [UploadsState, Uploads] {
  const client = useClient();
  const uploads = uploadsOf(client);
  useEffect(() => watch(client, uploads), [client, uploads]);
  return [useSyncExternalStore(uploads.onChange, uploads.state, () => NONE), uploads];
}
