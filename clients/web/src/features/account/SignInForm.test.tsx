import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { SignInForm } from './SignInForm';

const SIGNED_IN = {
  accessToken: 'token',
  accessTokenExpiresAt: '2026-05-04T12:15:00Z',
  viewer: { id: 'V', displayName: 'Ana', roles: ['LEARNER'] },
};

function challenging(kinds: string[] = ['CODE', 'RECOVERY_CODE']): FakeGraph {
  const errors = [{ __typename: 'LoginChallenge', challenge: 'vvc_1', kinds }];
  return new FakeGraph().answer('Login', { data: { login: { signedIn: null, errors } } });
}

function finishing(graph: FakeGraph, error?: string): FakeGraph {
  const finishLogin =
    error === undefined ? { signedIn: SIGNED_IN, errors: [] } : { signedIn: null, errors: [{ __typename: error }] };
  return graph.answer('FinishLogin', { data: { finishLogin } });
}

async function enterPassword(): Promise<void> {
  await userEvent.click(screen.getByLabelText('Email'));
  await userEvent.paste('ana@example.org');
  await userEvent.click(screen.getByLabelText('Password'));
  await userEvent.paste('a quiet river');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

async function enterCode(text: string): Promise<void> {
  await userEvent.clear(screen.getByRole('textbox'));
  await userEvent.paste(text);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

it('asks for the code of the app, and signs in with it', async () => {
  const graph = finishing(challenging());
  const { visited } = show(<SignInForm />, { graph, session: { status: 'signedOut' }, at: '/sign-in?next=/progress' });
  await enterPassword();
  const field = await screen.findByLabelText<HTMLInputElement>('Code from your app');
  expect(document.activeElement).toBe(field);
  expect(field.autocomplete).toBe('one-time-code');
  await enterCode(' 123 456 ');
  expect(graph.asked.at(-1)).toEqual({
    name: 'FinishLogin',
    variables: { input: { challenge: 'vvc_1', factor: { code: ' 123 456 ' } } },
  });
  expect(visited).toEqual(['/progress']);
});

it('sends nothing before six digits are there, and says when they are wrong', async () => {
  const graph = finishing(challenging(), 'SecondFactorRefused');
  show(<SignInForm />, { graph, session: { status: 'signedOut' } });
  await enterPassword();
  await screen.findByLabelText('Code from your app');
  await enterCode('12345');
  expect(screen.getByText('Enter the 6 digits that your app shows.')).toBeTruthy();
  expect(graph.asked.map(({ name }) => name)).not.toContain('FinishLogin');
  await enterCode('123456');
  expect(await screen.findByText(/This code isn’t right/)).toBeTruthy();
});

it('takes a recovery code instead, where the account has one', async () => {
  const graph = finishing(challenging());
  const { visited } = show(<SignInForm />, { graph, session: { status: 'signedOut' } });
  await enterPassword();
  await userEvent.click(await screen.findByRole('button', { name: 'Use a recovery code instead' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Recovery code'));
  await enterCode('k7fd-92mx-qp4t');
  expect(graph.asked.at(-1)?.variables).toEqual({
    input: { challenge: 'vvc_1', factor: { recoveryCode: 'k7fd-92mx-qp4t' } },
  });
  expect(visited).toEqual(['/today']);
});

it('offers no recovery code to an account that has none left', async () => {
  show(<SignInForm />, { graph: challenging(['CODE']), session: { status: 'signedOut' } });
  await enterPassword();
  await screen.findByLabelText('Code from your app');
  expect(screen.queryByRole('button', { name: 'Use a recovery code instead' })).toBeNull();
});

it('begins again with the password when the challenge has ended', async () => {
  show(<SignInForm />, {
    graph: finishing(challenging(), 'LoginChallengeEnded'),
    session: { status: 'signedOut' },
  });
  await enterPassword();
  await screen.findByLabelText('Code from your app');
  await enterCode('123456');
  expect((await screen.findByRole('alert')).textContent).toContain('Please sign in again.');
  expect(screen.getByLabelText<HTMLInputElement>('Email').value).toBe('ana@example.org');
  expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('');
});

it('keeps the page to go on to for somebody who has no account yet', () => {
  show(<SignInForm />, { session: { status: 'signedOut' }, at: '/sign-in?next=%2Fseat' });
  const link = screen.getByRole('link', { name: 'Create an account' });
  expect(link.getAttribute('href')).toBe('/register?next=%2Fseat');
});
