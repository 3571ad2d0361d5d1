import {
  FailureError,
  failureOfError,
  follow,
  type Failure,
  type FinishSpeakingMutation,
  type StartSpeakingInput,
} from '@vivavoce/graphql';
import type { AnyVariables, Client, TypedDocumentNode } from 'urql';

import type { Session } from '@/lib/session';
import { dial } from '@/live/line';
import { openMicrophone } from '@/live/microphone';
import { localRecordings, type Recordings } from '@/live/recordings';
import type { SpeakingPorts } from '@/live/speakingStore';

import { finishSpeakingDocument, resumeSpeakingDocument, startSpeakingDocument } from './documents';
import { graphFeed } from './graphFeed';

/** The task. */
export type Task = StartSpeakingInput['task'];

/** Returns the spoken language as a BCP 47 tag. */
export function languageOf(task: Task): string {
  return (task.readAloud ?? task.free).language;
}

/** The result as the graph returned it; read it with the fragment. */
export type Result = NonNullable<FinishSpeakingMutation['finishSpeaking']['result']>;

let recordings: Recordings | null = null;

/** The local store of unconfirmed recordings; one for the whole page. */
export function recordingsHere(): Recordings {
  recordings ??= localRecordings();
  return recordings;
}

function refused(reason: string): FailureError {
  const failure: Failure = { code: reason, reason, retryable: false, retryAfter: null, requestId: null };
  return new FailureError(failure);
}

const REASONS: Record<string, string> = {
  SpeechTimeUsedUp: 'SPEECH_TIME_USED_UP',
  ScenarioUnknown: 'NOT_FOUND',
  SpeakingSessionUnknown: 'SESSION_UNKNOWN',
};

/** Connects the live session to the graph and the browser. */
export function portsFor(client: Client, live: Session['live']): SpeakingPorts<Task, Result> {
  async function change<Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    const answer = await client.mutation(document, variables).toPromise();
    // The response to a mutation that failed as a whole is `data: null`.
    const data = answer.data ?? null;
    if (data !== null) return data;
    throw answer.error === undefined ? refused('UNKNOWN') : new FailureError(failureOfError(answer.error));
  }
  return {
    start: async (task) => {
      const { startSpeaking } = await change(startSpeakingDocument, {
        input: { task, idempotencyKey: crypto.randomUUID() },
      });
      const { session: made, audio } = startSpeaking;
      if (made && audio) return { sessionId: made.id, address: audio };
      throw refused(REASONS[startSpeaking.errors[0]?.__typename ?? ''] ?? 'UNKNOWN');
    },
    resume: async (sessionId) => {
      const { resumeSpeaking } = await change(resumeSpeakingDocument, { input: { sessionId } });
      if (resumeSpeaking.audio) return { address: resumeSpeaking.audio, settled: resumeSpeaking.settledSequence ?? 0 };
      return null;
    },
    finish: async (sessionId) => {
      const { finishSpeaking } = await change(finishSpeakingDocument, { input: { sessionId } });
      if (finishSpeaking.result) return finishSpeaking.result;
      throw refused(REASONS[finishSpeaking.errors[0]?.__typename ?? ''] ?? 'UNKNOWN');
    },
    watch: (sessionId, hear) => {
      if (live === null) return () => undefined;
      const following = follow(live.subscribe, graphFeed(sessionId), {
        event: ({ event }) => {
          if (event !== null) hear(event);
        },
        connected: () => undefined,
        failed: () => undefined,
        complete: () => undefined,
      });
      window.addEventListener('online', following.nudge);
      return () => {
        window.removeEventListener('online', following.nudge);
        following.stop();
      };
    },
    dial,
    openMicrophone,
    recordings: recordingsHere(),
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
    now: Date.now,
  };
}
