import { FailureError } from '@vivavoce/graphql';
import { beforeEach, describe, expect, it } from 'vitest';

import type { LiveEvent } from './liveEvents';
import { MicrophoneRefused } from './microphone';
import { createSpeaking } from './speakingStore';
import { settled } from './testing/clock';
import { SlowMicrophones } from './testing/slowMicrophones';
import { Stage } from './testing/stage';

let stage: Stage<string, string>;

beforeEach(() => {
  stage = new Stage<string, string>('the result');
});

const state = () => stage.speaking.store.getState();

async function started(): Promise<void> {
  await stage.speaking.start('the task', 'a sentence');
  await settled();
}

const scored = (utteranceId: string, text: string): LiveEvent => ({
  kind: 'scored',
  utteranceId,
  occurredAt: 3,
  words: [{ text, score: 90, isInsertion: false }],
  overall: 90,
});

describe('a session without failures', () => {
  it('goes from ready to done and keeps the local copy only to be played', async () => {
    await started();
    expect(state()).toMatchObject({ phase: 'speaking', microphone: 'on', isConnected: true });
    await stage.say(10);
    expect(stage.server.heard).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(state()).toMatchObject({ spoken: 500, buffered: 0, isSaved: false });
    expect(await stage.ports.recordings.list()).toMatchObject([{ sessionId: 's1', title: 'a sentence', pieces: 10 }]);
    stage.speaking.stop();
    expect(stage.server.controls).toEqual(['finish']);
    stage.server.say({ case: 'finished', value: {} });
    await settled();
    expect(state()).toMatchObject({ phase: 'done', result: 'the result', sessionId: 's1', isSaved: true });
    expect(await stage.ports.recordings.list()).toMatchObject([{ sessionId: 's1', isConfirmed: true, pieces: 10 }]);
  });

  it('keeps whose it is beside the local copy', async () => {
    stage.speaking.belongsTo('ana');
    await started();
    await stage.say(1);
    expect(await stage.ports.recordings.list()).toMatchObject([{ sessionId: 's1', owner: 'ana' }]);
  });

  it('keeps the language beside the local copy', async () => {
    const start = stage.ports.start;
    stage.ports.start = async (task) => ({ ...(await start(task)), language: 'es' });
    await started();
    await stage.say(1);
    expect(await stage.ports.recordings.list()).toMatchObject([{ sessionId: 's1', language: 'es' }]);
  });

  it('deletes the local copy of a word that was said again', async () => {
    const start = stage.ports.start;
    stage.ports.start = async (task) => ({ ...(await start(task)), isDrill: true });
    await started();
    await stage.say(10);
    expect(await stage.ports.recordings.list()).toMatchObject([{ isDrill: true, isConfirmed: false }]);
    stage.speaking.stop();
    stage.server.say({ case: 'finished', value: {} });
    await settled();
    expect(state().phase).toBe('done');
    expect(await stage.ports.recordings.list()).toEqual([]);
  });

  it('sends the audio recorded while the session was created', async () => {
    let answer: (value: Awaited<ReturnType<typeof stage.ports.start>>) => void = () => undefined;
    stage.ports.start = () => new Promise((resolve) => (answer = resolve));
    const starting = stage.speaking.start('the task', 'a sentence');
    await stage.say(3);
    expect(state()).toMatchObject({ phase: 'speaking', spoken: 150 });
    answer({ sessionId: 's1', address: { uri: 'wss://test/audio', protocols: [] }, isDrill: false });
    await starting;
    await stage.say(1);
    expect(stage.server.heard).toEqual([1, 2, 3, 4]);
  });

  it('finishes as soon as the session exists when the learner stops earlier', async () => {
    let answer: (value: Awaited<ReturnType<typeof stage.ports.start>>) => void = () => undefined;
    stage.ports.start = () => new Promise((resolve) => (answer = resolve));
    const starting = stage.speaking.start('the task', 'a sentence');
    await stage.say(2);
    stage.speaking.stop();
    answer({ sessionId: 's1', address: { uri: 'wss://test/audio', protocols: [] }, isDrill: false });
    await starting;
    await settled();
    expect(stage.server.heard).toEqual([1, 2]);
    expect(stage.server.controls).toEqual(['finish']);
  });

  it('pauses without a microphone, stays open, and continues with the next chunk', async () => {
    await started();
    await stage.say(2);
    stage.speaking.pause();
    expect(stage.microphone).toBeNull();
    expect(state()).toMatchObject({ phase: 'speaking', isPaused: true, microphone: 'off' });
    await stage.clock.move(6_000);
    expect(stage.server.controls).toEqual(['pause', 'keepAlive']);
    await stage.speaking.goOn();
    await stage.say(1);
    expect(stage.server.heard).toEqual([1, 2, 3]);
    expect(state()).toMatchObject({ isPaused: false, microphone: 'on', spoken: 150 });
  });

  it('can be ended during a pause, and ends when the microphone is missing after a pause', async () => {
    await started();
    await stage.say(1);
    stage.speaking.pause();
    stage.speaking.stop();
    expect(state()).toMatchObject({ phase: 'finishing', isPaused: false });
    expect(stage.server.controls).toEqual(['pause', 'finish']);
    stage.server.say({ case: 'finished', value: {} });
    await settled();
    await started();
    stage.speaking.pause();
    stage.ports.openMicrophone = () => Promise.reject(new MicrophoneRefused('missing'));
    await stage.speaking.goOn();
    expect(state()).toMatchObject({ phase: 'finishing', microphone: 'lost' });
  });

  it('is ended when the page is closed, by socket and by request, and the copy stays on this device', async () => {
    await started();
    await stage.say(3);
    stage.speaking.leave();
    expect(stage.server.controls).toEqual(['finish']);
    expect(stage.ended).toEqual(['s1*']);
    expect(await stage.ports.recordings.list()).toMatchObject([{ sessionId: 's1', pieces: 3 }]);
  });

  it('is ended when another screen takes its place, once', async () => {
    await started();
    await stage.say(3);
    stage.speaking.dispose();
    stage.speaking.dispose();
    stage.speaking.leave();
    expect(stage.ended).toEqual(['s1*']);
  });

  it('stays open for the rest when the page is closed before everything was sent', async () => {
    await started();
    await stage.say(3);
    stage.server.isReachable = false;
    stage.server.close(1006);
    await stage.say(3);
    stage.speaking.leave();
    expect(stage.ended).toEqual([]);
  });

  it('is not ended again when the page is closed after the result', async () => {
    await started();
    await stage.say(1);
    stage.speaking.stop();
    stage.server.say({ case: 'finished', value: {} });
    await settled();
    stage.speaking.leave();
    expect(stage.ended).toEqual([]);
  });

  it('is marked as running until it is done or left', async () => {
    await started();
    expect([...stage.held]).toEqual(['s1']);
    await stage.say(1);
    stage.speaking.stop();
    stage.server.say({ case: 'finished', value: {} });
    await settled();
    expect([...stage.held]).toEqual([]);
    await started();
    expect([...stage.held]).toEqual(['s1']);
    stage.speaking.dispose();
    expect([...stage.held]).toEqual([]);
  });

  it('knows its maximum duration', async () => {
    await started();
    stage.server.say({
      case: 'accepted',
      value: { nextSequence: 1n, audioLimit: { seconds: 90n, nanos: 500_000_000 } },
    });
    expect(state().limit).toBe(90_500);
    stage.tell({ kind: 'warning', warning: 'LIMIT_NEAR', at: 12_000, left: 48_000, occurredAt: 1 });
    expect(state().limit).toBe(60_000);
    stage.tell({ kind: 'warning', warning: 'NOISE', at: 13_000, left: null, occurredAt: 2 });
    expect(state().limit).toBe(60_000);
  });

  it('requests the result once when socket and feed both report the end', async () => {
    await started();
    await stage.say(2);
    stage.speaking.stop();
    stage.tell({ kind: 'finished', occurredAt: 9 });
    stage.server.say({ case: 'finished', value: {} });
    await settled();
    expect(stage.finishes).toBe(1);
    expect(state().phase).toBe('done');
  });

  it('requests the result after a timeout when no end is reported', async () => {
    await started();
    await stage.say(2);
    stage.speaking.stop();
    await stage.clock.move(15_000);
    expect(state()).toMatchObject({ phase: 'done', result: 'the result' });
  });
});

describe('a page that is left while its recording starts', () => {
  it('makes no session when the microphone was not open yet', async () => {
    const slow = new SlowMicrophones();
    stage.ports.openMicrophone = slow.open;
    const begun: string[] = [];
    stage.ports.start = (task) => {
      begun.push(task);
      return Promise.reject(new Error('nobody is there'));
    };
    const starting = stage.speaking.start('the task', 'a sentence');
    stage.speaking.dispose();
    slow.opens(0);
    await starting;
    expect(begun).toEqual([]);
    expect(slow.on).toEqual([]);
    expect(state().phase).toBe('ready');
  });

  it('ends the session that was being made', async () => {
    const start = stage.ports.start;
    let make: () => void = () => undefined;
    stage.ports.start = async (task) => {
      await new Promise<void>((resolve) => (make = resolve));
      return await start(task);
    };
    const starting = stage.speaking.start('the task', 'a sentence');
    await stage.say(2);
    stage.speaking.dispose();
    make();
    await starting;
    expect(stage.ended).toEqual(['s1']);
    expect([...stage.held]).toEqual([]);
    expect(await stage.ports.recordings.list()).toEqual([]);
  });

  it('ends the session whose copy was being stored, and keeps none', async () => {
    const begin = stage.ports.recordings.begin;
    let store: () => void = () => undefined;
    stage.ports.recordings.begin = async (recording) => {
      await begin(recording);
      await new Promise<void>((resolve) => (store = resolve));
    };
    const starting = stage.speaking.start('the task', 'a sentence');
    await settled();
    stage.speaking.dispose();
    store();
    await starting;
    expect(stage.ended).toEqual(['s1']);
    expect([...stage.held]).toEqual([]);
    expect(await stage.ports.recordings.list()).toEqual([]);
  });
});

describe('a network failure', () => {
  it('buffers audio and sends everything after the last settled chunk again', async () => {
    await started();
    await stage.say(6);
    stage.server.settle(4);
    stage.server.isReachable = false;
    stage.server.close(1006);
    expect(state().isConnected).toBe(false);
    await stage.say(40);
    expect(state()).toMatchObject({ phase: 'speaking', buffered: 2_000 });
    stage.server.heard.length = 0;
    stage.server.isReachable = true;
    await stage.clock.move(10_000);
    expect(stage.server.begins).toEqual([1, 5]);
    expect(stage.server.heard).toEqual(Array.from({ length: 42 }, (_, i) => i + 5));
    expect(state()).toMatchObject({ isConnected: true, buffered: 0 });
  });

  it('gives up a connection that stays open but acknowledges nothing, and goes on where the server is', async () => {
    await started();
    await stage.say(10);
    stage.server.settle(8);
    stage.server.isStalled = true;
    await stage.say(59);
    expect(state().isConnected).toBe(true);
    await stage.say(3);
    expect(state().isConnected).toBe(false);
    stage.server.isStalled = false;
    await stage.say(20);
    expect(stage.server.resumes).toBe(1);
    expect(stage.server.begins).toEqual([1, 9]);
    expect(state()).toMatchObject({ phase: 'speaking', isConnected: true, buffered: 0 });
  });

  it('has more patience with a server that stays slow', async () => {
    await started();
    stage.server.isStalled = true;
    await stage.say(1);
    await stage.clock.move(30_000);
    expect(stage.server.resumes).toBeLessThan(5);
  });

  it('is away at once when the system reports that the network is gone', async () => {
    await started();
    await stage.say(10);
    stage.server.isReachable = false;
    stage.speaking.offline();
    expect(state().isConnected).toBe(false);
    await stage.say(20);
    stage.server.isReachable = true;
    stage.speaking.online();
    await settled();
    expect(state()).toMatchObject({ isConnected: true, buffered: 0 });
  });

  it('reconnects immediately when the browser reports that the network is back', async () => {
    await started();
    await stage.say(2);
    stage.server.isReachable = false;
    stage.server.close(1006);
    await stage.clock.move(4_000);
    const tried = stage.server.resumes;
    stage.server.isReachable = true;
    stage.speaking.online();
    await settled();
    expect(stage.server.resumes).toBe(tried + 1);
    expect(state().isConnected).toBe(true);
  });

  it('finishes after the failure when the learner stopped during it', async () => {
    await started();
    await stage.say(4);
    stage.server.isReachable = false;
    stage.server.close(1006);
    stage.speaking.stop();
    await stage.clock.move(60_000);
    expect(state().phase).toBe('finishing');
    stage.server.isReachable = true;
    stage.speaking.online();
    await settled();
    expect(stage.server.controls).toEqual(['finish']);
    stage.server.say({ case: 'finished', value: {} });
    await settled();
    expect(state().phase).toBe('done');
  });

  it('reads the result when the session has ended', async () => {
    await started();
    await stage.say(4);
    stage.server.hasEnded = true;
    stage.server.close(1006);
    await stage.clock.move(1_000);
    expect(state()).toMatchObject({ phase: 'done', result: 'the result' });
  });

  it('does not reconnect after another window took the session over, and keeps the recording', async () => {
    await started();
    await stage.say(4);
    stage.server.close(4409, 'SUPERSEDED');
    await stage.clock.move(20_000);
    expect(stage.server.resumes).toBe(0);
    expect(state()).toMatchObject({ phase: 'failed', failure: { reason: 'SUPERSEDED' }, isKeptLocally: true });
  });

  it('says that the consent for other companies is missing, and does not wait for a result', async () => {
    await started();
    await stage.say(4);
    stage.server.close(4403, 'THIRD_PARTIES_CONSENT_MISSING');
    await stage.clock.move(20_000);
    expect(stage.server.resumes).toBe(0);
    expect(state()).toMatchObject({ phase: 'failed', failure: { reason: 'THIRD_PARTIES_CONSENT_MISSING' } });
  });

  it('sends a recording that was stored when the user left the page', async () => {
    await started();
    await stage.say(7);
    stage.speaking.dispose();
    stage.server.close(1006);
    stage.server.settled = 3;
    stage.server.heard.length = 0;
    const later = createSpeaking(stage.ports);
    await later.recover('s1');
    await settled();
    expect(stage.server.heard).toEqual([4, 5, 6, 7]);
    expect(stage.server.controls.at(-1)).toBe('finish');
    stage.server.say({ case: 'finished', value: {} });
    await settled();
    expect(later.store.getState()).toMatchObject({ phase: 'done', result: 'the result' });
  });
});

describe('events', () => {
  it('can arrive twice, over socket and feed', async () => {
    await started();
    stage.tell(scored('u1', 'hello'));
    const before = state().transcript;
    stage.tell(scored('u1', 'hello'));
    expect(state().transcript).toBe(before);
    expect(before.utterances).toHaveLength(1);
  });

  it('can arrive out of order: final text is not replaced', async () => {
    await started();
    stage.tell(scored('u2', 'second'));
    stage.tell({ kind: 'interim', utteranceId: 'u2', occurredAt: 9, stable: 'sec', unstable: '' });
    stage.tell({ kind: 'recognized', utteranceId: 'u2', occurredAt: 2, words: [] });
    stage.tell(scored('u1', 'first'));
    expect(state().transcript.utterances.map(({ id, stage }) => [id, stage])).toEqual([
      ['u1', 'scored'],
      ['u2', 'scored'],
    ]);
    expect(state().transcript.utterances[1]?.words[0]?.text).toBe('second');
  });

  it('show the newest interim text, whichever arrived last', async () => {
    await started();
    stage.tell({ kind: 'interim', utteranceId: 'u1', occurredAt: 20, stable: 'one two', unstable: 'three' });
    stage.tell({ kind: 'interim', utteranceId: 'u1', occurredAt: 10, stable: 'one', unstable: 'tool' });
    expect(state().transcript.utterances[0]).toMatchObject({ stable: 'one two', unstable: 'three' });
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
    stage.ports.start = () => Promise.reject(new FailureError(failure));
    await started();
    expect(state()).toMatchObject({ phase: 'failed', failure, microphone: 'off', isKeptLocally: false });
    expect(stage.microphone).toBeNull();
  });
});
