import type { PracticeTask } from '@vivavoce/learner/speaking';

/** Why the service does not take a recording: the name of the expected failure, or of the reason after it was sent. */
export type Refusal =
  | 'TOO_OLD'
  | 'FROM_FUTURE'
  | 'TOO_LARGE'
  | 'TOO_LONG'
  | 'TOO_MANY'
  | 'USED_UP'
  | 'TASK_GONE'
  | 'CONSENT'
  | 'NO_SPEECH'
  | 'UNREADABLE'
  | 'SERVICE_FAILED';

/** A recording that waits on this device. */
export interface WaitingRecording {
  /** The idempotency key of its submission. */
  id: string;
  /** The global id of the person who recorded it. */
  owner: string;
  title: string;
  task: PracticeTask;
  /** When it began, in milliseconds since the epoch. */
  recordedAt: number;
  /** In milliseconds. */
  length: number;
  sound: Blob;
  /** Whether it is a WAV file, which every server can read. */
  isWav: boolean;
  /** The learner’s choice for this recording; null as they have decided. */
  keepRecording: boolean | null;
  refusal: Refusal | null;
}

/** How many recordings wait at most, and how large they are together. */
export const MOST_WAITING = 20;
export const MOST_BYTES = 100_000_000;
/** The longest recording, in milliseconds. */
export const LONGEST = 10 * 60_000;

/** Where recordings wait. */
export interface WaitingStore {
  /** Adds a recording: `full` when there is no room for it, `unavailable` when the browser stores nothing. */
  add(recording: WaitingRecording): Promise<'kept' | 'full' | 'unavailable'>;
  /** Those of all people, the oldest first. */
  list(): Promise<WaitingRecording[]>;
  /** Puts a recording in the place of another one, unless that was removed. */
  replace(id: string, recording: WaitingRecording): Promise<void>;
  remove(id: string): Promise<void>;
  /** Removes those of all people: signing out leaves nothing in the browser. */
  clear(): Promise<void>;
}
