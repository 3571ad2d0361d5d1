import { FailureError } from '@vivavoce/graphql';
import { beforeEach, describe, expect, it } from 'vitest';

import type { LiveEvent } from './liveEvents';
import { MicrophoneRefused } from './microphone';
import { partnerOf } from './talkTurns';
import { settled } from './testing/clock';
import { SlowMicrophones } from './testing/slowMicrophones';
import { TalkStage } from './testing/talkStage';

let stage: TalkStage<string, string>;

beforeEach(() => {
  stage = new TalkStage<string, string>('the result');
});

const state = () => stage.talk.store.getState();

/** The server's clock is an hour ahead of ours. */
const AHEAD = 3_600_000;

const preparation = (): LiveEvent => ({
  kind: 'phase',
  stage: 'PREPARATION',
  endsAt: AHEAD + stage.clock.now() + 180_000,
  length: null,
  occurredAt: AHEAD + stage.clock.now(),
});

const CONVERSATION: LiveEvent = {
  kind: 'phase',
  stage: 'CONVERSATION',
  endsAt: null,
  length: 300_000,
  occurredAt: AHEAD,
};

const spoke = (turn: number, text: string, at: number): LiveEvent => ({
  kind: 'partnerSpoke',
  turn,
  sentence: 1,
  text,
  at,
  occurredAt: AHEAD,
});

const finished = (turn: number, at: number, isInterrupted = false): LiveEvent => ({
  kind: 'partnerFinished',
  turn,
  isInterrupted,
  heardCharacters: 3,
  at,
  isClosing: false,
  occurredAt: AHEAD,
});

async function preparing(isExam = false): Promise<void> {
  await stage.talk.prepare('the task', isExam);
  stage.tell(preparation());
  await settled();
}

async function talking(isExam = false): Promise<void> {
  await preparing(isExam);
  await stage.talk.begin();
  await settled();
  stage.tell(CONVERSATION);
}

describe('the preparation', () => {
  it('tries the microphone, closes it, and counts down by the clock of the server', async () => {
    await preparing();
    expect(state()).toMatchObject({ phase: 'preparing', sessionId: 's1', microphone: 'off' });
    expect(stage.microphone).toBeNull();
    expect(state().preparation).toEqual({ left: 180_000, length: 180_000 });
    await stage.clock.move(61_000);
    expect(state().preparation).toEqual({ left: 119_000, length: 180_000 });
    expect(stage.server.isOpen).toBe(false);
  });

  it('ends by itself, and the conversation begins with a new ticket', async () => {
    await preparing();
    await stage.clock.move(180_000);
    expect(state()).toMatchObject({ phase: 'talking', microphone: 'on', isConnected: true });
    expect(stage.server.resumes).toBe(1);
    expect(stage.server.begins).toEqual([1]);
  });

  it('can be ended earlier, once', async () => {
    await preparing();
    await Promise.all([stage.talk.begin(), stage.talk.begin()]);
    await settled();
    await stage.clock.move(200_000);
    expect(stage.server.begins).toEqual([1]);
  });

  it('stays when the microphone cannot be opened, and goes on when it can', async () => {
    await preparing();
    const open = stage.ports.openMicrophone;
    stage.ports.openMicrophone = () => Promise.reject(new MicrophoneRefused('busy'));
    await stage.clock.move(180_000);
    expect(state()).toMatchObject({ phase: 'preparing', trouble: 'busy', preparation: { left: 0 } });
    stage.ports.openMicrophone = open;
    await stage.talk.begin();
    await settled();
    expect(state()).toMatchObject({ phase: 'talking', trouble: null });
  });

  it('does not begin without a microphone', async () => {
    stage.ports.openMicrophone = () => Promise.reject(new MicrophoneRefused('denied'));
    await stage.talk.prepare('the task', false);
    expect(state()).toMatchObject({ phase: 'failed', trouble: 'denied', sessionId: null });
    expect(stage.tasks).toEqual([]);
    expect(stage.speaker.isClosed).toBe(true);
  });

  it('says why a session was refused, and can be tried again', async () => {
    const start = stage.ports.start;
    const failure = { code: 'X', reason: 'PARTNER_MISSING', retryable: false, retryAfter: null, requestId: null };
    stage.ports.start = () => Promise.reject(new FailureError(failure));
    await stage.talk.prepare('the task', false);
    expect(state()).toMatchObject({ phase: 'failed', failure });
    stage.ports.start = start;
    await stage.talk.retry();
    expect(state()).toMatchObject({ phase: 'preparing', failure: null });
  });

  it('makes no session when the page is left before the microphone was tried', async () => {
    const slow = new SlowMicrophones();
    stage.ports.openMicrophone = slow.open;
    const preparation = stage.talk.prepare('the task', false);
    stage.talk.dispose();
    slow.opens(0);
    await preparation;
    expect(stage.tasks).toEqual([]);
    expect(slow.on).toEqual([]);
  });

  it('ends the session when the page is left', async () => {
    await preparing();
    stage.talk.dispose();
    expect(stage.ended).toEqual(['s1*']);
    expect(state().phase).toBe('ready');
  });
});

describe('the conversation', () => {
  it('sends audio, shows the turns, and is measured in audio', async () => {
    await talking();
    await stage.say(40);
    expect(stage.server.heard).toHaveLength(40);
    expect(state().conversation).toEqual({ left: 298_000, length: 300_000 });
    stage.tell({ kind: 'turnEnded', turn: 1, text: 'Good morning.', occurredAt: AHEAD });
    expect(partnerOf(state().turns)).toBe('thinking');
    stage.tell(spoke(2, 'Hello there.', 2_000));
    expect(partnerOf(state().turns)).toBe('speaking');
    stage.tell({ kind: 'warning', warning: 'LIMIT_NEAR', at: 2_000, left: 30_000, occurredAt: AHEAD });
    expect(state().conversation?.left).toBe(30_000);
  });

  it('sends nothing that was said before the line was open', async () => {
    await preparing();
    stage.server.isReachable = false;
    await stage.talk.begin();
    await stage.say(10);
    expect(state().phase).toBe('connecting');
    stage.server.isReachable = true;
    stage.talk.online();
    await settled();
    await stage.say(2);
    expect(state().phase).toBe('talking');
    expect(stage.server.heard).toEqual([1, 2]);
  });

  it('counts on in a talk that another page began', async () => {
    stage.server.settled = 40;
    await talking();
    expect(stage.server.begins).toEqual([41]);
    expect(state().conversation).toEqual({ left: 298_000, length: 300_000 });
    await stage.say(2);
    expect(stage.server.heard).toEqual([41, 42]);
  });

  it('plays the partner, and stops at once when the learner interrupts', async () => {
    await talking();
    await stage.say(2);
    stage.tell(spoke(1, 'Hello there.', 0));
    stage.speak(1, 1);
    stage.speak(1, 2);
    expect(stage.speaker.heard).toHaveLength(2);
    stage.tell(finished(1, 150, true));
    expect(stage.speaker.heard).toEqual([]);
    stage.speak(1, 3);
    expect(stage.speaker.heard).toEqual([]);
    expect(state().turns.turns[0]).toMatchObject({ text: 'Hel', isInterrupted: true });
  });

  it('holds the partner at a sound of the learner, and lets it go on after a cough', async () => {
    await talking();
    stage.tell(spoke(1, 'Hello there.', 0));
    stage.speak(1, 1);
    stage.server.say({ case: 'partnerHeld', value: { turn: 1, held: true } });
    expect(stage.speaker.isHeld).toBe(true);
    stage.server.say({ case: 'partnerHeld', value: { turn: 1, held: false } });
    expect(stage.speaker.isHeld).toBe(false);
    expect(stage.speaker.heard).toHaveLength(1);
  });

  it('has one microphone, although the learner asks for it again twice', async () => {
    await talking();
    stage.microphone?.lost();
    expect(state().microphone).toBe('lost');
    const slow = new SlowMicrophones();
    stage.ports.openMicrophone = slow.open;
    const both = [stage.talk.goOn(), stage.talk.goOn()];
    slow.opens(0);
    slow.opens(1);
    await Promise.all(both);
    expect(slow.on).toEqual([1]);
    slow.say(0);
    slow.say(1);
    await settled();
    expect(stage.server.heard).toEqual([1]);
    expect(state().microphone).toBe('on');
  });

  it('keeps its microphone when an earlier opening of it fails', async () => {
    await talking();
    const slow = new SlowMicrophones();
    stage.ports.openMicrophone = slow.open;
    stage.talk.pause();
    const first = stage.talk.goOn();
    stage.talk.pause();
    const second = stage.talk.goOn();
    slow.opens(1);
    slow.fails(0);
    await Promise.all([first, second]);
    expect(state()).toMatchObject({ isPaused: false, microphone: 'on' });
  });

  it('lets the partner end its turn when nobody interrupts', async () => {
    await talking();
    stage.tell(spoke(1, 'Hello there.', 0));
    stage.speak(1, 1);
    stage.tell(finished(1, 900));
    expect(stage.speaker.heard).toHaveLength(1);
  });

  it('plays a turn that is said again, with the same numbers', async () => {
    await talking();
    stage.tell(spoke(1, 'Hello there.', 0));
    stage.speak(1, 1);
    stage.tell(finished(1, 900));
    stage.talk.sayAgain();
    expect(stage.server.controls).toEqual(['sayAgain']);
    stage.tell(spoke(1, 'Hello there.', 3_000));
    stage.speak(1, 1);
    expect(stage.speaker.sounds).toHaveLength(2);
  });

  it('hears nothing twice after a lost line, and sends what was said meanwhile', async () => {
    await talking();
    await stage.say(6);
    stage.server.settle(4);
    stage.tell(spoke(1, 'Hello there.', 0));
    stage.speak(1, 1);
    stage.server.isReachable = false;
    stage.server.close(1006);
    await stage.say(40);
    expect(state()).toMatchObject({ phase: 'talking', isConnected: false, buffered: 2_000 });
    stage.server.isReachable = true;
    stage.talk.online();
    await settled();
    stage.tell(spoke(1, 'Hello there.', 0));
    stage.speak(1, 1);
    stage.speak(1, 2);
    expect(state().isConnected).toBe(true);
    expect(stage.server.begins).toEqual([1, 5]);
    expect(stage.server.heard.at(-1)).toBe(46);
    expect(stage.speaker.sounds).toHaveLength(2);
  });

  it('stands still when the line is down for long', async () => {
    await talking();
    stage.server.isReachable = false;
    stage.server.close(1006);
    await stage.say(500);
    expect(state().buffered).toBe(20_000);
  });

  it('ends when the learner ends it, and silences the partner', async () => {
    await talking();
    await stage.say(2);
    stage.tell(spoke(1, 'Hello there.', 0));
    stage.speak(1, 1);
    stage.talk.end();
    expect(state().phase).toBe('ending');
    expect(stage.speaker.heard).toEqual([]);
    expect(stage.microphone).toBeNull();
    expect(stage.server.controls).toEqual(['finish']);
    stage.server.say({ case: 'finished', value: {} });
    stage.tell({ kind: 'finished', occurredAt: AHEAD });
    await settled();
    expect(state()).toMatchObject({ phase: 'done', sessionId: 's1' });
    expect(stage.finishes).toBe(1);
    stage.talk.leave();
    expect(stage.ended).toEqual([]);
  });

  it('ends when the server ends it', async () => {
    await talking();
    stage.tell({ kind: 'finished', occurredAt: AHEAD });
    await settled();
    expect(state().phase).toBe('done');
  });

  it('asks for the end again after a failure', async () => {
    await talking();
    const finish = stage.ports.finish;
    stage.ports.finish = () => Promise.reject(new Error('unreachable'));
    stage.talk.end();
    await stage.clock.move(15_000);
    expect(state()).toMatchObject({ phase: 'failed', failure: { reason: 'UNKNOWN' } });
    stage.ports.finish = finish;
    await stage.talk.retry();
    expect(state()).toMatchObject({ phase: 'done', failure: null });
  });

  it('says that another window took it over', async () => {
    await talking();
    stage.server.close(4409, 'SUPERSEDED');
    expect(state()).toMatchObject({ phase: 'failed', failure: { reason: 'SUPERSEDED' } });
  });
});

describe('what practice allows', () => {
  it('pauses without a microphone, holds the partner, and goes on', async () => {
    await talking();
    await stage.say(2);
    stage.talk.pause();
    expect(state()).toMatchObject({ isPaused: true, microphone: 'off' });
    expect(stage.server.controls).toEqual(['pause']);
    expect(stage.speaker.isHeld).toBe(true);
    expect(stage.microphone).toBeNull();
    await stage.talk.goOn();
    await stage.say(1);
    expect(stage.speaker.isHeld).toBe(false);
    expect(stage.server.heard).toEqual([1, 2, 3]);
  });

  const ended = (turn: number, text: string): LiveEvent => ({ kind: 'turnEnded', turn, text, occurredAt: AHEAD });
  const hint: LiveEvent = { kind: 'hintGiven', turn: 1, number: 1, text: 'How are you?', occurredAt: AHEAD };
  const withdrawn: LiveEvent = { kind: 'turnWithdrawn', turn: 1, lastTurn: 2, occurredAt: AHEAD };

  it('gives a hint in the learner’s turn, one at a time', async () => {
    await talking();
    stage.talk.giveHint();
    stage.talk.giveHint();
    expect(stage.server.controls).toEqual(['giveHint']);
    expect(state().hint).toBe('asked');
    stage.tell(hint);
    expect(state()).toMatchObject({ hint: 'none', turns: { hint: { text: 'How are you?' } } });
    stage.tell(ended(1, 'How are you?'));
    expect(state().turns.hint).toBeNull();
    stage.talk.giveHint();
    expect(stage.server.controls).toEqual(['giveHint']);
  });

  it('says when there is no hint, and asks anew after a lost line', async () => {
    await talking();
    stage.talk.giveHint();
    stage.server.say({ case: 'hintMissed', value: {} });
    expect(state().hint).toBe('missed');
    stage.talk.giveHint();
    stage.server.close(1006);
    expect(state().hint).toBe('none');
  });

  it('takes a turn back: the partner falls silent, and what it still says is not played', async () => {
    await talking();
    stage.talk.takeBack();
    expect(stage.server.controls).toEqual([]);
    stage.tell(ended(1, 'Hello.'));
    stage.tell(spoke(2, 'Good morning to you.', 1_000));
    stage.speak(2, 1);
    stage.talk.takeBack();
    expect(stage.server.controls).toEqual(['takeBack']);
    expect(stage.speaker.heard).toHaveLength(1);
    stage.tell(withdrawn);
    stage.speak(2, 2);
    expect(stage.speaker.sounds).toHaveLength(1);
    expect(stage.speaker.heard).toHaveLength(0);
    expect(partnerOf(state().turns)).toBe('listening');
    stage.tell(ended(3, 'Good morning.'));
    stage.tell(spoke(4, 'Good morning.', 6_000));
    stage.speak(4, 1);
    expect(stage.speaker.sounds).toHaveLength(2);
  });

  it('is not there in an exam: neither pause nor repeat nor help, also when the microphone is silent', async () => {
    await talking(true);
    await stage.say(2);
    stage.tell(ended(1, 'Hello.'));
    stage.tell(spoke(2, 'Good morning.', 0));
    stage.tell(finished(2, 100));
    stage.talk.pause();
    stage.talk.sayAgain();
    stage.talk.giveHint();
    stage.talk.takeBack();
    expect(state().isPaused).toBe(false);
    await stage.clock.move(6_000);
    expect(state().microphone).toBe('silent');
    expect(stage.server.controls).toEqual(['keepAlive']);
  });
});

describe('the microphone', () => {
  it('can be opened again when it was disconnected', async () => {
    await talking();
    await stage.say(1);
    stage.microphone?.lost();
    expect(state()).toMatchObject({ phase: 'talking', microphone: 'lost' });
    await stage.talk.goOn();
    await stage.say(1);
    expect(state().microphone).toBe('on');
    expect(stage.server.heard).toEqual([1, 2]);
  });
});
