import {
  FailureError,
  failureOfError,
  follow,
  type DrillTaskInput,
  type Failure,
  type FinishSpeakingMutation,
  type RolePlayTaskInput,
  type StartSpeakingInput,
  type StartSpeakingMutation,
} from '@vivavoce/graphql';
import {
  endSpeakingDocument,
  finishSpeakingDocument,
  resumeSpeakingDocument,
  startSpeakingDocument,
} from '@vivavoce/live/documents';
import { graphFeed } from '@vivavoce/live/graphFeed';
import type { SpeakingPorts } from '@vivavoce/live/speaking';
import { SpeechTimeHeld, type SpeechTimeHolder } from '@vivavoce/live/speechTime';
import type { AnyVariables, Client, OperationContext, TypedDocumentNode } from 'urql';

import type { Platform } from './platform';
import type { Session } from './session';
import { taskText } from './taskText';

type AnyTask = StartSpeakingInput['task'];

/** A task that is recorded. */
export type Task = Exclude<AnyTask, { rolePlay: RolePlayTaskInput }>;

/** A recorded task that names its language: any but a drill, which has that of its word. */
export type PracticeTask = Exclude<Task, { drill: DrillTaskInput }>;

/** The task of talking with the partner of a scenario. */
export type RolePlay = Exclude<AnyTask, Task>;

/** Returns the spoken language as a BCP 47 tag. */
export function languageOf(task: PracticeTask): string {
  return (task.readAloud ?? task.free).language;
}

/**
 * Returns whether a task repeats what was practised before, a word of an attempt or a card, or answers a quiz. Its
 * recording is not needed.
 */
export function isDrill(task: AnyTask): boolean {
  const { isReview, isQuizAnswer } = task.readAloud ?? {};
  return task.drill !== undefined || isReview === true || isQuizAnswer === true;
}

/** The result as the graph returned it, with the id of its attempt; read it with the fragment. */
export type Result = NonNullable<FinishSpeakingMutation['finishSpeaking']['result']> & { attemptId: string };

/** A failure that has a reason and nothing else. */
export function refused(reason: string): FailureError {
  const failure: Failure = { code: reason, reason, retryable: false, retryAfter: null, requestId: null };
  return new FailureError(failure);
}

const REASONS: Record<string, string> = {
  SpeechTimeUsedUp: 'SPEECH_TIME_USED_UP',
  GuestSessionsUsedUp: 'GUEST_SESSIONS_USED_UP',
  ScenarioUnknown: 'NOT_FOUND',
  PartnerMissing: 'PARTNER_MISSING',
  AttemptUnknown: 'NOT_FOUND',
  SpeakingSessionUnknown: 'SESSION_UNKNOWN',
  SpeechConsentMissing: 'THIRD_PARTIES_CONSENT_MISSING',
};

type StartError = StartSpeakingMutation['startSpeaking']['errors'][number];

/** The sessions that hold the speech time, if a start was refused for it. */
function holdersOf(error: StartError | undefined): SpeechTimeHolder[] {
  if (error?.__typename !== 'SpeechTimeUsedUp') return [];
  return error.heldBy.map(({ session, reserved, heldUntil }) => ({
    sessionId: session.id,
    hasEnded: session.state === 'FINISHED',
    startedAt: Date.parse(session.createdAt),
    text: taskText(session.task, session.scenario),
    reserved,
    heldUntil: Date.parse(heldUntil),
  }));
}

/** What a session is a part of. */
export interface Whole {
  /** The idempotency key of the session: starting the part again returns the same session. */
  sessionKey: string;
  /** Joins the session to the whole. When it is refused, the session is ended. */
  join(sessionId: string): Promise<void>;
}

/** Connects the live session to the graph and the platform. */
export function portsFor<OneTask extends AnyTask>(
  client: Client,
  live: Session['live'],
  platform: Platform,
  whole?: Whole,
): SpeakingPorts<OneTask, Result> {
  async function change<Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    context?: Partial<OperationContext>,
  ): Promise<Data> {
    const answer = await client.mutation(document, variables, context).toPromise();
    // The response to a mutation that failed as a whole is `data: null`.
    const data = answer.data ?? null;
    if (data !== null) return data;
    throw answer.error === undefined ? refused('UNKNOWN') : new FailureError(failureOfError(answer.error));
  }
  async function end(sessionId: string, isLeaving: boolean): Promise<void> {
    // With `keepalive` the browser sends the request although the page was closed.
    const context: Partial<OperationContext> = isLeaving
      ? { fetchOptions: { credentials: 'include', keepalive: true } }
      : {};
    await change(endSpeakingDocument, { input: { sessionId } }, context);
  }
  async function joined(sessionId: string): Promise<void> {
    try {
      await whole?.join(sessionId);
    } catch (thrown) {
      // What may pass is tried again, with the same session.
      const mayPass = thrown instanceof FailureError && thrown.failure.retryable;
      if (!mayPass) await end(sessionId, false).catch(() => undefined);
      throw thrown;
    }
  }
  return {
    start: async (task) => {
      const keepRecording = platform.keepsRecording();
      const { startSpeaking } = await change(startSpeakingDocument, {
        input: {
          task,
          idempotencyKey: whole?.sessionKey ?? platform.uuid(),
          ...(keepRecording !== null && { keepRecording }),
        },
      });
      const { session: made, audio } = startSpeaking;
      if (made && audio) {
        await joined(made.id);
        const language = (task.readAloud ?? task.free)?.language;
        return { sessionId: made.id, address: audio, language, isDrill: isDrill(task) };
      }
      const holders = holdersOf(startSpeaking.errors[0]);
      if (holders.length > 0) throw new SpeechTimeHeld(holders);
      throw refused(REASONS[startSpeaking.errors[0]?.__typename ?? ''] ?? 'UNKNOWN');
    },
    resume: async (sessionId) => {
      const { resumeSpeaking } = await change(resumeSpeakingDocument, { input: { sessionId } });
      if (resumeSpeaking.audio) return { address: resumeSpeaking.audio, settled: resumeSpeaking.settledSequence ?? 0 };
      return null;
    },
    finish: async (sessionId) => {
      const { finishSpeaking } = await change(finishSpeakingDocument, { input: { sessionId } });
      const { result, attemptId } = finishSpeaking;
      if (result && attemptId) return { ...result, attemptId };
      throw refused(REASONS[finishSpeaking.errors[0]?.__typename ?? ''] ?? 'UNKNOWN');
    },
    end,
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
    opus: platform.opus,
    openMicrophone: platform.openMicrophone,
    recordings: platform.recordings,
    hold: platform.hold,
    later: platform.later,
    now: platform.now,
  };
}
