'use client';

import type { AccessToken, GuestStart, liveLink } from '@vivavoce/graphql';
import { createContext, use } from 'react';

/**
 * The state of the session. `guest`: a person tries the app without an account. `suspended`: the account cannot be
 * used. `unreachable`: the server did not respond, so the state is unknown.
 */
export type SessionStatus = 'unknown' | 'signedIn' | 'guest' | 'signedOut' | 'suspended' | 'unreachable';

/** A person whose account an administrator views, without changing anything. */
export interface View {
  name: string;
  /** The page of the person in the administrators' area. */
  from: string;
}

export interface Session {
  status: SessionStatus;
  /** What an administrator wrote about the suspension; null unless the account is suspended. */
  suspension: string | null;
  /** The connection for subscriptions; null during server rendering. */
  live: ReturnType<typeof liveLink> | null;
  signedIn(token: AccessToken): void;
  /** Whose account is looked at; null when the session is the person's own. */
  view: View | null;
  /** Shows the app as another person sees it, until the token expires, the page is reloaded, or `leaveView`. */
  viewAs(view: View, token: AccessToken): void;
  leaveView(): void;
  /** Whether a suspended person has opened the export and the erasure of their data. */
  isDataOpen: boolean;
  /** Opens them with a token that nothing renews, until it expires or the page is reloaded. */
  openData(token: AccessToken): void;
  /** Starts a guest, unless a person is signed in. */
  startGuest(): Promise<GuestStart>;
  signOut(): Promise<void>;
  lookAgain(): void;
}

export const SessionContext = createContext<Session>({
  status: 'unknown',
  suspension: null,
  live: null,
  signedIn: () => undefined,
  view: null,
  viewAs: () => undefined,
  leaveView: () => undefined,
  isDataOpen: false,
  openData: () => undefined,
  startGuest: () => Promise.resolve({ kind: 'unreachable' }),
  signOut: () => Promise.resolve(),
  lookAgain: () => undefined,
});

export function useSession(): Session {
  return use(SessionContext);
}
