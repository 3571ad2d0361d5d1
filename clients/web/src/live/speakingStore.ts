import { FailureError, type Failure } from '@vivavoce/graphql';
import { createStore, type StoreApi } from 'zustand/vanilla';

import { PIECE_LENGTH, wav } from './audioFormat';
import { type AudioAddress, type Dial } from './line';
import type { LiveEvent } from './liveEvents';
import {
  MicrophoneRefused,
  type Level,
  type Microphone,
  type MicrophoneTrouble,
  type OpenMicrophone,
} from './microphone';
import type { Recordings } from './recordings';
import { EMPTY, withEvent, type Transcript } from './transcript';
import { Voice, type Resumption } from './voice';
import { fromWire } from './wireEvents';

/** A session just made. */
export interface Started {
  sessionId: string;
  address: AudioAddress;
}

/** What a speaking session needs from the world around it. */
export interface SpeakingPorts<Task, Result> {
  start(task: Task): Promise<Started>;
  resume(sessionId: string): Promise<Resumption | null>;
  finish(sessionId: string): Promise<Result>;
  /** Follows the session's events over GraphQL; returns how to stop. */
  watch(sessionId: string, hear: (event: LiveEvent) => void): () => void;
  dial: Dial;
  openMicrophone: OpenMicrophone;
  recordings: Recordings;
  later(run: () => void, milliseconds: number): () => void;
  now(): number;
}

export type Phase = 'ready' | 'starting' | 'speaking' | 'finishing' | 'done' | 'failed';

/** What is known of a speaking session, for the screen. */
export interface SpeakingState<Result> {
  phase: Phase;
  /** `silent`: the system keeps it quiet or the tab sleeps; `lost`: it was taken away. */
  microphone: 'off' | 'on' | 'silent' | 'lost';
  /** Whether the server hears us. */
  isConnected: boolean;
  /** Milliseconds spoken so far. */
  spoken: number;
  /** Milliseconds spoken that the server has not received; grows while the network is away. */
  buffered: number;
  /** Whether the learner rests: the microphone is off, the session stays. */
  isPaused: boolean;
  /** The longest that may be spoken, in milliseconds; null until the server has told. */
  limit: number | null;
  /** Whether all that was spoken is safe at the server. */
  isSaved: boolean;
  transcript: Transcript;
  /** Why there is no microphone. */
  trouble: MicrophoneTrouble | null;
  failure: Failure | null;
  /** Whether what was spoken waits in this browser for another try. */
  isKeptLocally: boolean;
  result: Result | null;
  /** What was spoken, for the learner's own ears; never leaves the browser. */
  recording: Blob | null;
}

export interface Speaking<Task, Result> {
  store: StoreApi<SpeakingState<Result>>;
  /** Opens the microphone and begins; again after an end. */
  start(task: Task, title: string): Promise<void>;
  /** Nothing more will be said. */
  stop(): void;
  /** Rests: the microphone is closed, and what comes next goes on where this stopped. */
  pause(): void;
  /** Opens the microphone again after a rest. */
  goOn(): Promise<void>;
  /** Sends a recording that was kept in this browser, and asks for its result. */
  recover(sessionId: string): Promise<void>;
  /** Tries once more what failed: with what was spoken, as long as this browser keeps it. */
  retry(): Promise<void>;
  /** The page was hidden or is shown again. */
  visible(isVisible: boolean): void;
  /** The browser says the network is back. */
  online(): void;
  /** Calls back for each level of the microphone; not part of the state, so that nothing renders for it. */
  onLevel(listener: (level: Level) => void): () => void;
  /** Ends without a result: the page is left. */
  dispose(): void;
}

/** Without a piece for this long the microphone counts as silent. */
const SILENT_AFTER = 1_000;
/** How long to wait for the end over the socket before asking for the result. */
const END_WITHIN = 15_000;

function ready<Result>(): SpeakingState<Result> {
  return {
    phase: 'ready',
    microphone: 'off',
    isConnected: false,
    spoken: 0,
    buffered: 0,
    isPaused: false,
    limit: null,
    isSaved: false,
    transcript: EMPTY,
    trouble: null,
    failure: null,
    isKeptLocally: false,
    result: null,
    recording: null,
  };
}

function milliseconds(duration: { seconds: bigint; nanos: number } | undefined): number | null {
  return duration === undefined ? null : Number(duration.seconds) * 1_000 + duration.nanos / 1e6;
}

function failure(reason: string): Failure {
  return { code: reason, reason, retryable: false, retryAfter: null, requestId: null };
}

/** One speaking session after another, as a state that a screen can show. Holds no React. */
export function createSpeaking<Task, Result>(ports: SpeakingPorts<Task, Result>): Speaking<Task, Result> {
  const store = createStore<SpeakingState<Result>>(() => ready<Result>());
  const listeners = new Set<(level: Level) => void>();
  let attempt: Attempt | null = null;

  /** What belongs to one session only; events of an older one find themselves outdated. */
  interface Attempt {
    sessionId: string | null;
    voice: Voice | null;
    microphone: Microphone | null;
    early: Uint8Array[];
    pieces: Uint8Array[];
    isStopping: boolean;
    isSettling: boolean;
    unwatch: () => void;
    forgetSilence: () => void;
    forgetEnd: () => void;
  }

  const set = (change: Partial<SpeakingState<Result>>): void => {
    store.setState(change);
  };

  const hear = (event: LiveEvent): void => {
    store.setState((state) => ({ transcript: withEvent(state.transcript, event) }));
  };

  const quiet = (current: Attempt): void => {
    current.forgetSilence();
    current.microphone?.close();
    current.microphone = null;
  };

  const release = (current: Attempt): void => {
    quiet(current);
    current.forgetEnd();
    current.unwatch();
    current.voice?.close();
    current.voice = null;
  };

  const fail = (current: Attempt, why: Failure): void => {
    if (attempt !== current) return;
    release(current);
    set({
      phase: 'failed',
      failure: why,
      microphone: 'off',
      isKeptLocally: current.sessionId !== null && current.pieces.length > 0,
      recording: current.pieces.length > 0 ? wav(current.pieces) : null,
    });
  };

  const failWith = (current: Attempt, thrown: unknown): void => {
    if (thrown instanceof MicrophoneRefused) {
      if (attempt !== current) return;
      release(current);
      set({ phase: 'failed', trouble: thrown.trouble, microphone: 'off' });
    } else if (thrown instanceof FailureError) fail(current, thrown.failure);
    else fail(current, failure('UNKNOWN'));
  };

  /** Asks for the result once, whoever noticed the end first: the socket, the feed, or the clock. */
  const settle = async (current: Attempt): Promise<void> => {
    const { sessionId } = current;
    if (attempt !== current || current.isSettling || sessionId === null) return;
    current.isSettling = true;
    current.forgetEnd();
    quiet(current);
    set({ phase: 'finishing', microphone: 'off' });
    try {
      const result = await ports.finish(sessionId);
      await ports.recordings.remove(sessionId);
      if (attempt !== current) return;
      release(current);
      set({
        phase: 'done',
        result,
        isSaved: true,
        buffered: 0,
        isKeptLocally: false,
        recording: current.pieces.length > 0 ? wav(current.pieces) : null,
      });
    } catch (thrown) {
      failWith(current, thrown);
    }
  };

  const voiceOf = (current: Attempt, sessionId: string): Voice =>
    new Voice(
      { dial: ports.dial, later: ports.later, resume: () => ports.resume(sessionId) },
      {
        response: (response) => {
          if (attempt !== current) return;
          if (response.response.case === 'finished') void settle(current);
          if (response.response.case === 'accepted') set({ limit: milliseconds(response.response.value.audioLimit) });
          if (response.response.case !== 'event') return;
          const event = fromWire(response.response.value);
          if (event !== null) hear(event);
        },
        connected: (isConnected) => {
          if (attempt === current) set({ isConnected });
        },
        progress: ({ spoken, received, settled }) => {
          if (attempt !== current) return;
          set({
            spoken: spoken * PIECE_LENGTH,
            buffered: Math.max(0, spoken - received) * PIECE_LENGTH,
            isSaved: settled >= spoken && spoken > 0,
          });
        },
        ended: () => void settle(current),
        broken: (reason) => {
          fail(current, failure(reason));
        },
      },
    );

  const watch = (current: Attempt, sessionId: string): void => {
    current.unwatch = ports.watch(sessionId, (event) => {
      if (attempt !== current) return;
      hear(event);
      if (event.kind === 'finished') void settle(current);
    });
  };

  const take = (current: Attempt, pcm: Uint8Array): void => {
    if (attempt !== current || current.isStopping) return;
    current.pieces.push(pcm);
    watchSilence(current);
    if (current.voice === null || current.sessionId === null) {
      current.early.push(pcm);
      set({ spoken: current.early.length * PIECE_LENGTH });
      return;
    }
    const sequence = current.voice.say(pcm);
    ports.recordings.add(current.sessionId, { sequence, pcm });
  };

  const watchSilence = (current: Attempt): void => {
    current.forgetSilence();
    if (store.getState().microphone === 'silent') set({ microphone: 'on' });
    current.forgetSilence = ports.later(() => {
      if (attempt !== current || store.getState().microphone !== 'on') return;
      set({ microphone: 'silent' });
      current.voice?.pause();
      current.microphone?.wake();
    }, SILENT_AFTER);
  };

  const stop = (current: Attempt): void => {
    if (current.isStopping) return;
    current.isStopping = true;
    quiet(current);
    set({ phase: 'finishing', microphone: 'off', isPaused: false });
    if (current.voice === null) return; // the session is being made: it is finished as soon as it is there
    current.voice.finish();
    current.forgetEnd = ports.later(() => {
      if (store.getState().isConnected) void settle(current);
    }, END_WITHIN);
  };

  const fresh = (): Attempt => {
    if (attempt !== null) release(attempt);
    const current: Attempt = {
      sessionId: null,
      voice: null,
      microphone: null,
      early: [],
      pieces: [],
      isStopping: false,
      isSettling: false,
      unwatch: () => undefined,
      forgetSilence: () => undefined,
      forgetEnd: () => undefined,
    };
    attempt = current;
    store.setState({ ...ready<Result>(), phase: 'starting' }, true);
    return current;
  };

  const microphoneFor = async (current: Attempt): Promise<void> => {
    const microphone = await ports.openMicrophone({
      piece: (pcm) => {
        take(current, pcm);
      },
      level: (level) => {
        if (attempt === current) for (const listener of listeners) listener(level);
      },
      lost: () => {
        if (attempt !== current || current.isStopping) return;
        stop(current);
        set({ microphone: 'lost' });
      },
      muted: (isMuted) => {
        if (attempt !== current || current.isStopping) return;
        set({ microphone: isMuted ? 'silent' : 'on' });
        if (isMuted) current.voice?.pause();
      },
    });
    const isWanted = attempt === current && !current.isStopping;
    if (isWanted) set({ phase: 'speaking' });
    if (!isWanted || store.getState().isPaused) {
      microphone.close();
      return;
    }
    current.microphone = microphone;
    set({ microphone: 'on' });
  };

  const recover = async (sessionId: string): Promise<void> => {
    const current = fresh();
    const pieces = await ports.recordings.pieces(sessionId);
    if (attempt !== current) return;
    current.sessionId = sessionId;
    current.isStopping = true;
    current.pieces = pieces.map((piece) => piece.pcm);
    const voice = voiceOf(current, sessionId);
    current.voice = voice;
    voice.restore(pieces);
    set({ phase: 'finishing', spoken: pieces.length * PIECE_LENGTH });
    watch(current, sessionId);
    voice.finish();
    voice.reopen();
  };

  return {
    store,

    start: async (task, title) => {
      const { phase } = store.getState();
      if (phase === 'starting' || phase === 'speaking' || phase === 'finishing') return;
      const current = fresh();
      try {
        // Sound is taken from the first moment, and sent as soon as there is a session.
        await microphoneFor(current);
        const started = await ports.start(task);
        if (attempt !== current) return;
        current.sessionId = started.sessionId;
        await ports.recordings.begin({ sessionId: started.sessionId, title, startedAt: ports.now() });
        if (attempt !== current) return;
        const voice = voiceOf(current, started.sessionId);
        current.voice = voice;
        watch(current, started.sessionId);
        voice.open(started.address);
        if (store.getState().isPaused) voice.pause();
        for (const pcm of current.early.splice(0)) {
          ports.recordings.add(started.sessionId, { sequence: voice.say(pcm), pcm });
        }
        if (current.isStopping) {
          current.isStopping = false;
          stop(current);
        }
      } catch (thrown) {
        failWith(current, thrown);
      }
    },

    stop: () => {
      if (attempt !== null && store.getState().phase === 'speaking') stop(attempt);
    },

    pause: () => {
      const { phase, isPaused } = store.getState();
      if (attempt === null || phase !== 'speaking' || isPaused) return;
      quiet(attempt);
      attempt.voice?.pause();
      set({ isPaused: true, microphone: 'off' });
    },

    goOn: async () => {
      const current = attempt;
      if (current === null || !store.getState().isPaused) return;
      set({ isPaused: false });
      try {
        await microphoneFor(current);
      } catch {
        if (attempt !== current) return;
        stop(current);
        set({ microphone: 'lost' });
      }
    },

    recover,

    retry: async () => {
      const sessionId = attempt?.sessionId ?? null;
      if (sessionId !== null && store.getState().isKeptLocally) await recover(sessionId);
    },

    visible: (isVisible) => {
      if (isVisible) attempt?.microphone?.wake();
    },

    online: () => {
      attempt?.voice?.reopen();
    },

    onLevel: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    dispose: () => {
      if (attempt !== null) release(attempt);
      attempt = null;
      store.setState(ready<Result>(), true);
    },
  };
}
