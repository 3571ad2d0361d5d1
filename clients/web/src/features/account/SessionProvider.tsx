'use client';

import { AccessTokens, cookieTransport, createGraphClient, liveLink, type AccessToken } from '@vivavoce/graphql';
import { browserWindows } from '@vivavoce/graphql/browser';
import { SessionContext, type Session, type SessionStatus } from '@vivavoce/learner/session';
import { getNonce, setNonce } from 'get-nonce';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Provider, type Client } from 'urql';

import { recordingsHere } from '@/platform/recordings';

/** Creates the client of the user with this number; during server rendering an anonymous client. */
function clientOf(graphUrl: string, tokens: AccessTokens | null, person: number): Client & { person?: number } {
  const nobody = new AccessTokens(() => Promise.resolve({ kind: 'unreachable' }));
  return Object.assign(createGraphClient(graphUrl, tokens ?? nobody), { person });
}

function statusOf(token: AccessToken): SessionStatus {
  return token.isGuest ? 'guest' : 'signedIn';
}

/** Tracks who is signed in, across tabs, and provides the GraphQL client to its children. */
export function SessionProvider(props: { apiUrl: string; nonce: string | undefined; children: ReactNode }): ReactNode {
  const { apiUrl, nonce } = props;
  const graphUrl = `${apiUrl}/graphql`;
  const [status, setStatus] = useState<SessionStatus>('unknown');
  const [tokens, setTokens] = useState<AccessTokens | null>(null);
  // A new client for each user, so that one user never sees cached data of another.
  const [person, setPerson] = useState(0);

  const client = useMemo(() => clientOf(graphUrl, tokens, person), [graphUrl, tokens, person]);
  const live = useMemo(
    () => (tokens === null ? null : liveLink(graphUrl.replace(/^http/, 'ws'), tokens)),
    [graphUrl, tokens],
  );

  const look = useCallback(async (kept: AccessTokens) => {
    setStatus('unknown');
    const renewal = await kept.renew();
    if (kept.current !== null) setStatus(statusOf(kept.current));
    else setStatus(renewal.kind === 'unreachable' ? 'unreachable' : 'signedOut');
  }, []);

  useEffect(() => {
    // The styles that dialogs add need the nonce. A page keeps the policy and the nonce that it was loaded with.
    if (nonce !== undefined && getNonce() === undefined) setNonce(nonce);
    const kept = new AccessTokens(() => cookieTransport(graphUrl).renew(), browserWindows());
    const stop = kept.onChange((token) => {
      setStatus(token === null ? 'signedOut' : statusOf(token));
      if (token === null) setPerson((before) => before + 1);
    });
    // Created in an effect, not during rendering: the server has neither tabs nor the API's cookies.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setTokens(kept);
    void look(kept);
    return stop;
  }, [graphUrl, nonce, look]);

  useEffect(() => () => live?.close(), [live]);

  const session = useMemo<Session>(
    () => ({
      status,
      live,
      signedIn: (token: AccessToken) => {
        setPerson((before) => before + 1);
        tokens?.signedIn(token);
      },
      startGuest: async () => {
        const start = await cookieTransport(graphUrl).startGuest();
        if (start.kind === 'started') tokens?.signedIn(start.token);
        return start;
      },
      signOut: async () => {
        await cookieTransport(graphUrl).end();
        await recordingsHere().removeConfirmed();
        tokens?.signedOut();
      },
      lookAgain: () => {
        if (tokens !== null) void look(tokens);
      },
    }),
    [status, live, tokens, graphUrl, look],
  );

  return (
    <SessionContext value={session}>
      <Provider value={client}>{props.children}</Provider>
    </SessionContext>
  );
}
