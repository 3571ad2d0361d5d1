'use client';

import type { Result, Task, Whole } from '@vivavoce/learner/speaking';
import { useSpeakingOn } from '@vivavoce/learner/useSpeaking';
import type { Speaking, SpeakingState } from '@vivavoce/live/speaking';

import { browser, forgetfulBrowser } from '@/platform/browser';

/**
 * Creates a live session in the browser for this component and ends it when the component unmounts. Its recordings stay
 * on this device to be played, except those of a guest.
 */
export function useSpeaking(
  isGuest = false,
  whole?: Whole,
): { speaking: Speaking<Task, Result>; state: SpeakingState<Result> } {
  return useSpeakingOn(isGuest ? forgetfulBrowser() : browser(), whole);
}
