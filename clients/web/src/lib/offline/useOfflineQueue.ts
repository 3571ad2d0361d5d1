'use client';

import { failureOf, type SubmitRecordingMutation } from '@vivavoce/graphql';
import {
  cancelSubmittedRecordingDocument,
  offlineOwnerDocument,
  startSubmittedRecordingDocument,
  submitRecordingDocument,
  submittedRecordingDocument,
} from '@vivavoce/learner/documents/offline';
import { useSession, type Session } from '@vivavoce/learner/session';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useEffect, useSyncExternalStore } from 'react';
import { useClient, type Client } from 'urql';

import { whenPersonGone } from '@/lib/graph/personGone';
import { changeOf } from '@/lib/uploads/changeOf';
import { useOnline } from '@/lib/useOnline';
import { asWav } from '@/platform/mediaRecording';
import { waitingHere } from '@/platform/offlineRecordings';
import { sendFile } from '@/platform/sendFile';

import { followTo } from './follow';
import { lookAt } from './look';
import { OfflineQueue, type QueuePorts, type QueueState } from './queue';
import type { Refusal } from './waiting';

type SubmitError = SubmitRecordingMutation['submitRecording']['errors'][number]['__typename'];

const REFUSALS: Record<SubmitError, Refusal> = {
  RecordingTimeUsedUp: 'USED_UP',
  RecordingTooLarge: 'TOO_LARGE',
  TooManySubmittedRecordings: 'TOO_MANY',
  RecordingTooOld: 'TOO_OLD',
  RecordingFromFuture: 'FROM_FUTURE',
  TaskNeedsPartner: 'TASK_GONE',
  ScenarioUnknown: 'TASK_GONE',
  AttemptUnknown: 'TASK_GONE',
  RecordingConsentMissing: 'CONSENT',
  SpeechConsentMissing: 'CONSENT',
  InvalidInput: 'TASK_GONE',
};

/** The connection for subscriptions of each client: a renewed session has another one. */
const lives = new WeakMap<Client, NonNullable<Session['live']>>();

function portsOf(client: Client): QueuePorts {
  return {
    store: waitingHere(),
    announce: async ({ id, task, recordedAt, sound, keepRecording }) => {
      const answer = await changeOf(client, submitRecordingDocument, {
        input: {
          idempotencyKey: id,
          task,
          recordedAt: new Date(recordedAt).toISOString(),
          sizeBytes: sound.size,
          ...(keepRecording !== null && { keepRecording }),
        },
      });
      if ('code' in answer) return { kind: 'failed', failure: answer };
      const { recording, upload, errors } = answer.submitRecording;
      if (recording !== null) return { kind: 'announced', id: recording.id, address: upload };
      const [error] = errors;
      return error === undefined
        ? { kind: 'failed', failure: failureOf(undefined) }
        : { kind: 'refused', refusal: REFUSALS[error.__typename] };
    },
    send: sendFile,
    start: async (id) => {
      const answer = await changeOf(client, startSubmittedRecordingDocument, { input: { recordingId: id } });
      if ('code' in answer) return { kind: 'failed', failure: answer };
      const { recording, errors } = answer.startSubmittedRecording;
      if (recording !== null) return { kind: 'started' };
      const [error] = errors;
      return error?.__typename === 'SubmittedRecordingMissing'
        ? { kind: 'missing', address: error.upload }
        : { kind: 'failed', failure: failureOf({ code: 'NOT_FOUND' }) };
    },
    follow: (id, onProgress, signal) => followTo(lives.get(client), id, onProgress, signal),
    look: async (id) =>
      lookAt(await client.query(submittedRecordingDocument, { id }, { requestPolicy: 'network-only' }).toPromise()),
    cancel: async (id) => {
      // One that cannot be cancelled now is heard, or deleted after a day.
      await client.mutation(cancelSubmittedRecordingDocument, { input: { recordingId: id } }).toPromise();
    },
    asWav,
    uuid: () => crypto.randomUUID(),
    pause: (milliseconds, signal) =>
      new Promise((end) => {
        const timer = setTimeout(end, milliseconds);
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          end();
        });
      }),
  };
}

const queues = new WeakMap<Client, OfflineQueue>();

function queueOf(client: Client, owner: string): OfflineQueue {
  const before = queues.get(client);
  if (before !== undefined) return before;
  const queue = new OfflineQueue(portsOf(client), owner);
  queues.set(client, queue);
  whenPersonGone(client, () => queue.close());
  return queue;
}

const NOTHING: QueueState = { items: [], isSending: false, failure: null };
const never = (): (() => void) => () => undefined;

/**
 * The recordings of this person that wait on this device; sends them when the line is back. The queue is null until it is known
 * who the person is, which the page asks while it has a line.
 */
export function useOfflineQueue(): { queue: OfflineQueue | null; owner: string | null; state: QueueState } {
  const client = useClient();
  const { live } = useSession();
  const isOnline = useOnline();
  const { data } = useGraph(offlineOwnerDocument, {});
  const owner = data?.viewer?.id ?? null;
  const queue = owner === null ? null : queueOf(client, owner);
  const state = useSyncExternalStore(queue?.subscribe ?? never, queue?.state ?? (() => NOTHING), () => NOTHING);
  useEffect(() => {
    if (live !== null) lives.set(client, live);
  }, [client, live]);
  useEffect(() => {
    if (queue !== null) void (isOnline ? queue.send() : queue.read());
  }, [queue, isOnline]);
  return { queue, owner, state };
}
