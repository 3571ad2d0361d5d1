'use client';

import { useCallback, useSyncExternalStore } from 'react';

/** Returns whether an audio element plays. */
export function useIsPlaying(audio: HTMLAudioElement | null): boolean {
  const watch = useCallback(
    (changed: () => void) => {
      audio?.addEventListener('play', changed);
      audio?.addEventListener('pause', changed);
      return () => {
        audio?.removeEventListener('play', changed);
        audio?.removeEventListener('pause', changed);
      };
    },
    [audio],
  );
  return useSyncExternalStore(
    watch,
    () => audio !== null && !audio.paused,
    () => false,
  );
}
