import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { fakePasskeys } from '@/testing/fakePasskeys';
import { show } from '@/testing/show';

import { SignInForm } from './SignInForm';

const OPTIONS = JSON.stringify({ publicKey: { challenge: 'AQID', rpId: 'localhost' } });
const BUTTON = { name: 'Sign in with a passkey' };

function asking(errors: string[] = []): FakeGraph {
  const signedIn = {
    accessToken: 'token',
    accessTokenExpiresAt: '2026-05-04T12:15:00Z',
    viewer: { id: 'V', displayName: 'Ana', roles: ['LEARNER'] },
  };
  return new FakeGraph()
    .answer('AskForPasskey', { data: { askForPasskey: { ceremony: { token: 'vvp_1', options: OPTIONS } } } })
    .answer('LoginWithPasskey', {
      data: {
        loginWithPasskey: {
          signedIn: errors.length === 0 ? signedIn : null,
          errors: errors.map((__typename) => ({ __typename })),
        },
      },
    });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it('signs in with what the device has signed', async () => {
  fakePasskeys(true);
  const graph = asking();
  const { visited } = show(<SignInForm />, { graph, session: { status: 'signedOut' } });
  await userEvent.click(screen.getByRole('button', BUTTON));
  await waitFor(() => {
    expect(visited).toEqual(['/today']);
  });
  expect(graph.asked.at(-1)).toMatchObject({ variables: { input: { passkey: { ceremony: 'vvp_1' } } } });
  expect(JSON.stringify(graph.asked.at(-1)?.variables)).toContain('signature');
});

it('sends nothing when the person uses no passkey, and says what else there is', async () => {
  fakePasskeys(false);
  const graph = asking();
  show(<SignInForm />, { graph, session: { status: 'signedOut' } });
  await userEvent.click(screen.getByRole('button', BUTTON));
  expect(await screen.findByText(/No passkey was used/)).toBeTruthy();
  expect(graph.asked.map(({ name }) => name)).not.toContain('LoginWithPasskey');
});

it('says when the passkey opens no account', async () => {
  fakePasskeys(true);
  show(<SignInForm />, { graph: asking(['PasskeyRefused']), session: { status: 'signedOut' } });
  await userEvent.click(screen.getByRole('button', BUTTON));
  expect(await screen.findByText(/This passkey doesn’t open an account here/)).toBeTruthy();
});

it('finishes a sign-in with a passkey in the place of a code', async () => {
  fakePasskeys(true);
  const errors = [{ __typename: 'LoginChallenge', challenge: 'vvc_1', kinds: ['CODE', 'PASSKEY'] }];
  const graph = asking()
    .answer('Login', { data: { login: { signedIn: null, errors } } })
    .answer('FinishLogin', {
      data: { finishLogin: { signedIn: null, errors: [{ __typename: 'SecondFactorRefused' }] } },
    });
  show(<SignInForm />, { graph, session: { status: 'signedOut' } });
  await userEvent.click(screen.getByLabelText('Email'));
  await userEvent.paste('ana@example.org');
  await userEvent.click(screen.getByLabelText('Password'));
  await userEvent.paste('a quiet river');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Use a passkey' }));
  await waitFor(() => {
    expect(graph.asked.at(-1)).toMatchObject({
      name: 'FinishLogin',
      variables: { input: { challenge: 'vvc_1', factor: { passkey: { ceremony: 'vvp_1' } } } },
    });
  });
});

it('offers no passkey where the browser has none', () => {
  show(<SignInForm />, { session: { status: 'signedOut' } });
  expect(screen.queryByRole('button', BUTTON)).toBeNull();
});
