import type { Failure } from '@vivavoce/graphql';
import type { StoreApi } from 'zustand/vanilla';

import type { Level, MicrophoneTrouble } from './microphone';
import type { OpenSpeaker } from './partnerVoice';
import type { SpeakingPorts } from './speaking';
import type { SpeechTimeHolder } from './speechTime';
import { NO_TURNS, type TalkTurns } from './talkTurns';
import { EMPTY, type Transcript } from './transcript';

/** The dependencies of a talk. */
export interface TalkPorts<Task, Result> extends SpeakingPorts<Task, Result> {
  openSpeaker: OpenSpeaker;
}

/**
 * Where a talk is: `ready` before it, `starting` while it is created, `preparing` with the card, `connecting` until both
 * microphone and line are open, `talking`, `ending` until the server has ended it.
 */
export type TalkPhase = 'ready' | 'starting' | 'preparing' | 'connecting' | 'talking' | 'ending' | 'done' | 'failed';

/** The state of a talk with a partner. */
export interface TalkState {
  phase: TalkPhase;
  /** The session's global id; null until it is created. */
  sessionId: string | null;
  /** What is left of the preparation, and its whole length, in milliseconds; null while there is none. */
  preparation: { left: number; length: number } | null;
  /** What is left of the conversation, and its whole length, in milliseconds of audio; null until the server says. */
  conversation: { left: number; length: number } | null;
  /** How long the conversation was, in milliseconds of audio; 0 until it has ended. */
  talked: number;
  turns: TalkTurns;
  transcript: Transcript;
  /** `silent`: the system mutes the microphone or the tab is suspended; `lost`: the microphone was disconnected. */
  microphone: 'off' | 'on' | 'silent' | 'lost';
  /** Whether the audio socket is connected. */
  isConnected: boolean;
  /** Milliseconds recorded that the server has not received; grows while the network is unavailable. */
  buffered: number;
  /** Whether the learner has paused the talk: the microphone is closed, the partner waits. */
  isPaused: boolean;
  /** The reason why the microphone is not available. */
  trouble: MicrophoneTrouble | null;
  /** Whether a hint is asked for, or there was none when it was. What was given is in `turns`. */
  hint: 'none' | 'asked' | 'missed';
  failure: Failure | null;
  /** The sessions that hold the speech time, when a start failed for it; newest first. */
  holders: readonly SpeechTimeHolder[];
}

/** The state before a talk. */
export const READY: TalkState = {
  phase: 'ready',
  sessionId: null,
  preparation: null,
  conversation: null,
  talked: 0,
  turns: NO_TURNS,
  transcript: EMPTY,
  microphone: 'off',
  isConnected: false,
  buffered: 0,
  isPaused: false,
  trouble: null,
  hint: 'none',
  failure: null,
  holders: [],
};

export interface Talk<Task> {
  store: StoreApi<TalkState>;
  /** Asks for the microphone and begins the preparation. Call it when the learner presses a button. */
  prepare(task: Task, isExam: boolean): Promise<void>;
  /** Ends the sessions that hold the speech time, and begins. */
  prepareInstead(task: Task, isExam: boolean): Promise<void>;
  /** Ends the preparation and begins the conversation. */
  begin(): Promise<void>;
  /** Practice: closes the microphone and holds the partner. Does nothing in an exam. */
  pause(): void;
  /** Opens the microphone again, after a pause or when it was disconnected. */
  goOn(): Promise<void>;
  /** Practice: the partner says its last turn again, more slowly. Does nothing in an exam. */
  sayAgain(): void;
  /** Practice: asks for a line to say next. Does nothing in an exam, and while the partner is on. */
  giveHint(): void;
  /** Practice: takes the learner's last turn back, to say it again. Does nothing in an exam, and when there is none. */
  takeBack(): void;
  /** Ends the conversation. */
  end(): void;
  /** Asks for the result once more after a failure, or starts again when there is no session. */
  retry(): Promise<void>;
  /** Call when the page is hidden or shown again. */
  visible(isVisible: boolean): void;
  /** Call when the system reports that the network is back. */
  online(): void;
  /** Call when the system reports that the network is lost. */
  offline(): void;
  /** Calls the listener for each level of the microphone. */
  onLevel(listener: (level: Level) => void): () => void;
  /** Call when the page is closed: ends the session. */
  leave(): void;
  /** Ends the session, and forgets it. */
  dispose(): void;
}
