import type { Failure } from '@vivavoce/graphql';
import type { StoreApi } from 'zustand/vanilla';

import type { AudioAddress, Dial } from './line';
import type { LiveEvent } from './liveEvents';
import type { Level, MicrophoneTrouble, OpenMicrophone } from './microphone';
import type { OpusPorts } from './opus';
import type { Recordings } from './recordings';
import type { SpeechTimeHolder } from './speechTime';
import type { Transcript } from './transcript';
import type { Resumption } from './voice';

/** A session that was just started. */
export interface Started {
  sessionId: string;
  address: AudioAddress;
  /** The spoken language as a BCP 47 tag; unset for a talk with a partner and for a drill. */
  language?: string | undefined;
  /** Whether the session repeats one word. */
  isDrill: boolean;
}

/** The dependencies of a speaking session. */
export interface SpeakingPorts<Task, Result> {
  /** Throws `SpeechTimeHeld` when other sessions hold the rest of the speech time. */
  start(task: Task): Promise<Started>;
  resume(sessionId: string): Promise<Resumption | null>;
  finish(sessionId: string): Promise<Result>;
  /** Ends a session without reading its result. `isLeaving`: the request outlives the page. */
  end(sessionId: string, isLeaving: boolean): Promise<void>;
  /** Follows the session's events over GraphQL. Returns a function that unsubscribes. */
  watch(sessionId: string, hear: (event: LiveEvent) => void): () => void;
  dial: Dial;
  /** Spares a slow line; without it audio is sent as PCM. */
  opus?: OpusPorts | undefined;
  openMicrophone: OpenMicrophone;
  recordings: Recordings;
  /** Marks a session as running here, so that no other window offers its recording. Returns a function that ends it. */
  hold(sessionId: string): () => void;
  later(run: () => void, milliseconds: number): () => void;
  now(): number;
}

export type Phase = 'ready' | 'starting' | 'speaking' | 'finishing' | 'done' | 'failed';

/** The state of a speaking session. */
export interface SpeakingState<Result> {
  phase: Phase;
  /** `silent`: the system mutes the microphone or the tab is suspended; `lost`: the microphone was disconnected. */
  microphone: 'off' | 'on' | 'silent' | 'lost';
  /** Whether the audio socket is connected. */
  isConnected: boolean;
  /** Milliseconds recorded so far. */
  spoken: number;
  /** Milliseconds recorded that the server has not received; grows while the network is unavailable. */
  buffered: number;
  /** Whether the session is paused: the microphone is closed, the session stays open. */
  isPaused: boolean;
  /** The maximum recording time, in milliseconds; null until the server sends it. */
  limit: number | null;
  /** Whether the server has received the whole recording. */
  isSaved: boolean;
  transcript: Transcript;
  /** The reason why the microphone is not available. */
  trouble: MicrophoneTrouble | null;
  failure: Failure | null;
  /** The sessions that hold the speech time, when a start failed for it; newest first. */
  holders: readonly SpeechTimeHolder[];
  /** Whether this device keeps the recording for another attempt. */
  isKeptLocally: boolean;
  result: Result | null;
  /** The session of the result. */
  sessionId: string | null;
  /** The recording as a WAV file, for playback; never leaves the device. */
  recording: Uint8Array<ArrayBuffer> | null;
}

export interface Speaking<Task, Result> {
  store: StoreApi<SpeakingState<Result>>;
  /** Whose the recordings are that stay on this device, as a global id; undefined for a guest. */
  belongsTo(person: string | undefined): void;
  /** Opens the microphone and starts a session; can be called again after a session ended. */
  start(task: Task, title: string): Promise<void>;
  /** Ends the sessions that hold the speech time, and starts one. */
  startInstead(task: Task, title: string): Promise<void>;
  /** Ends the recording and requests the result. */
  stop(): void;
  /** Pauses: closes the microphone; the recording later continues with the next chunk. */
  pause(): void;
  /** Opens the microphone again after a pause. */
  goOn(): Promise<void>;
  /** Sends a recording stored on this device and requests its result. */
  recover(sessionId: string): Promise<void>;
  /** Retries after a failure, with the recording if this device still has it. */
  retry(): Promise<void>;
  /** Call when the page is hidden or shown again. */
  visible(isVisible: boolean): void;
  /** Call when the system reports that the network is back. */
  online(): void;
  /** Call when the system reports that the network is lost. */
  offline(): void;
  /** Calls the listener for each level of the microphone. Levels are not part of the state, to avoid rendering. */
  onLevel(listener: (level: Level) => void): () => void;
  /** Call when the page is closed: ends the session, if the server has been sent all that was recorded. */
  leave(): void;
  /** Ends the session as `leave` does, and forgets it. */
  dispose(): void;
}
