import { FailureError, type Failure } from '@vivavoce/graphql';
import { createStore } from 'zustand/vanilla';

import { PIECE_LENGTH } from './audioFormat';
import type { LiveEvent } from './liveEvents';
import { MicrophoneRefused, type Level } from './microphone';
import { dialSparing } from './opusLine';
import { PartnerVoice } from './partnerVoice';
import type { Started } from './speaking';
import { SpeechTimeHeld } from './speechTime';
import { startAfter } from './starting';
import { READY, type Talk, type TalkPhase, type TalkPorts, type TalkState } from './talk';
import { TalkCopy } from './talkCopy';
import { TalkMicrophone } from './talkMicrophone';
import { isRepeat, lastSaid, partnerOf, withTalkEvent } from './talkTurns';
import { withEvent } from './transcript';
import { Voice } from './voice';
import { fromWire } from './wireEvents';

/** How long to wait for the end event before requesting the result. */
const END_WITHIN = 15_000;
const SECOND = 1_000;
/** The speech that is kept while the line is down, in milliseconds; then the conversation stops. */
const LONGEST_GAP = 20_000;

const RUNNING: ReadonlySet<TalkPhase> = new Set(['starting', 'preparing', 'connecting', 'talking', 'ending']);

/** Returns whether a talk runs that leaving the page would end. */
export function isRunning(phase: TalkPhase): boolean {
  return RUNNING.has(phase);
}

function failure(reason: string): Failure {
  return { code: reason, reason, retryable: false, retryAfter: null, requestId: null };
}

/** Creates a store that runs talks with a partner, one after another, independent of React. */
export function createTalk<Task, Result>(ports: TalkPorts<Task, Result>): Talk<Task> {
  const store = createStore<TalkState>(() => READY);
  const listeners = new Set<(level: Level) => void>();
  let talk: Running | null = null;

  /** The data of one talk; events of an earlier talk are ignored. */
  interface Running {
    task: Task;
    isExam: boolean;
    sessionId: string | null;
    voice: Voice | null;
    partner: PartnerVoice;
    microphone: TalkMicrophone | null;
    copy: TalkCopy | null;
    /** Our clock minus the server's, as far as events show it: the least difference has the least delay in it. */
    offset: number;
    /** Milliseconds of audio so far, and where the conversation ends. */
    spoken: number;
    limit: number | null;
    isSettling: boolean;
    unwatch: () => void;
    unhold: () => void;
    forgetTick: () => void;
    forgetEnd: () => void;
  }

  const set = (change: Partial<TalkState>): void => {
    store.setState(change);
  };

  const isIn = (...phases: TalkPhase[]): boolean => phases.includes(store.getState().phase);

  const release = (current: Running): void => {
    current.microphone?.close();
    current.forgetTick();
    current.forgetEnd();
    current.unwatch();
    current.unhold();
    current.voice?.close();
    current.voice = null;
    current.partner.close();
    current.copy?.end();
  };

  const fail = (current: Running, thrown: unknown): void => {
    if (talk !== current) return;
    release(current);
    const isRefused = thrown instanceof MicrophoneRefused;
    set({
      phase: 'failed',
      microphone: 'off',
      preparation: null,
      trouble: isRefused ? thrown.trouble : null,
      failure: isRefused ? null : thrown instanceof FailureError ? thrown.failure : failure('UNKNOWN'),
      holders: thrown instanceof SpeechTimeHeld ? thrown.holders.filter(({ hasEnded }) => !hasEnded) : [],
    });
  };

  /** Requests the result once, when the socket, the feed or the timer first reports the end. */
  const settle = async (current: Running): Promise<void> => {
    const { sessionId } = current;
    if (talk !== current || current.isSettling || sessionId === null) return;
    current.isSettling = true;
    current.forgetEnd();
    current.forgetTick();
    current.microphone?.close();
    set({ phase: 'ending', microphone: 'off', isPaused: false, talked: current.spoken });
    try {
      await ports.finish(sessionId);
      if (talk !== current) return;
      release(current);
      set({ phase: 'done' });
    } catch (thrown) {
      fail(current, thrown);
    }
  };

  const tick = (current: Running): void => {
    current.forgetTick();
    const { endsAt, stage } = store.getState().turns;
    if (talk !== current || stage !== 'PREPARATION' || endsAt === null || !isIn('preparing')) return;
    const left = Math.max(0, endsAt + current.offset - ports.now());
    const length = Math.max(left, store.getState().preparation?.length ?? 0);
    set({ preparation: { left, length } });
    if (left === 0) void begin();
    else
      current.forgetTick = ports.later(
        () => {
          tick(current);
        },
        left % SECOND === 0 ? SECOND : left % SECOND,
      );
  };

  const moved = (current: Running): void => {
    const { length } = store.getState().turns;
    if (length === null) return;
    const left = Math.max(0, (current.limit ?? length) - current.spoken);
    // Shown in seconds, so the state changes once a second.
    const shown = Math.ceil(left / SECOND) * SECOND;
    if (store.getState().conversation?.left !== shown) set({ conversation: { left: shown, length } });
  };

  const hear = (current: Running, event: LiveEvent): void => {
    if (talk !== current) return;
    current.offset = Math.min(current.offset, ports.now() - event.occurredAt);
    store.setState(({ transcript }) => ({ transcript: withEvent(transcript, event) }));
    switch (event.kind) {
      case 'partnerSpoke':
      case 'partnerFinished':
      case 'turnEnded':
      case 'hintGiven':
      case 'turnWithdrawn':
      case 'phase': {
        const { turns, transcript } = store.getState();
        if (event.kind === 'partnerSpoke' && isRepeat(turns, event)) current.partner.again(event.turn);
        if (event.kind === 'partnerFinished' && event.isInterrupted) current.partner.interrupt(event.turn);
        const after = withTalkEvent(turns, event, transcript);
        if (event.kind === 'turnWithdrawn' && after !== turns) current.partner.interrupt(event.lastTurn);
        if (after !== turns) set({ turns: after, hint: 'none' });
        if (event.kind === 'phase') tick(current);
        moved(current);
        return;
      }
      case 'warning':
        if (event.left !== null) current.limit = event.at + event.left;
        moved(current);
        return;
      case 'finished':
        void settle(current);
        return;
      case 'started':
      case 'interim':
      case 'recognized':
      case 'scored':
        return;
    }
  };

  const voiceOf = (current: Running, sessionId: string): Voice =>
    new Voice(
      { dial: dialSparing(ports.dial, ports.opus), later: ports.later, resume: () => ports.resume(sessionId) },
      {
        response: ({ response }) => {
          if (talk !== current) return;
          if (response.case === 'finished') void settle(current);
          if (response.case === 'partnerAudio') {
            const { turn, sentence, sequence, data, sampleRateHertz } = response.value;
            current.partner.hear({ turn, sentence, sequence, pcm: data, sampleRate: sampleRateHertz });
          }
          if (response.case === 'hintMissed') set({ hint: 'missed' });
          if (response.case === 'partnerHeld') current.partner.held(response.value.turn, response.value.held);
          if (response.case !== 'event') return;
          const event = fromWire(response.value);
          if (event !== null) hear(current, event);
        },
        connected: (isConnected) => {
          if (talk !== current) return;
          // A client that asked for a hint on another line does not get it.
          set({ isConnected, hint: 'none' });
          if (isConnected && isIn('connecting')) set({ phase: 'talking' });
        },
        progress: ({ spoken, received }) => {
          if (talk !== current) return;
          current.spoken = spoken * PIECE_LENGTH;
          const buffered = Math.max(0, spoken - received) * PIECE_LENGTH;
          // A line that is open has a few chunks on their way; only a lost one is shown.
          const shown = store.getState().isConnected ? 0 : Math.floor(buffered / SECOND) * SECOND;
          if (store.getState().buffered !== shown) set({ buffered: shown });
          moved(current);
        },
        ended: () => void settle(current),
        broken: (reason) => {
          fail(current, new FailureError(failure(reason === 'SPEECH_TIME_USED_UP' ? 'SPEECH_TIME_TAKEN' : reason)));
        },
      },
    );

  /** Tells the server that no audio comes. */
  const unheard = (current: Running): void => {
    if (current.isExam) current.voice?.rest();
    else current.voice?.pause();
  };

  const microphoneOf = (current: Running): TalkMicrophone =>
    new TalkMicrophone(ports, {
      // What is said before the line is open is not part of the conversation.
      isWanted: () => talk === current && isIn('talking'),
      piece: (pcm) => {
        const { isConnected, buffered } = store.getState();
        if (current.voice === null || !(isConnected || buffered < LONGEST_GAP)) return;
        const sequence = current.voice.say(pcm);
        current.copy?.add({ sequence, pcm });
      },
      level: (level) => {
        if (talk === current) for (const listener of listeners) listener(level);
      },
      changed: (microphone) => {
        if (talk !== current) return;
        set({ microphone });
        if (microphone !== 'on') unheard(current);
      },
    });

  const openMicrophone = async (current: Running): Promise<void> => {
    current.microphone ??= microphoneOf(current);
    await current.microphone.open(
      () => talk === current && isIn('connecting', 'talking') && !store.getState().isPaused,
    );
  };

  /** Opens the microphone and closes it, so that its permission is not asked for in the middle. */
  const tryMicrophone = async (): Promise<void> => {
    const nothing = (): void => undefined;
    (await ports.openMicrophone({ piece: nothing, level: nothing, lost: nothing, muted: nothing })).close();
  };

  const start = async (task: Task, isExam: boolean, makeSession: () => Promise<Started>): Promise<void> => {
    if (isRunning(store.getState().phase)) return;
    if (talk !== null) release(talk);
    const current: Running = {
      task,
      isExam,
      sessionId: null,
      voice: null,
      // A browser opens the sound only while the learner presses something.
      partner: new PartnerVoice(ports.openSpeaker()),
      microphone: null,
      copy: null,
      offset: Number.POSITIVE_INFINITY,
      spoken: 0,
      limit: null,
      isSettling: false,
      unwatch: () => undefined,
      unhold: () => undefined,
      forgetTick: () => undefined,
      forgetEnd: () => undefined,
    };
    talk = current;
    store.setState({ ...READY, phase: 'starting' }, true);
    try {
      await tryMicrophone();
      if (talk !== current) return;
      const { sessionId } = await makeSession();
      if (talk !== current) {
        await ports.end(sessionId, false);
        return;
      }
      current.sessionId = sessionId;
      current.unhold = ports.hold(sessionId);
      set({ phase: 'preparing', sessionId });
      current.unwatch = ports.watch(sessionId, (event) => {
        hear(current, event);
      });
    } catch (thrown) {
      fail(current, thrown);
    }
  };

  const begin = async (): Promise<void> => {
    const current = talk;
    if (current === null || current.sessionId === null || !isIn('preparing')) return;
    current.forgetTick();
    set({ phase: 'connecting', trouble: null });
    try {
      await openMicrophone(current);
    } catch (thrown) {
      if (talk !== current) return;
      // The preparation stays: the server waits for the line.
      set({ phase: 'preparing', trouble: thrown instanceof MicrophoneRefused ? thrown.trouble : 'unsupported' });
      return;
    }
    if (talk !== current || !isIn('connecting')) return;
    current.partner.wake();
    current.copy = new TalkCopy(ports, current.sessionId);
    current.voice = voiceOf(current, current.sessionId);
    current.voice.reopen();
  };

  const prepare = (task: Task, isExam: boolean, ended: readonly string[]): Promise<void> =>
    start(task, isExam, async () => {
      await Promise.all(ended.map((sessionId) => ports.end(sessionId, false)));
      return await startAfter(new Set(ended), () => ports.start(task), ports.later);
    });

  const leave = (): void => {
    if (talk === null || talk.sessionId === null || !isRunning(store.getState().phase)) return;
    talk.voice?.leave();
    // The socket may be gone before its last message is sent.
    ports.end(talk.sessionId, true).catch(() => undefined);
  };

  return {
    store,
    prepare: (task, isExam) => prepare(task, isExam, []),
    prepareInstead: (task, isExam) =>
      prepare(
        task,
        isExam,
        store.getState().holders.map(({ sessionId }) => sessionId),
      ),
    begin,

    pause: () => {
      if (talk === null || talk.isExam || !isIn('talking') || store.getState().isPaused) return;
      talk.microphone?.close();
      talk.voice?.pause();
      talk.partner.hold();
      set({ isPaused: true, microphone: 'off' });
    },

    goOn: async () => {
      const current = talk;
      const { isPaused, microphone } = store.getState();
      if (current === null || !isIn('talking') || !(isPaused || microphone === 'lost')) return;
      set({ isPaused: false });
      current.partner.wake();
      try {
        await openMicrophone(current);
      } catch {
        if (talk === current) set({ microphone: 'lost' });
      }
    },

    sayAgain: () => {
      if (talk !== null && !talk.isExam && isIn('talking')) talk.voice?.sayAgain();
    },

    giveHint: () => {
      const { turns, isConnected, hint } = store.getState();
      if (talk === null || talk.isExam || !isIn('talking') || !isConnected) return;
      if (partnerOf(turns) !== 'listening' || hint === 'asked') return;
      set({ hint: 'asked' });
      talk.voice?.giveHint();
    },

    takeBack: () => {
      if (talk === null || talk.isExam || !isIn('talking') || lastSaid(store.getState().turns) === null) return;
      talk.voice?.takeBack();
    },

    end: () => {
      const current = talk;
      if (current === null || !isIn('talking')) return;
      current.microphone?.close();
      const last = store.getState().turns.turns.at(-1);
      if (last?.talker === 'partner') current.partner.interrupt(last.turn);
      set({ phase: 'ending', microphone: 'off', isPaused: false });
      current.voice?.finish();
      current.forgetEnd = ports.later(() => void settle(current), END_WITHIN);
    },

    retry: async () => {
      const current = talk;
      if (current === null || !isIn('failed')) return;
      if (current.sessionId === null) await prepare(current.task, current.isExam, []);
      else {
        current.isSettling = false;
        set({ failure: null });
        await settle(current);
      }
    },

    visible: (isVisible) => {
      if (!isVisible) return;
      talk?.microphone?.wake();
      if (!store.getState().isPaused) talk?.partner.wake();
      if (talk !== null) tick(talk);
    },

    online: () => {
      talk?.voice?.reopen();
    },

    offline: () => {
      talk?.voice?.cut();
    },

    onLevel: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    leave,

    dispose: () => {
      leave();
      if (talk !== null) release(talk);
      talk = null;
      store.setState(READY, true);
    },
  };
}
