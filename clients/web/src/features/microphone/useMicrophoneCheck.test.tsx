import { act, renderHook } from '@testing-library/react';
import type { Microphone, MicrophoneEvents } from '@vivavoce/live/microphone';
import { beforeEach, expect, it, vi } from 'vitest';

import { openMicrophone } from '@/platform/microphone';

import { useMicrophoneCheck } from './useMicrophoneCheck';

vi.mock('@/platform/microphone', () => ({ openMicrophone: vi.fn() }));

let opened: { events: MicrophoneEvents; isClosed: boolean; ready: () => void }[] = [];

beforeEach(() => {
  opened = [];
  vi.mocked(openMicrophone).mockImplementation(
    (events) =>
      new Promise<Microphone>((resolve) => {
        const one = { events, isClosed: false, ready: () => resolve({ wake: () => undefined, close }) };
        const close = (): void => {
          one.isClosed = true;
        };
        opened.push(one);
      }),
  );
});

it('turns a microphone off that the browser allows after the page was left', async () => {
  const { result, unmount } = renderHook(() => useMicrophoneCheck());
  let opening = Promise.resolve();
  act(() => {
    opening = result.current.open();
  });
  unmount();
  opened[0]?.ready();
  await opening;
  expect(opened.map(({ isClosed }) => isClosed)).toEqual([true]);
});

it('turns a lost microphone off before it opens the next one', async () => {
  const { result, unmount } = renderHook(() => useMicrophoneCheck());
  for (const place of [0, 1]) {
    let opening = Promise.resolve();
    act(() => {
      opening = result.current.open();
    });
    opened[place]?.ready();
    await act(() => opening);
    act(() => opened[place]?.events.lost());
  }
  expect(opened.map(({ isClosed }) => isClosed)).toEqual([true, false]);
  unmount();
  expect(opened.map(({ isClosed }) => isClosed)).toEqual([true, true]);
});
