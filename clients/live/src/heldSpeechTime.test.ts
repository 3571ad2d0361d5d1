import { beforeEach, describe, expect, it } from 'vitest';

import { SpeechTimeHeld } from './speechTime';
import { settled } from './testing/clock';
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

describe('speech time that other sessions hold', () => {
  const held = (...ids: string[]): SpeechTimeHeld =>
    new SpeechTimeHeld(
      ids.map((sessionId) => ({
        sessionId,
        hasEnded: sessionId === 'over',
        startedAt: 1,
        text: 'hello',
        reserved: 60_000,
        heldUntil: 2,
      })),
    );

  it('names them, and starts when they are ended and their time is back', async () => {
    const start = stage.ports.start;
    let refusals = 0;
    stage.ports.start = (task) => (refusals++ < 3 ? Promise.reject(held('a', 'b')) : start(task));
    await started();
    expect(state()).toMatchObject({ phase: 'failed', failure: { reason: 'SPEECH_TIME_USED_UP' }, microphone: 'off' });
    expect(state().holders.map(({ sessionId }) => sessionId)).toEqual(['a', 'b']);
    const instead = stage.speaking.startInstead('the task', 'a sentence');
    await settled();
    expect(stage.ended).toEqual(['a', 'b']);
    await stage.clock.move(1_000);
    await instead;
    await settled();
    expect(state()).toMatchObject({ phase: 'speaking', holders: [], failure: null });
  });

  it('waits for the time of a session that has just ended', async () => {
    const start = stage.ports.start;
    let refusals = 0;
    stage.ports.start = (task) => (refusals++ < 2 ? Promise.reject(held('over')) : start(task));
    const starting = stage.speaking.start('the task', 'a sentence');
    await settled();
    await stage.clock.move(1_000);
    await starting;
    await settled();
    expect(state()).toMatchObject({ phase: 'speaking', holders: [] });
    expect(stage.ended).toEqual([]);
  });

  it('names those that are new after the others were ended', async () => {
    stage.ports.start = () => Promise.reject(held('a'));
    await started();
    stage.ports.start = () => Promise.reject(held('c'));
    await stage.speaking.startInstead('the task', 'a sentence');
    expect(state().holders.map(({ sessionId }) => sessionId)).toEqual(['c']);
  });

  it('gives up when the time does not come back', async () => {
    stage.ports.start = () => Promise.reject(held('a'));
    await started();
    const instead = stage.speaking.startInstead('the task', 'a sentence');
    for (let waits = 0; waits < 10; waits++) {
      await settled();
      expect(state().phase).not.toBe('failed');
      await stage.clock.move(500);
    }
    await instead;
    expect(state().phase).toBe('failed');
  });

  it('is told when it was taken before the first audio, and the recording stays', async () => {
    await started();
    await stage.say(2);
    stage.server.close(4402, 'SPEECH_TIME_USED_UP');
    expect(stage.server.resumes).toBe(0);
    expect(state()).toMatchObject({
      phase: 'failed',
      failure: { reason: 'SPEECH_TIME_TAKEN' },
      isKeptLocally: true,
    });
  });
});
