import { beforeEach, expect, it } from 'vitest';

import { PartnerVoice, type PartnerPiece } from './partnerVoice';
import { FakeSpeaker } from './testing/fakeSpeaker';

let speaker: FakeSpeaker;
let voice: PartnerVoice;

beforeEach(() => {
  speaker = new FakeSpeaker();
  voice = new PartnerVoice(speaker);
});

/** A piece of 100 ms. */
function piece(turn: number, sequence: number): PartnerPiece {
  return { turn, sentence: 1, sequence, pcm: new Uint8Array(3_200), sampleRate: 16_000 };
}

it('plays pieces one behind the other, however they arrive', () => {
  voice.hear(piece(2, 1));
  voice.hear(piece(2, 2));
  speaker.now = 0.15;
  voice.hear(piece(2, 3));
  const starts = speaker.sounds.map(({ at }) => Math.round(at * 1_000));
  expect(starts).toEqual([80, 180, 280]);
});

it('begins anew after a gap, and never in the past', () => {
  voice.hear(piece(2, 1));
  speaker.now = 5;
  voice.hear(piece(2, 2));
  expect(speaker.sounds.at(-1)?.at).toBeGreaterThan(5);
});

it('plays each piece once, also when it is sent again after a resume', () => {
  for (const sequence of [1, 2, 3, 2, 3, 4]) voice.hear(piece(2, sequence));
  expect(speaker.sounds).toHaveLength(4);
});

it('falls silent at once when the turn is interrupted, and plays nothing that still arrives of it', () => {
  for (const sequence of [1, 2, 3]) voice.hear(piece(2, sequence));
  voice.interrupt(2);
  expect(speaker.heard).toEqual([]);
  voice.hear(piece(2, 4));
  expect(speaker.heard).toEqual([]);
  voice.hear(piece(4, 1));
  expect(speaker.heard).toHaveLength(1);
});

it('empties the old turn when a new one begins, and plays nothing of an old one', () => {
  for (const sequence of [1, 2, 3]) voice.hear(piece(2, sequence));
  voice.hear(piece(4, 1));
  voice.hear(piece(2, 4));
  expect(speaker.heard).toHaveLength(1);
  expect(speaker.heard[0]?.at).toBeCloseTo(0.08);
});

it('plays a turn again from its first piece on, also one that was interrupted', () => {
  for (const sequence of [1, 2]) voice.hear(piece(2, sequence));
  voice.interrupt(2);
  voice.again(2);
  voice.hear(piece(2, 1));
  expect(speaker.heard).toHaveLength(1);
});

it('reads 16-bit samples, also from the middle of a buffer', () => {
  const played: Float32Array[] = [];
  const listening = new PartnerVoice({
    now: 0,
    play: (samples) => {
      played.push(samples);
      return { stop: () => undefined };
    },
    hold: () => undefined,
    wake: () => undefined,
    close: () => undefined,
  });
  const bytes = new Uint8Array([9, 0x00, 0x40, 0x00, 0xc0]);
  listening.hear({ ...piece(1, 1), pcm: bytes.subarray(1) });
  expect([...(played[0] ?? [])]).toEqual([0.5, -0.5]);
});

it('stops where it is while the learner makes a sound, and goes on from there', () => {
  voice.hear(piece(2, 1));
  voice.held(2, true);
  expect(speaker.isHeld).toBe(true);
  voice.hear(piece(2, 2));
  voice.held(2, false);
  expect(speaker.isHeld).toBe(false);
  expect(speaker.heard).toHaveLength(2);
});

it('goes on after a hold only when the talk is not paused, and after a pause only when nothing holds it', () => {
  voice.hear(piece(2, 1));
  voice.held(2, true);
  voice.hold();
  voice.held(2, false);
  expect(speaker.isHeld).toBe(true);
  voice.wake();
  expect(speaker.isHeld).toBe(false);
  voice.held(2, true);
  voice.wake();
  expect(speaker.isHeld).toBe(true);
});

it('is not held any more when the turn has ended, and not by an old turn', () => {
  voice.hear(piece(2, 1));
  voice.held(2, true);
  voice.interrupt(2);
  expect(speaker.isHeld).toBe(false);
  voice.held(2, true);
  expect(speaker.isHeld).toBe(false);
  voice.hear(piece(4, 1));
  voice.held(4, true);
  voice.hear(piece(6, 1));
  expect(speaker.isHeld).toBe(false);
});
