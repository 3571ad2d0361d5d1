'use client';

import type { Speaking, SpeakingState } from '@vivavoce/live/speaking';
import { createSpeaking } from '@vivavoce/live/speakingStore';
import { useEffect, useMemo } from 'react';
import { useClient } from 'urql';
import { useStore } from 'zustand';

import type { Platform } from './platform';
import { useSession } from './session';
import { portsFor, type Result, type Task, type Whole } from './speaking';

/** Creates a live session for this component and ends it when the component unmounts. */
export function useSpeakingOn(
  platform: Platform,
  whole?: Whole,
): { speaking: Speaking<Task, Result>; state: SpeakingState<Result> } {
  const client = useClient();
  const { live } = useSession();
  const speaking = useMemo(
    () => createSpeaking(portsFor<Task>(client, live, platform, whole)),
    [client, live, platform, whole],
  );
  const state = useStore(speaking.store);

  useEffect(() => {
    const stopVisible = platform.onVisible(speaking.visible);
    const stopOnline = platform.onOnline(speaking.online);
    const stopLeave = platform.onLeave(speaking.leave);
    const stopOffline = platform.onOffline(speaking.offline);
    return () => {
      stopVisible();
      stopOnline();
      stopOffline();
      stopLeave();
      speaking.dispose();
    };
  }, [speaking, platform]);

  return { speaking, state };
}
