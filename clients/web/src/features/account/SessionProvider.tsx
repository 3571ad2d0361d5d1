'use client';

import {
  AccessTokens,
  browserWindows,
  createGraphClient,
  endByCookie,
  liveLink,
  renewByCookie,
  type AccessToken,
} from '@vivavoce/graphql';
import { getNonce, setNonce } from 'get-nonce';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Provider, type Client } from 'urql';

import { SessionContext, type Session, type SessionStatus } from '@/lib/session';

/** The client of the `person`th person on this page; before the page runs in a browser, one that asks as nobody. */
function clientOf(graphUrl: string, tokens: AccessTokens | null, person: number): Client & { person?: number } {
  const nobody = new AccessTokens(() => Promise.resolve({ kind: 'unreachable' }));
  return Object.assign(createGraphClient(graphUrl, tokens ?? nobody), { person });
}

/** Knows who is signed in, in this tab and the others, and gives the graph's client to what stands in it. */
export function SessionProvider(props: { apiUrl: string; nonce: string | undefined; children: ReactNode }): ReactNode {
  const { apiUrl, nonce } = props;
  const graphUrl = `${apiUrl}/graphql`;
  const [status, setStatus] = useState<SessionStatus>('unknown');
  const [tokens, setTokens] = useState<AccessTokens | null>(null);
  // A new client for each person: nothing that one has read is shown to the next.
  const [person, setPerson] = useState(0);

  const client = useMemo(() => clientOf(graphUrl, tokens, person), [graphUrl, tokens, person]);
  const live = useMemo(
    () => (tokens === null ? null : liveLink(graphUrl.replace(/^http/, 'ws'), tokens)),
    [graphUrl, tokens],
  );

  const look = useCallback(async (kept: AccessTokens) => {
    setStatus('unknown');
    const renewal = await kept.renew();
    if (kept.current !== null) setStatus('signedIn');
    else setStatus(renewal.kind === 'unreachable' ? 'unreachable' : 'signedOut');
  }, []);

  useEffect(() => {
    // For the styles that dialogs add. The page keeps the policy, and so the nonce, that it was loaded with.
    if (nonce !== undefined && getNonce() === undefined) setNonce(nonce);
    const kept = new AccessTokens(() => renewByCookie(graphUrl), browserWindows());
    const stop = kept.onChange((token) => {
      setStatus(token === null ? 'signedOut' : 'signedIn');
      if (token === null) setPerson((before) => before + 1);
    });
    // Made here, not while rendering: the server has neither tabs nor cookies of the API.
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
      signOut: async () => {
        await endByCookie(graphUrl);
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
