'use client';

import { follow, type LiveRequest } from '@vivavoce/graphql';
import { useSession } from '@vivavoce/learner/session';
import { useEffect, useRef, useState } from 'react';

/** The time until a feed is followed again whose following has failed, in milliseconds. */
const AGAIN_AFTER = 5_000;

interface Followed<Data, Step extends { cursor: string }> {
  /** What is followed; another one starts again. Null while nothing is. */
  of: string | null;
  /** The cursor after which steps are wanted. */
  after: string;
  request(after: string | null): LiveRequest;
  read(data: Data): Step;
  onStep(step: Step): void;
  /** Called when there are no more steps, and when none can be had. */
  onEnd(): void;
}

/** Follows the steps of a job from where they are known. Returns whether the connection is lost. */
export function useFollow<Data, Step extends { cursor: string }>(followed: Followed<Data, Step>): boolean {
  const { live } = useSession();
  const { of } = followed;
  const [isLost, setLost] = useState(false);
  const [round, setRound] = useState(0);
  const newest = useRef(followed);
  const from = useRef<{ of: string; cursor: string } | null>(null);
  useEffect(() => {
    newest.current = followed;
  });

  useEffect(() => {
    if (of === null || live === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    if (from.current?.of !== of) from.current = { of, cursor: newest.current.after };
    const following = follow<Data, Step>(
      live.subscribe,
      {
        request: (cursor) => newest.current.request(cursor),
        read: (data) => newest.current.read(data),
        cursor: (step) => step.cursor,
      },
      {
        event: (step) => {
          from.current = { of, cursor: step.cursor };
          newest.current.onStep(step);
        },
        connected: (isConnected) => setLost(!isConnected),
        failed: ({ retryable }) => {
          if (retryable) timer = setTimeout(() => setRound((before) => before + 1), AGAIN_AFTER);
          else newest.current.onEnd();
        },
        complete: () => newest.current.onEnd(),
      },
      from.current.cursor,
    );
    window.addEventListener('online', following.nudge);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', following.nudge);
      following.stop();
    };
  }, [of, live, round]);

  return of !== null && isLost;
}
