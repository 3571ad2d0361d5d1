import { beforeEach, describe, expect, it } from 'vitest';

import { MicrophoneRefused } from './microphone';
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

describe('the microphone', () => {
  it('is one, although the learner pauses and goes on again before it is open', async () => {
    await started();
    const slow = new SlowMicrophones();
    stage.ports.openMicrophone = slow.open;
    stage.speaking.pause();
    const first = stage.speaking.goOn();
    stage.speaking.pause();
    const second = stage.speaking.goOn();
    slow.opens(0);
    slow.opens(1);
    await Promise.all([first, second]);
    expect(slow.on).toEqual([1]);
    slow.say(0);
    slow.say(1);
    await settled();
    expect(stage.server.heard).toEqual([1]);
    expect(state()).toMatchObject({ phase: 'speaking', microphone: 'on' });
  });

  it('does not end the recording when an earlier opening of it fails', async () => {
    await started();
    const slow = new SlowMicrophones();
    stage.ports.openMicrophone = slow.open;
    stage.speaking.pause();
    const first = stage.speaking.goOn();
    stage.speaking.pause();
    slow.fails(0);
    await first;
    expect(state()).toMatchObject({ phase: 'speaking', isPaused: true, microphone: 'off' });
  });

  it('shows the reason when it is denied, and the next attempt can succeed', async () => {
    const open = stage.ports.openMicrophone;
    stage.ports.openMicrophone = () => Promise.reject(new MicrophoneRefused('denied'));
    await started();
    expect(state()).toMatchObject({ phase: 'failed', trouble: 'denied', isKeptLocally: false });
    stage.ports.openMicrophone = open;
    await started();
    expect(state()).toMatchObject({ phase: 'speaking', trouble: null });
  });

  it('ends the recording when it is disconnected; the recorded part is scored', async () => {
    await started();
    await stage.say(5);
    stage.microphone?.lost();
    expect(state()).toMatchObject({ phase: 'finishing', microphone: 'lost' });
    expect(stage.server.controls).toEqual(['finish']);
  });

  it('suspends in a hidden tab, and resumes when the tab is shown', async () => {
    await started();
    await stage.say(3);
    stage.speaking.visible(false);
    await stage.clock.move(12_000);
    expect(state().microphone).toBe('silent');
    expect(stage.server.controls[0]).toBe('pause');
    expect(stage.server.controls.filter((control) => control === 'keepAlive').length).toBeGreaterThanOrEqual(2);
    const before = stage.wakes;
    stage.speaking.visible(true);
    expect(stage.wakes).toBe(before + 1);
    await stage.say(2);
    expect(state()).toMatchObject({ phase: 'speaking', microphone: 'on' });
    expect(stage.server.heard).toEqual([1, 2, 3, 4, 5]);
  });
});
