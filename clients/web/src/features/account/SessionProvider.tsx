'use client';

import { AccessTokens, cookieTransport, createGraphClient, liveLink, type AccessToken } from '@vivavoce/graphql';
import { browserWindows } from '@vivavoce/graphql/browser';
import { SessionContext, type Session, type SessionStatus, type View } from '@vivavoce/learner/session';
import { getNonce, setNonce } from 'get-nonce';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Provider, type Client } from 'urql';

import { personGone } from '@/lib/graph/personGone';
import { leaveUnsent } from '@/lib/leaveNothing';

import { ViewBanner } from './ViewBanner';

/** Creates the client of the user with this number; during server rendering an anonymous client. */
function clientOf(graphUrl: string, tokens: AccessTokens | null, person: number): Client & { person?: number } {
  const nobody = new AccessTokens(() => Promise.resolve({ kind: 'unreachable' }));
  return Object.assign(createGraphClient(graphUrl, tokens ?? nobody), { person });
}

/** Holds a token of this window alone, which nothing renews. */
function unrenewed(token: AccessToken): AccessTokens {
  const kept = new AccessTokens(() => Promise.resolve({ kind: 'ended' }));
  kept.signedIn(token);
  return kept;
}

function statusOf(token: AccessToken): SessionStatus {
  return token.isGuest ? 'guest' : 'signedIn';
}

/** Tracks who is signed in, across tabs, and provides the GraphQL client to its children. */
export function SessionProvider(props: { apiUrl: string; nonce: string | undefined; children: ReactNode }): ReactNode {
  const { apiUrl, nonce } = props;
  const graphUrl = `${apiUrl}/graphql`;
  const [status, setStatus] = useState<SessionStatus>('unknown');
  const [suspension, setSuspension] = useState<string | null>(null);
  const [tokens, setTokens] = useState<AccessTokens | null>(null);
  // A new client for each user, so that one user never sees cached data of another.
  const [person, setPerson] = useState(0);

  // An administrator's look at another account: a token of this window alone, which nothing renews.
  const [viewed, setViewed] = useState<{ view: View; tokens: AccessTokens } | null>(null);
  // What opens the data of a suspended person, for this window alone.
  const [data, setData] = useState<AccessTokens | null>(null);
  const used = viewed?.tokens ?? data ?? tokens;

  const leaveView = useCallback(() => {
    setViewed(null);
    setPerson((before) => before + 1);
  }, []);

  const client = useMemo(() => clientOf(graphUrl, used, person), [graphUrl, used, person]);
  const live = useMemo(
    () => (used === null ? null : liveLink(graphUrl.replace(/^http/, 'ws'), used)),
    [graphUrl, used],
  );

  const look = useCallback(async (kept: AccessTokens) => {
    setStatus('unknown');
    const renewal = await kept.renew();
    if (kept.current !== null) setStatus(statusOf(kept.current));
    else if (renewal.kind === 'suspended') {
      setSuspension(renewal.explanation);
      setStatus('suspended');
    } else setStatus(renewal.kind === 'unreachable' ? 'unreachable' : 'signedOut');
  }, []);

  useEffect(() => {
    // The styles that dialogs add need the nonce. A page keeps the policy and the nonce that it was loaded with.
    if (nonce !== undefined && getNonce() === undefined) setNonce(nonce);
    const kept = new AccessTokens(() => cookieTransport(graphUrl).renew(), browserWindows());
    const stop = kept.onChange((token) => {
      setSuspension(kept.suspension);
      if (token !== null) setStatus(statusOf(token));
      else setStatus(kept.suspension === null ? 'signedOut' : 'suspended');
      if (token === null) setPerson((before) => before + 1);
    });
    // Created in an effect, not during rendering: the server has neither tabs nor the API's cookies.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setTokens(kept);
    void look(kept);
    return stop;
  }, [graphUrl, nonce, look]);

  useEffect(() => () => live?.close(), [live]);
  useEffect(() => () => personGone(client), [client]);

  const session = useMemo<Session>(
    () => ({
      status,
      suspension,
      live,
      signedIn: (token: AccessToken) => {
        setData(null);
        setPerson((before) => before + 1);
        tokens?.signedIn(token);
      },
      view: viewed?.view ?? null,
      viewAs: (view, token) => {
        const kept = unrenewed(token);
        kept.onChange(leaveView); // it has expired
        setPerson((before) => before + 1);
        setViewed({ view, tokens: kept });
      },
      leaveView,
      isDataOpen: data !== null,
      openData: (token) => {
        const kept = unrenewed(token);
        kept.onChange(() => {
          setData(null); // it has expired
        });
        setPerson((before) => before + 1);
        setData(kept);
      },
      startGuest: async () => {
        const start = await cookieTransport(graphUrl).startGuest();
        if (start.kind === 'started') tokens?.signedIn(start.token);
        return start;
      },
      signOut: async () => {
        setViewed(null);
        setData(null);
        await cookieTransport(graphUrl).end();
        await leaveUnsent();
        tokens?.signedOut();
        setStatus('signedOut'); // also when there was no token any more
      },
      lookAgain: () => {
        if (tokens !== null) void look(tokens);
      },
    }),
    [status, suspension, viewed, data, leaveView, live, tokens, graphUrl, look],
  );

  return (
    <SessionContext value={session}>
      <Provider value={client}>
        <ViewBanner />
        {props.children}
      </Provider>
    </SessionContext>
  );
}
