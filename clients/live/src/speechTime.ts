import { FailureError } from '@vivavoce/graphql';

/** A session of this learner that holds speech time. */
export interface SpeechTimeHolder {
  sessionId: string;
  /** Whether it has ended; then its time is back in a moment. */
  hasEnded: boolean;
  /** Milliseconds since the epoch. */
  startedAt: number;
  /** The text or the topic; null for free speech without a topic. */
  text: string | null;
  /** The time that it holds, in milliseconds. */
  reserved: number;
  /** When it gives the time back at the latest, in milliseconds since the epoch. */
  heldUntil: number;
}

/** No session was started, because others hold the rest of the speech time. */
export class SpeechTimeHeld extends FailureError {
  constructor(readonly holders: readonly SpeechTimeHolder[]) {
    super({
      code: 'SPEECH_TIME_USED_UP',
      reason: 'SPEECH_TIME_USED_UP',
      retryable: false,
      retryAfter: null,
      requestId: null,
    });
    this.name = 'SpeechTimeHeld';
  }
}
