import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';

import { takeProviderVisit } from '@/platform/providerVisit';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ProviderButtons } from './ProviderButtons';

const PROVIDERS = { data: { signInProviders: [{ key: 'standin', name: 'Stand-in' }] } };

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

it('remembers the visit in this tab before it opens the provider', async () => {
  const graph = new FakeGraph().answer('SignInProviders', PROVIDERS).answer('StartProviderSignIn', {
    data: { startProviderSignIn: { visit: { authorizationUrl: '#provider', browserToken: 'vvb_1' }, errors: [] } },
  });
  show(<ProviderButtons returnTo="/progress" isApart />, { graph, session: { status: 'signedOut' } });
  await userEvent.click(await screen.findByRole('button', { name: 'Continue with Stand-in' }));
  expect(graph.asked.at(-1)?.variables).toMatchObject({
    input: { provider: 'standin', returnTo: '/progress', locale: 'en' },
  });
  expect(takeProviderVisit()).toEqual({ browserToken: 'vvb_1', name: 'Stand-in', purpose: 'signIn' });
  expect(takeProviderVisit()).toBeNull();
});

it('says when the provider does not answer', async () => {
  const graph = new FakeGraph()
    .answer('SignInProviders', PROVIDERS)
    .answer('StartProviderSignIn', { failure: { code: 'UNAVAILABLE', reason: 'PROVIDER_UNAVAILABLE' } });
  show(<ProviderButtons returnTo="/today" isApart />, { graph, session: { status: 'signedOut' } });
  await userEvent.click(await screen.findByRole('button', { name: 'Continue with Stand-in' }));
  expect(await screen.findByText(/The other service doesn’t answer right now/)).toBeTruthy();
});

it('shows nothing where there is no provider', () => {
  const graph = new FakeGraph().answer('SignInProviders', { data: { signInProviders: [] } });
  show(<ProviderButtons returnTo="/today" isApart />, { graph, session: { status: 'signedOut' } });
  expect(screen.queryByText('or')).toBeNull();
});
