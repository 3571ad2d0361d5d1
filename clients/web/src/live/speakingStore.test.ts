import { FailureError } from '@vivavoce/graphql';
import { beforeEach, describe, expect, it } from 'vitest';

import { HandClock, settled } from '@/testing/clock';
import { FakeServer } from '@/testing/fakeServer';

import type { LiveEvent } from './liveEvents';
import { MicrophoneRefused, type MicrophoneEvents } from './microphone';
import { localRecordings } from './recordings';
import { createSpeaking, type Speaking, type SpeakingPorts } from './speakingStore';

const PIECE = new Uint8Array(1_600);

let clock: HandClock;
let server: FakeServer;
let microphone: MicrophoneEvents | null;
let wakes: number;
let feed: ((event: LiveEvent) => void) | null;
let finishes: number;
let databases = 0;
let ports: SpeakingPorts<string, string>;
let speaking: Speaking<string, string>;

beforeEach(() => {
  clock = new HandClock();
  server = new FakeServer();
  microphone = null;
  wakes = 0;
  feed = null;
  finishes = 0;
  ports = {
    start: () => Promise.resolve({ sessionId: 's1', address: { uri: 'wss://test/audio', protocols: [] } }),
    resume: server.resume,
    finish: () => {
      finishes++;
      return Promise.resolve('the result');
    },
    watch: (_session, hear) => {
      feed = hear;
      return () => (feed = null);
    },
    dial: server.dial,
    openMicrophone: (events) => {
      microphone = events;
      return Promise.resolve({ wake: () => wakes++, close: () => (microphone = null) });
    },
    recordings: localRecordings(`test-${databases++}`),
    later: clock.later,
    now: clock.now,
  };
  speaking = createSpeaking(ports);
});

const state = () => speaking.store.getState();

async function say(pieces: number): Promise<void> {
  for (let i = 0; i < pieces; i++) {
    await clock.move(50);
    microphone?.piece(PIECE);
  }
  await settled();
}

async function started(): Promise<void> {
  await speaking.start('the task', 'a sentence');
  await settled();
}

const scored = (utteranceId: string, text: string): LiveEvent => ({
  kind: 'scored',
  utteranceId,
  occurredAt: 3,
  words: [{ text, score: 90, isInsertion: false }],
  overall: 90,
});

describe('a session without trouble', () => {
  it('goes from ready to done and keeps no local copy afterwards', async () => {
    await started();
    expect(state()).toMatchObject({ phase: 'speaking', microphone: 'on', isConnected: true });
    await say(10);
    expect(server.heard).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(state()).toMatchObject({ spoken: 500, buffered: 0, isSaved: false });
    expect(await ports.recordings.list()).toMatchObject([{ sessionId: 's1', title: 'a sentence', pieces: 10 }]);
    speaking.stop();
    expect(server.controls).toEqual(['finish']);
    server.say({ case: 'finished', value: {} });
    await settled();
    expect(state()).toMatchObject({ phase: 'done', result: 'the result', isSaved: true });
    expect(await ports.recordings.list()).toEqual([]);
  });

  it('sends what was spoken while the session was being made', async () => {
    let answer: (value: Awaited<ReturnType<typeof ports.start>>) => void = () => undefined;
    ports.start = () => new Promise((resolve) => (answer = resolve));
    const starting = speaking.start('the task', 'a sentence');
    await say(3);
    expect(state()).toMatchObject({ phase: 'speaking', spoken: 150 });
    answer({ sessionId: 's1', address: { uri: 'wss://test/audio', protocols: [] } });
    await starting;
    await say(1);
    expect(server.heard).toEqual([1, 2, 3, 4]);
  });

  it('finishes as soon as there is a session when the learner stops before', async () => {
    let answer: (value: Awaited<ReturnType<typeof ports.start>>) => void = () => undefined;
    ports.start = () => new Promise((resolve) => (answer = resolve));
    const starting = speaking.start('the task', 'a sentence');
    await say(2);
    speaking.stop();
    answer({ sessionId: 's1', address: { uri: 'wss://test/audio', protocols: [] } });
    await starting;
    await settled();
    expect(server.heard).toEqual([1, 2]);
    expect(server.controls).toEqual(['finish']);
  });

  it('asks for the result once though socket and feed both tell the end', async () => {
    await started();
    await say(2);
    speaking.stop();
    feed?.({ kind: 'finished', occurredAt: 9 });
    server.say({ case: 'finished', value: {} });
    await settled();
    expect(finishes).toBe(1);
    expect(state().phase).toBe('done');
  });

  it('asks for the result by itself when nobody tells the end', async () => {
    await started();
    await say(2);
    speaking.stop();
    await clock.move(15_000);
    expect(state()).toMatchObject({ phase: 'done', result: 'the result' });
  });
});

describe('a network that breaks', () => {
  it('keeps what is spoken meanwhile and sends everything after the last settled piece again', async () => {
    await started();
    await say(6);
    server.settle(4);
    server.isReachable = false;
    server.close(1006);
    expect(state().isConnected).toBe(false);
    await say(40);
    expect(state()).toMatchObject({ phase: 'speaking', buffered: 2_000 });
    server.heard.length = 0;
    server.isReachable = true;
    await clock.move(10_000);
    expect(server.begins).toEqual([1, 5]);
    expect(server.heard).toEqual(Array.from({ length: 42 }, (_, i) => i + 5));
    expect(state()).toMatchObject({ isConnected: true, buffered: 0 });
  });

  it('tries at once when the browser says that the network is back', async () => {
    await started();
    await say(2);
    server.isReachable = false;
    server.close(1006);
    await clock.move(4_000);
    const tried = server.resumes;
    server.isReachable = true;
    speaking.online();
    await settled();
    expect(server.resumes).toBe(tried + 1);
    expect(state().isConnected).toBe(true);
  });

  it('finishes after the break when the learner stopped during it', async () => {
    await started();
    await say(4);
    server.isReachable = false;
    server.close(1006);
    speaking.stop();
    await clock.move(60_000);
    expect(state().phase).toBe('finishing');
    server.isReachable = true;
    speaking.online();
    await settled();
    expect(server.controls).toEqual(['finish']);
    server.say({ case: 'finished', value: {} });
    await settled();
    expect(state().phase).toBe('done');
  });

  it('reads the result when the session ended meanwhile', async () => {
    await started();
    await say(4);
    server.hasEnded = true;
    server.close(1006);
    await clock.move(1_000);
    expect(state()).toMatchObject({ phase: 'done', result: 'the result' });
  });

  it('does not fight a window that took the session over, and keeps the recording', async () => {
    await started();
    await say(4);
    server.close(4409, 'SUPERSEDED');
    await clock.move(20_000);
    expect(server.resumes).toBe(0);
    expect(state()).toMatchObject({ phase: 'failed', failure: { reason: 'SUPERSEDED' }, isKeptLocally: true });
  });

  it('sends a recording that was kept when the page was left', async () => {
    await started();
    await say(7);
    speaking.dispose();
    server.close(1006);
    server.settled = 3;
    server.heard.length = 0;
    const later = createSpeaking(ports);
    await later.recover('s1');
    await settled();
    expect(server.heard).toEqual([4, 5, 6, 7]);
    expect(server.controls.at(-1)).toBe('finish');
    server.say({ case: 'finished', value: {} });
    await settled();
    expect(later.store.getState()).toMatchObject({ phase: 'done', result: 'the result' });
  });
});

describe('events', () => {
  it('may come twice, by socket and by feed', async () => {
    await started();
    feed?.(scored('u1', 'hello'));
    const before = state().transcript;
    feed?.(scored('u1', 'hello'));
    expect(state().transcript).toBe(before);
    expect(before.utterances).toHaveLength(1);
  });

  it('may come out of order: what is final is not taken back', async () => {
    await started();
    feed?.(scored('u2', 'second'));
    feed?.({ kind: 'interim', utteranceId: 'u2', occurredAt: 9, stable: 'sec', unstable: '' });
    feed?.({ kind: 'recognized', utteranceId: 'u2', occurredAt: 2, words: [] });
    feed?.(scored('u1', 'first'));
    expect(state().transcript.utterances.map(({ id, stage }) => [id, stage])).toEqual([
      ['u1', 'scored'],
      ['u2', 'scored'],
    ]);
    expect(state().transcript.utterances[1]?.words[0]?.text).toBe('second');
  });

  it('show the newest interim text, whichever came last', async () => {
    await started();
    feed?.({ kind: 'interim', utteranceId: 'u1', occurredAt: 20, stable: 'one two', unstable: 'three' });
    feed?.({ kind: 'interim', utteranceId: 'u1', occurredAt: 10, stable: 'one', unstable: 'tool' });
    expect(state().transcript.utterances[0]).toMatchObject({ stable: 'one two', unstable: 'three' });
  });
});

describe('the microphone', () => {
  it('that is denied is told with its reason, and the next try can work', async () => {
    const open = ports.openMicrophone;
    ports.openMicrophone = () => Promise.reject(new MicrophoneRefused('denied'));
    await started();
    expect(state()).toMatchObject({ phase: 'failed', trouble: 'denied', isKeptLocally: false });
    ports.openMicrophone = open;
    await started();
    expect(state()).toMatchObject({ phase: 'speaking', trouble: null });
  });

  it('that is taken away ends the speaking; what was said is scored', async () => {
    await started();
    await say(5);
    microphone?.lost();
    expect(state()).toMatchObject({ phase: 'finishing', microphone: 'lost' });
    expect(server.controls).toEqual(['finish']);
  });

  it('that falls asleep with a hidden tab makes a pause, and goes on when the tab is shown', async () => {
    await started();
    await say(3);
    speaking.visible(false);
    await clock.move(12_000);
    expect(state().microphone).toBe('silent');
    expect(server.controls[0]).toBe('pause');
    expect(server.controls.filter((control) => control === 'keepAlive').length).toBeGreaterThanOrEqual(2);
    const before = wakes;
    speaking.visible(true);
    expect(wakes).toBe(before + 1);
    await say(2);
    expect(state()).toMatchObject({ phase: 'speaking', microphone: 'on' });
    expect(server.heard).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('a refusal', () => {
  it('is shown with its typed reason', async () => {
    const failure = {
      code: 'UNAVAILABLE',
      reason: 'UNAVAILABLE',
      retryable: true,
      retryAfter: null,
      requestId: 'r1',
    };
    ports.start = () => Promise.reject(new FailureError(failure));
    await started();
    expect(state()).toMatchObject({ phase: 'failed', failure, microphone: 'off', isKeptLocally: false });
    expect(microphone).toBeNull();
  });
});
