import { FailureError, type Failure } from '@vivavoce/graphql';
import { createStore } from 'zustand/vanilla';

import { PIECE_LENGTH, wav } from './audioFormat';
import type { LiveEvent } from './liveEvents';
import { MicrophoneRefused, type Level, type Microphone } from './microphone';
import { dialSparing } from './opusLine';
import type { Speaking, SpeakingPorts, SpeakingState, Started } from './speaking';
import { SpeechTimeHeld } from './speechTime';
import { startAfter } from './starting';
import { EMPTY, withEvent } from './transcript';
import { Voice } from './voice';
import { fromWire } from './wireEvents';

/** The time without an audio chunk after which the microphone counts as silent. */
const SILENT_AFTER = 1_000;
/** How long to wait for the end event before requesting the result. */
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
    holders: [],
    isKeptLocally: false,
    result: null,
    sessionId: null,
    recording: null,
  };
}

function milliseconds(duration: { seconds: bigint; nanos: number } | undefined): number | null {
  return duration === undefined ? null : Number(duration.seconds) * 1_000 + duration.nanos / 1e6;
}

function failure(reason: string): Failure {
  return { code: reason, reason, retryable: false, retryAfter: null, requestId: null };
}

/** Creates a store that runs speaking sessions, one after another, independent of React. */
export function createSpeaking<Task, Result>(ports: SpeakingPorts<Task, Result>): Speaking<Task, Result> {
  const store = createStore<SpeakingState<Result>>(() => ready<Result>());
  const listeners = new Set<(level: Level) => void>();
  let attempt: Attempt | null = null;
  let owner: string | undefined;

  /** The data of one session; events of an earlier session are ignored. */
  interface Attempt {
    sessionId: string | null;
    voice: Voice | null;
    microphone: Microphone | null;
    /** How often the microphone was opened or closed: what an earlier opening brings is not wanted any more. */
    opening: number;
    early: Uint8Array[];
    pieces: Uint8Array[];
    isStopping: boolean;
    isSettling: boolean;
    unwatch: () => void;
    unhold: () => void;
    forgetSilence: () => void;
    forgetEnd: () => void;
  }

  const set = (change: Partial<SpeakingState<Result>>): void => {
    store.setState(change);
  };

  const hear = (event: LiveEvent): void => {
    store.setState((state) => ({ transcript: withEvent(state.transcript, event) }));
    // The maximum duration changes with the learner's other sessions.
    if (event.kind === 'warning' && event.left !== null) set({ limit: event.at + event.left });
  };

  const quiet = (current: Attempt): void => {
    current.forgetSilence();
    current.opening++;
    current.microphone?.close();
    current.microphone = null;
  };

  const release = (current: Attempt): void => {
    quiet(current);
    current.forgetEnd();
    current.unwatch();
    current.unhold();
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
    } else if (thrown instanceof SpeechTimeHeld) {
      if (attempt === current) set({ holders: thrown.holders.filter(({ hasEnded }) => !hasEnded) });
      fail(current, thrown.failure);
    } else if (thrown instanceof FailureError) fail(current, thrown.failure);
    else fail(current, failure('UNKNOWN'));
  };

  /** Requests the result once, when the socket, the feed or the timer first reports the end. */
  const settle = async (current: Attempt): Promise<void> => {
    const { sessionId } = current;
    if (attempt !== current || current.isSettling || sessionId === null) return;
    current.isSettling = true;
    current.forgetEnd();
    quiet(current);
    set({ phase: 'finishing', microphone: 'off' });
    try {
      const result = await ports.finish(sessionId);
      await ports.recordings.confirm(sessionId);
      if (attempt !== current) return;
      release(current);
      set({
        phase: 'done',
        result,
        sessionId,
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
      { dial: dialSparing(ports.dial, ports.opus), later: ports.later, resume: () => ports.resume(sessionId) },
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
          fail(current, failure(reason === 'SPEECH_TIME_USED_UP' ? 'SPEECH_TIME_TAKEN' : reason));
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
      opening: 0,
      early: [],
      pieces: [],
      isStopping: false,
      isSettling: false,
      unwatch: () => undefined,
      unhold: () => undefined,
      forgetSilence: () => undefined,
      forgetEnd: () => undefined,
    };
    attempt = current;
    store.setState({ ...ready<Result>(), phase: 'starting' }, true);
    return current;
  };

  /** Opens the microphone, and closes it at once when it was closed or opened again meanwhile. */
  const microphoneFor = async (current: Attempt): Promise<void> => {
    const mine = ++current.opening;
    const isWanted = (): boolean => current.opening === mine;
    try {
      const microphone = await ports.openMicrophone({
        piece: (pcm) => {
          if (isWanted()) take(current, pcm);
        },
        level: (level) => {
          if (isWanted()) for (const listener of listeners) listener(level);
        },
        lost: () => {
          if (!isWanted()) return;
          stop(current);
          set({ microphone: 'lost' });
        },
        muted: (isMuted) => {
          if (!isWanted()) return;
          set({ microphone: isMuted ? 'silent' : 'on' });
          if (isMuted) current.voice?.pause();
        },
      });
      if (!isWanted()) {
        microphone.close();
        return;
      }
      current.microphone = microphone;
      set({ phase: 'speaking', microphone: 'on' });
    } catch (thrown) {
      if (isWanted()) throw thrown;
    }
  };

  /** Ends a session that was made for a page that was closed before anything was sent. */
  const giveUp = async (sessionId: string): Promise<void> => {
    await ports.recordings.remove(sessionId);
    await ports.end(sessionId, false).catch(() => undefined);
  };

  const begin = async (title: string, makeSession: () => Promise<Started>): Promise<void> => {
    const current = fresh();
    try {
      // Recording starts immediately; the audio is sent as soon as the session exists.
      await microphoneFor(current);
      if (attempt !== current) return;
      const started = await makeSession();
      if (attempt !== current) {
        await giveUp(started.sessionId);
        return;
      }
      current.sessionId = started.sessionId;
      current.unhold = ports.hold(started.sessionId);
      const { sessionId, language, isDrill } = started;
      const startedAt = ports.now();
      await ports.recordings.begin({ sessionId, owner, title, startedAt, language, isDrill, isConfirmed: false });
      if (attempt !== current) {
        await giveUp(sessionId);
        return;
      }
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
  };

  const isBusy = (): boolean => {
    const { phase } = store.getState();
    return phase === 'starting' || phase === 'speaking' || phase === 'finishing';
  };

  const leave = (): void => {
    if (attempt === null || attempt.sessionId === null || attempt.voice?.leave() !== true) return;
    // The socket may be gone before its last message is sent.
    ports.end(attempt.sessionId, true).catch(() => undefined);
  };

  const recover = async (sessionId: string): Promise<void> => {
    const current = fresh();
    const pieces = await ports.recordings.pieces(sessionId);
    if (attempt !== current) return;
    current.sessionId = sessionId;
    current.unhold = ports.hold(sessionId);
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

    belongsTo: (person) => {
      owner = person;
    },

    start: async (task, title) => {
      if (!isBusy()) await begin(title, () => startAfter(new Set(), () => ports.start(task), ports.later));
    },

    startInstead: async (task, title) => {
      if (isBusy()) return;
      const ended = store.getState().holders.map(({ sessionId }) => sessionId);
      await begin(title, async () => {
        await Promise.all(ended.map((sessionId) => ports.end(sessionId, false)));
        return await startAfter(new Set(ended), () => ports.start(task), ports.later);
      });
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

    offline: () => {
      attempt?.voice?.cut();
    },

    onLevel: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    leave,

    dispose: () => {
      leave();
      if (attempt !== null) release(attempt);
      attempt = null;
      store.setState(ready<Result>(), true);
    },
  };
}
