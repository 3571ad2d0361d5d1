'use client';

import type { Speaking, SpeakingState } from '@vivavoce/live/speaking';
import { createSpeaking } from '@vivavoce/live/speakingStore';
import { useEffect, useMemo } from 'react';
import { useClient } from 'urql';
import { useStore } from 'zustand';

import { offlineOwnerDocument } from './documents/offline';
import type { Platform } from './platform';
import { useSession } from './session';
import { portsFor, type Result, type Task, type Whole } from './speaking';
import { useGraph } from './useGraph';

/** Creates a live session for this component and ends it when the component unmounts. */
export function useSpeakingOn(
  platform: Platform,
  whole?: Whole,
): { speaking: Speaking<Task, Result>; state: SpeakingState<Result> } {
  const client = useClient();
  const { live, status } = useSession();
  const speaking = useMemo(
    () => createSpeaking(portsFor<Task>(client, live, platform, whole)),
    [client, live, platform, whole],
  );
  const state = useStore(speaking.store);
  const hasAccount = status === 'signedIn';
  const { data } = useGraph(offlineOwnerDocument, {}, { pause: !hasAccount });
  const person = hasAccount ? data?.viewer?.id : undefined;

  useEffect(() => {
    speaking.belongsTo(person);
  }, [speaking, person]);

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
