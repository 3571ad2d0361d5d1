import { failureOf, type Failure } from '@vivavoce/graphql';
import { completeUploadDocument, createUploadDocument } from '@vivavoce/learner/documents/documents';
import type { Client } from 'urql';

import { changeOf } from '@/lib/uploads/changeOf';
import { LONGEST_NAME } from '@/lib/uploads/shownName';
import { sendFile } from '@/platform/sendFile';

/** What became of a text: the document, or `full` when the plan gives no room for it. */
export type SentText = { kind: 'sent'; documentId: string } | { kind: 'full' } | { kind: 'failed'; failure: Failure };

const ENDING = '.txt';

/** Makes a document of a text. */
export async function sendText(client: Client, name: string, text: string): Promise<SentText> {
  const file = new Blob([text], { type: 'text/plain' });
  const answer = await changeOf(client, createUploadDocument, {
    input: {
      idempotencyKey: crypto.randomUUID(),
      name:
        Array.from(name)
          .slice(0, LONGEST_NAME - ENDING.length)
          .join('') + ENDING,
      type: 'TEXT',
      sizeBytes: file.size,
    },
  });
  if ('code' in answer) return { kind: 'failed', failure: answer };
  const { document, upload } = answer.createDocumentUpload;
  if (document === null) return { kind: 'full' };
  if (upload !== null) {
    const how = await sendFile(file, upload, () => undefined, new AbortController().signal);
    if (how !== 'sent') return { kind: 'failed', failure: failureOf({ code: 'NETWORK' }) };
  }
  const completed = await changeOf(client, completeUploadDocument, { input: { documentId: document.id } });
  if ('code' in completed) return { kind: 'failed', failure: completed };
  return completed.completeDocumentUpload.document === null
    ? { kind: 'failed', failure: failureOf(undefined) }
    : { kind: 'sent', documentId: document.id };
}
