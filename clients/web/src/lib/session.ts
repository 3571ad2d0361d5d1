'use client';

import type { AccessToken, liveLink } from '@vivavoce/graphql';
import { createContext, use } from 'react';

/** `unreachable`: the server did not answer, so nobody knows. */
export type SessionStatus = 'unknown' | 'signedIn' | 'signedOut' | 'unreachable';

export interface Session {
  status: SessionStatus;
  /** Subscriptions; null until the page runs in a browser. */
  live: ReturnType<typeof liveLink> | null;
  signedIn(token: AccessToken): void;
  signOut(): Promise<void>;
  lookAgain(): void;
}

export const SessionContext = createContext<Session>({
  status: 'unknown',
  live: null,
  signedIn: () => undefined,
  signOut: () => Promise.resolve(),
  lookAgain: () => undefined,
});

export function useSession(): Session {
  return use(SessionContext);
}
