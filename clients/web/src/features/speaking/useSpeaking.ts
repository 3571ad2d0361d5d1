'use client';

import type { Result, Task } from '@vivavoce/learner/speaking';
import { useSpeakingOn } from '@vivavoce/learner/useSpeaking';
import type { Speaking, SpeakingState } from '@vivavoce/live/speaking';

import { browser } from '@/platform/browser';

/** Creates a live session in the browser for this component and ends it when the component unmounts. */
export function useSpeaking(): { speaking: Speaking<Task, Result>; state: SpeakingState<Result> } {
  return useSpeakingOn(browser());
}
