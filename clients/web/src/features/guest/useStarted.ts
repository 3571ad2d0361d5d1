import type { Result } from '@vivavoce/learner/speaking';
import type { SpeakingState } from '@vivavoce/live/speaking';
import { useEffect, useRef } from 'react';

/** Calls `onStarted` once for each session that the server has started: each is one of those that a guest has. */
export function useStarted(
  { phase, isConnected }: Pick<SpeakingState<Result>, 'phase' | 'isConnected'>,
  onStarted: () => void,
): void {
  const isCounted = useRef(false);
  useEffect(() => {
    if (phase === 'starting') isCounted.current = false;
    else if (isConnected && !isCounted.current) {
      isCounted.current = true;
      onStarted();
    }
  }, [phase, isConnected, onStarted]);
}
