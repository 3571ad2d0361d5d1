import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ProviderReturn } from './ProviderReturn';

const AT = '/sign-in/provider?state=vvs_1&code=c&iss=https%3A%2F%2Fprovider.example';
const SIGNED_IN = {
  accessToken: 'token',
  accessTokenExpiresAt: '2026-05-04T12:15:00Z',
  viewer: { id: 'V', displayName: 'Ana', roles: ['LEARNER'] },
};

function begun(purpose: 'signIn' | 'link'): void {
  const visit = { browserToken: 'vvb_1', name: 'Stand-in', purpose };
  sessionStorage.setItem('vivavoce.providerVisit', JSON.stringify(visit));
}

function ending(...errors: Record<string, unknown>[]): FakeGraph {
  const signedIn = errors.length === 0 ? SIGNED_IN : null;
  return new FakeGraph().answer('FinishProviderSignIn', {
    data: { finishProviderSignIn: { signedIn, returnTo: '/progress', errors } },
  });
}

beforeEach(() => {
  sessionStorage.clear();
});

it('sends the answer once, with the token of this tab, and goes where the sign-in began', async () => {
  begun('signIn');
  const graph = ending();
  const { visited } = show(<ProviderReturn />, { graph, at: AT, session: { status: 'signedOut' } });
  await waitFor(() => {
    expect(visited).toEqual(['/age?next=%2Fprogress']);
  });
  expect(graph.asked).toEqual([
    {
      name: 'FinishProviderSignIn',
      variables: {
        input: {
          answer: { state: 'vvs_1', code: 'c', issuer: 'https://provider.example', browserToken: 'vvb_1' },
        },
      },
    },
  ]);
});

it('waits until it is known who the person is', () => {
  begun('signIn');
  const graph = ending();
  show(<ProviderReturn />, { graph, at: AT, session: { status: 'unknown' } });
  expect(graph.asked).toEqual([]);
  expect(screen.getByText(/Checking with/)).toBeTruthy();
});

it.each([
  [{ __typename: 'ProviderEmailUnverified' }, /Stand-in hasn’t confirmed your email address/],
  [{ __typename: 'ProviderEmailInUse' }, /An account with this email already exists/],
  [{ __typename: 'ProviderRefused', reason: 'STATE' }, /This took too long/],
  [{ __typename: 'ProviderRefused', reason: 'NONCE' }, /We can’t accept what Stand-in sent back/],
])('says what to do after %o', async (error, text) => {
  begun('signIn');
  show(<ProviderReturn />, { graph: ending(error), at: AT, session: { status: 'signedOut' } });
  expect((await screen.findByRole('alert')).textContent).toMatch(text);
  expect(screen.getByRole('link', { name: 'Back to sign-in' }).getAttribute('href')).toBe('/sign-in');
});

it('asks for the second factor in place', async () => {
  begun('signIn');
  const graph = ending({ __typename: 'LoginChallenge', challenge: 'vvc_1', kinds: ['CODE'] }).answer('FinishLogin', {
    data: { finishLogin: { signedIn: SIGNED_IN, errors: [] } },
  });
  const { visited } = show(<ProviderReturn />, { graph, at: AT, session: { status: 'signedOut' } });
  await userEvent.click(await screen.findByLabelText('Code from your app'));
  await userEvent.paste('123456');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => {
    expect(visited).toEqual(['/age?next=%2Fprogress']);
  });
});

it('sends nothing when the person has denied it, or when the sign-in began elsewhere', async () => {
  const graph = ending();
  begun('signIn');
  const denied = show(<ProviderReturn />, { graph, at: '/sign-in/provider?state=s&error=access_denied' });
  expect(await screen.findByText(/You didn’t finish with Stand-in/)).toBeTruthy();
  denied.unmount();
  show(<ProviderReturn />, { graph, at: AT });
  expect(await screen.findByText(/it began in another window/)).toBeTruthy();
  expect(graph.asked).toEqual([]);
});

it('finishes a link and returns to the settings', async () => {
  begun('link');
  const graph = new FakeGraph().answer('FinishProviderLink', {
    data: { finishProviderLink: { viewer: null, errors: [] } },
  });
  const { visited } = show(<ProviderReturn />, { graph, at: AT });
  await waitFor(() => {
    expect(visited).toEqual(['/me/security']);
  });
});

it('says when the person is linked elsewhere', async () => {
  begun('link');
  const graph = new FakeGraph().answer('FinishProviderLink', {
    data: { finishProviderLink: { viewer: null, errors: [{ __typename: 'ProviderLinkTaken' }] } },
  });
  show(<ProviderReturn />, { graph, at: AT });
  expect(await screen.findByText(/opens another Vivavoce account/)).toBeTruthy();
  expect(screen.getByRole('link').getAttribute('href')).toBe('/me/security');
});
