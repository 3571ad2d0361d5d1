import { renderHook } from '@testing-library/react';
import type { Result } from '@vivavoce/learner/speaking';
import type { SpeakingState } from '@vivavoce/live/speaking';
import { expect, it, vi } from 'vitest';

import { useStarted } from './useStarted';

type Part = Pick<SpeakingState<Result>, 'phase' | 'isConnected'>;

const START: Part[] = [
  { phase: 'starting', isConnected: false },
  { phase: 'speaking', isConnected: false },
  { phase: 'speaking', isConnected: true },
];

it('counts a sentence that is tried again twice, and one whose line breaks once', () => {
  const onStarted = vi.fn();
  const { rerender } = renderHook((part: Part) => useStarted(part, onStarted), {
    initialProps: { phase: 'ready', isConnected: false },
  });
  for (const part of START) rerender(part);
  expect(onStarted).toHaveBeenCalledTimes(1);
  rerender({ phase: 'speaking', isConnected: false });
  rerender({ phase: 'speaking', isConnected: true });
  rerender({ phase: 'done', isConnected: false });
  expect(onStarted).toHaveBeenCalledTimes(1);
  for (const part of START) rerender(part);
  expect(onStarted).toHaveBeenCalledTimes(2);
});

it('counts no start that failed', () => {
  const onStarted = vi.fn();
  const { rerender } = renderHook((part: Part) => useStarted(part, onStarted), {
    initialProps: { phase: 'starting', isConnected: false },
  });
  rerender({ phase: 'failed', isConnected: false });
  expect(onStarted).not.toHaveBeenCalled();
});
