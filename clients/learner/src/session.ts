'use client';

import type { AccessToken, GuestStart, liveLink } from '@vivavoce/graphql';
import { createContext, use } from 'react';

/**
 * The state of the session. `guest`: somebody tries the app without an account. `unreachable`: the server did not
 * respond, so the state is unknown.
 */
export type SessionStatus = 'unknown' | 'signedIn' | 'guest' | 'signedOut' | 'unreachable';

export interface Session {
  status: SessionStatus;
  /** The connection for subscriptions; null during server rendering. */
  live: ReturnType<typeof liveLink> | null;
  signedIn(token: AccessToken): void;
  /** Starts a guest, unless somebody is signed in. */
  startGuest(): Promise<GuestStart>;
  signOut(): Promise<void>;
  lookAgain(): void;
}

export const SessionContext = createContext<Session>({
  status: 'unknown',
  live: null,
  signedIn: () => undefined,
  startGuest: () => Promise.resolve({ kind: 'unreachable' }),
  signOut: () => Promise.resolve(),
  lookAgain: () => undefined,
});

export function useSession(): Session {
  return use(SessionContext);
}
