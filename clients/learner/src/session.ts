'use client';

import type { AccessToken, liveLink } from '@vivavoce/graphql';
import { createContext, use } from 'react';

/** The state of the session. `unreachable`: the server did not respond, so the state is unknown. */
export type SessionStatus = 'unknown' | 'signedIn' | 'signedOut' | 'unreachable';

export interface Session {
  status: SessionStatus;
  /** The connection for subscriptions; null during server rendering. */
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
