'use client';

import type { Talk, TalkState } from '@vivavoce/live/talk';
import { createTalk } from '@vivavoce/live/talkStore';
import { useEffect, useMemo } from 'react';
import { useClient } from 'urql';
import { useStore } from 'zustand';

import type { Platform } from './platform';
import { useSession } from './session';
import { portsFor, type Result, type RolePlay, type Whole } from './speaking';

/** Creates a talk with a partner for this component and ends it when the component unmounts. */
export function useTalkOn(platform: Platform, whole?: Whole): { talk: Talk<RolePlay>; state: TalkState } {
  const client = useClient();
  const { live } = useSession();
  const talk = useMemo(
    () =>
      createTalk<RolePlay, Result>({
        ...portsFor<RolePlay>(client, live, platform, whole),
        openSpeaker: platform.openSpeaker,
      }),
    [client, live, platform, whole],
  );
  const state = useStore(talk.store);

  useEffect(() => {
    const stops = [
      platform.onVisible(talk.visible),
      platform.onOnline(talk.online),
      platform.onOffline(talk.offline),
      platform.onLeave(talk.leave),
    ];
    return () => {
      for (const stop of stops) stop();
      talk.dispose();
    };
  }, [talk, platform]);

  return { talk, state };
}
