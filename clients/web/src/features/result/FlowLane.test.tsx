import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';

import { playAlone } from '@/lib/voice/playAlone';
import { show } from '@/testing/show';

import { FlowLane } from './FlowLane';

const WORDS = [
  { text: 'My', start: 0, end: 300, score: 95 },
  { text: 'throat', start: 1_200, end: 1_700, score: 60 },
];
const PAUSES = [{ start: 300, length: 900 }];

/** An element that plays nothing and remembers whether it should. */
function anAudio(): HTMLAudioElement {
  const audio = document.createElement('audio');
  let isPaused = true;
  Object.defineProperty(audio, 'paused', { get: () => isPaused });
  audio.play = vi.fn(() => {
    isPaused = false;
    audio.dispatchEvent(new Event('play'));
    return Promise.resolve();
  });
  audio.pause = vi.fn(() => {
    isPaused = true;
    audio.dispatchEvent(new Event('pause'));
  });
  return audio;
}

function inLane(selector: string): Element {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`nothing is ${selector}`);
  return found;
}

it('plays the word or the pause that is clicked', () => {
  const played: [number, number][] = [];
  const own = { audio: anAudio(), play: (from: number, to: number) => void played.push([from, to]) };
  show(<FlowLane words={WORDS} pauses={PAUSES} length={2_000} own={own} />);
  fireEvent.click(inLane('[data-word="throat"]'));
  fireEvent.click(inLane('[data-pause]'));
  expect(played).toEqual([
    [1_050, 1_850],
    [150, 1_350],
  ]);
});

it('plays and pauses the whole recording', async () => {
  const own = { audio: anAudio(), play: () => undefined };
  show(<FlowLane words={WORDS} pauses={PAUSES} length={2_000} own={own} />);
  await userEvent.click(screen.getByRole('button', { name: 'Play my recording' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Pause' }));
  expect(own.audio.paused).toBe(true);
});

it('shows the lane without a button where the recording is gone', () => {
  show(<FlowLane words={WORDS} pauses={PAUSES} length={2_000} own={null} />);
  expect(screen.queryByRole('button')).toBeNull();
  expect(inLane('[data-word="throat"]')).toBeTruthy();
});

it('never plays two voices at once', async () => {
  const [model, mine] = [anAudio(), anAudio()];
  await playAlone(model);
  await playAlone(mine);
  expect([model.paused, mine.paused]).toEqual([true, false]);
});
