'use client';

import type { RolePlay, Whole } from '@vivavoce/learner/speaking';
import { useTalkOn } from '@vivavoce/learner/useTalk';
import type { Talk, TalkState } from '@vivavoce/live/talk';

import { browser } from '@/platform/browser';

/** Creates a talk in the browser for this component and ends it when the component unmounts. A new `whole` makes a new one. */
export function useTalk(whole?: Whole): { talk: Talk<RolePlay>; state: TalkState } {
  return useTalkOn(browser(), whole);
}
