'use client';

import { useEffect, useMemo } from 'react';
import { useClient } from 'urql';
import { useStore } from 'zustand';

import { useSession } from '@/lib/session';
import { createSpeaking, type Speaking, type SpeakingState } from '@/live/speakingStore';

import { portsFor, type Result, type Task } from './ports';

/** Creates a live session for this component and ends it when the component unmounts. */
export function useSpeaking(): { speaking: Speaking<Task, Result>; state: SpeakingState<Result> } {
  const client = useClient();
  const { live } = useSession();
  const speaking = useMemo(() => createSpeaking(portsFor(client, live)), [client, live]);
  const state = useStore(speaking.store);

  useEffect(() => {
    const seen = (): void => {
      speaking.visible(document.visibilityState === 'visible');
    };
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('online', speaking.online);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('online', speaking.online);
      speaking.dispose();
    };
  }, [speaking]);

  return { speaking, state };
}
