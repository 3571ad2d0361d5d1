import { beforeEach, expect, it } from 'vitest';

import { PLAYABLE, unfinishedOf, wholeOf, type KeptPiece } from './recordings';
import { settled } from './testing/clock';
import { TalkStage } from './testing/talkStage';

let stage: TalkStage<string, string>;

beforeEach(() => {
  stage = new TalkStage<string, string>('the result');
});

async function talking(): Promise<void> {
  await stage.talk.prepare('the task', false);
  stage.tell({ kind: 'phase', stage: 'PREPARATION', endsAt: 180_000, length: null, occurredAt: 0 });
  await stage.talk.begin();
  await settled();
}

const kept = (): Promise<KeptPiece[]> => stage.ports.recordings.pieces('s1');
const numbers = async (): Promise<number[]> => (await kept()).map(({ sequence }) => sequence);
const upTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1);

it('has nothing of the preparation, and begins with the first chunk that the server is sent', async () => {
  await stage.talk.prepare('the task', false);
  expect(await stage.ports.recordings.list()).toEqual([]);
  await stage.talk.begin();
  await settled();
  expect(await stage.ports.recordings.list()).toEqual([]);
  await stage.say(2);
  expect(await stage.ports.recordings.list()).toMatchObject([{ sessionId: 's1', isConfirmed: true, pieces: 2 }]);
});

it('has each chunk at the number that the server counts, over a pause and a lost line', async () => {
  await talking();
  await stage.say(6);
  stage.server.settle(4);
  stage.talk.pause();
  await stage.clock.move(30_000);
  await stage.talk.goOn();
  await stage.say(2);
  stage.server.isReachable = false;
  stage.server.close(1006);
  // After 20 s without a line no more is taken: neither here nor by the server.
  await stage.say(500);
  stage.server.isReachable = true;
  stage.talk.online();
  await settled();
  await stage.clock.move(60_000);
  await stage.say(3);
  expect(stage.server.heard.at(-1)).toBe((await kept()).length);
  expect(await numbers()).toEqual(upTo((await kept()).length));
  expect(wholeOf(await kept())).not.toBeNull();
});

it('has only what the microphone gave', async () => {
  await talking();
  await stage.say(1);
  stage.speak(1, 1);
  stage.speak(1, 2);
  expect((await kept()).map(({ pcm }) => pcm.byteLength)).toEqual([1_600]);
});

it('stays when the talk has ended or was left, and is not offered to be sent', async () => {
  await talking();
  await stage.say(4);
  stage.talk.dispose();
  await settled();
  expect(await numbers()).toEqual([1, 2, 3, 4]);
  expect(unfinishedOf(await stage.ports.recordings.list(), 'ana')).toEqual([]);
});

it('makes room for itself, also after talks that were broken off', async () => {
  const { recordings } = stage.ports;
  const old = { sessionId: 'old', title: '', startedAt: -1, isDrill: false, isConfirmed: true };
  await recordings.begin(old);
  for (const sequence of upTo(PLAYABLE / 50 + 1)) recordings.add('old', { sequence, pcm: new Uint8Array() });
  await talking();
  await stage.say(1);
  expect((await recordings.list()).map(({ sessionId }) => sessionId)).toEqual(['s1']);
});

it('does not come back when it is deleted in the middle of the talk', async () => {
  await talking();
  await stage.say(4);
  await stage.ports.recordings.removeConfirmed();
  await stage.say(4);
  stage.talk.end();
  stage.server.say({ case: 'finished', value: {} });
  await settled();
  expect(stage.talk.store.getState().phase).toBe('done');
  expect(await stage.ports.recordings.list()).toEqual([]);
  expect(await kept()).toEqual([]);
});

it('goes on where the server does, in a talk that another page began', async () => {
  const { recordings } = stage.ports;
  await recordings.begin({ sessionId: 's1', title: '', startedAt: 0, isDrill: false, isConfirmed: true });
  for (const sequence of upTo(60)) recordings.add('s1', { sequence, pcm: new Uint8Array(2) });
  stage.server.settled = 40;
  await talking();
  await stage.say(2);
  expect(await numbers()).toEqual(upTo(42));
  expect((await kept()).at(-1)?.pcm.byteLength).toBe(1_600);
});

it('does not keep a talk waiting whose storage does not answer', async () => {
  stage.ports.recordings.begin = () => new Promise(() => undefined);
  stage.ports.recordings.confirm = () => new Promise(() => undefined);
  await talking();
  await stage.say(3);
  stage.talk.end();
  stage.server.say({ case: 'finished', value: {} });
  await settled();
  expect(stage.talk.store.getState()).toMatchObject({ phase: 'done', talked: 150 });
  expect(stage.server.heard).toEqual([1, 2, 3]);
});
