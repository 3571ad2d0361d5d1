import {
  FailureError,
  failureOfError,
  follow,
  type Failure,
  type FinishSpeakingMutation,
  type StartSpeakingInput,
} from '@vivavoce/graphql';
import { finishSpeakingDocument, resumeSpeakingDocument, startSpeakingDocument } from '@vivavoce/live/documents';
import { graphFeed } from '@vivavoce/live/graphFeed';
import type { SpeakingPorts } from '@vivavoce/live/speaking';
import type { AnyVariables, Client, TypedDocumentNode } from 'urql';

import type { Platform } from './platform';
import type { Session } from './session';

/** The task. */
export type Task = StartSpeakingInput['task'];

/** Returns the spoken language as a BCP 47 tag. */
export function languageOf(task: Task): string {
  return (task.readAloud ?? task.free).language;
}

/** The result as the graph returned it; read it with the fragment. */
export type Result = NonNullable<FinishSpeakingMutation['finishSpeaking']['result']>;

function refused(reason: string): FailureError {
  const failure: Failure = { code: reason, reason, retryable: false, retryAfter: null, requestId: null };
  return new FailureError(failure);
}

const REASONS: Record<string, string> = {
  SpeechTimeUsedUp: 'SPEECH_TIME_USED_UP',
  ScenarioUnknown: 'NOT_FOUND',
  SpeakingSessionUnknown: 'SESSION_UNKNOWN',
};

/** Connects the live session to the graph and the platform. */
export function portsFor(client: Client, live: Session['live'], platform: Platform): SpeakingPorts<Task, Result> {
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
        input: { task, idempotencyKey: platform.uuid() },
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
      const stop = platform.onOnline(following.nudge);
      return () => {
        stop();
        following.stop();
      };
    },
    dial: platform.dial,
    openMicrophone: platform.openMicrophone,
    recordings: platform.recordings,
    hold: platform.hold,
    later: platform.later,
    now: platform.now,
  };
}
