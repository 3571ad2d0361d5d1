import { render } from '@testing-library/react';
import { SessionContext, type Session } from '@vivavoce/learner/session';
import english from '@vivavoce/messages/en.json';
import { NextIntlClientProvider } from 'next-intl';
import { AppRouterContext, type AppRouterInstance } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { useEffect, useState, type ReactNode } from 'react';
import { Provider } from 'urql';

import { FakeGraph } from './fakeGraph';

interface World {
  graph?: FakeGraph;
  session?: Partial<Session>;
  /** The page's path. */
  at?: string;
}

/** A fake router that records its navigations. */
class FakeRouter implements AppRouterInstance {
  readonly bfcacheId = '';

  constructor(private readonly visited: string[]) {}

  readonly push = (href: string): void => void this.visited.push(href);
  readonly replace = (href: string): void => void this.visited.push(href);
  readonly back = (): void => undefined;
  readonly forward = (): void => undefined;
  readonly refresh = (): void => undefined;
  readonly hmrRefresh = (): void => undefined;
  readonly prefetch = (): void => undefined;
}

/** The query of the page's address; follows `history.replaceState`, as Next.js does. */
function Address(props: { query: URLSearchParams; children: ReactNode }): ReactNode {
  const [query, setQuery] = useState(props.query);
  useEffect(() => {
    const { history } = window;
    const replace = history.replaceState.bind(history);
    history.replaceState = (state, unused, url) => {
      replace(state, unused, url);
      setQuery(new URL(String(url), 'http://test').searchParams);
    };
    return () => {
      history.replaceState = replace;
    };
  }, []);
  return <SearchParamsContext value={query}>{props.children}</SearchParamsContext>;
}

/** Renders a component with the providers of a page, in English, for a signed-in user. */
export function show(shown: ReactNode, world: World = {}): { visited: string[]; unmount: () => void } {
  const { graph = new FakeGraph(), session = {}, at = '/' } = world;
  const address = new URL(at, 'http://test');
  const visited: string[] = [];
  const whole: Session = {
    status: 'signedIn',
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
    ...session,
  };
  const wrapper = (props: { children: ReactNode }): ReactNode => (
    <AppRouterContext value={new FakeRouter(visited)}>
      <PathnameContext value={address.pathname}>
        <Address query={address.searchParams}>
          <NextIntlClientProvider locale="en" messages={english} timeZone="UTC" now={new Date('2026-05-04T12:00:00Z')}>
            <SessionContext value={whole}>
              <Provider value={graph.client}>{props.children}</Provider>
            </SessionContext>
          </NextIntlClientProvider>
        </Address>
      </PathnameContext>
    </AppRouterContext>
  );
  const { unmount } = render(shown, { wrapper });
  return { visited, unmount };
}
