import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { RegisterForm } from './RegisterForm';

async function fill(): Promise<void> {
  for (const [label, text] of [
    ['Name', 'Ana'],
    ['Email', 'ana@example.org'],
    ['Password', 'a quiet river'],
  ] as const) {
    await userEvent.click(screen.getByLabelText(label));
    await userEvent.paste(text);
  }
  await userEvent.click(screen.getByRole('radio', { name: '16 or older' }));
  await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
}

const refusal = (error: string): FakeGraph =>
  new FakeGraph().answer('Register', { data: { register: { signedIn: null, errors: [{ __typename: error }] } } });

it('tells guests that their result is kept, and registers nobody else when they have ended', async () => {
  const graph = refusal('GuestEnded');
  show(<RegisterForm />, { graph, session: { status: 'guest' }, at: '/register?keep=guest' });
  expect(screen.getByText('What you’ve said so far will be in your new account.')).toBeTruthy();
  await fill();
  expect(await screen.findByText(/we can’t keep your result/)).toBeTruthy();
  expect(graph.asked.find(({ name }) => name === 'Register')?.variables).toMatchObject({ input: { keepGuest: true } });
});

it('tells a guest what happens to the result when the address has an account', async () => {
  show(<RegisterForm />, { graph: refusal('EmailTaken'), session: { status: 'guest' } });
  await fill();
  expect(await screen.findByText(/what you’ve said so far moves to that account/)).toBeTruthy();
});

it('tells guests who come too late that nothing can be kept', () => {
  show(<RegisterForm />, { session: { status: 'signedOut' }, at: '/register?keep=guest' });
  expect(screen.getByText(/we can’t keep your result/)).toBeTruthy();
});

it('calls an empty name empty, and a long one long', async () => {
  show(<RegisterForm />);
  await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
  expect(await screen.findByText('Enter your name.')).toBeTruthy();
  await userEvent.click(screen.getByLabelText('Name'));
  await userEvent.paste('n'.repeat(81));
  expect(await screen.findByText('Your name can have up to 80 characters.')).toBeTruthy();
  expect(screen.queryByText('Enter your name.')).toBeNull();
});

it('asks how old somebody is, and sends the answer', async () => {
  const graph = refusal('EmailTaken');
  show(<RegisterForm />, { graph });
  await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
  expect(await screen.findByText('Say how old you are.')).toBeTruthy();
  await fill();
  expect(await screen.findByText(/already exists/)).toBeTruthy();
  expect(graph.asked.find(({ name }) => name === 'Register')?.variables).toMatchObject({
    input: { ageBracket: 'FROM_16' },
  });
});

it('says that a mail is on its way, sends it again, and takes another address', async () => {
  const mailed = { data: { register: { signedIn: null, mailed: true, errors: [] } } };
  const graph = new FakeGraph().answer('Register', mailed);
  show(<RegisterForm />, { graph });
  await fill();
  expect((await screen.findByRole('alert')).textContent).toMatch(/We’ve sent a message to ana@example.org/);
  expect(screen.queryByLabelText('Password')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Send it again' }));
  expect(await screen.findByText(/another message/)).toBeTruthy();
  expect(graph.asked.filter(({ name }) => name === 'Register')).toHaveLength(2);

  graph.answer('Register', {
    data: { register: { signedIn: null, mailed: false, errors: [{ __typename: 'MailLimitReached' }] } },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Send it again' }));
  expect(await screen.findByText(/several messages/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Use another address' }));
  expect(screen.getByLabelText<HTMLInputElement>('Email').value).toBe('ana@example.org');
});

it('leads back to the page that asked for an account, also by way of the sign-in', async () => {
  const signedIn = {
    accessToken: 'token',
    accessTokenExpiresAt: '2026-05-04T12:15:00Z',
    viewer: { id: 'V', displayName: 'Ana', roles: ['LEARNER'] },
  };
  const graph = new FakeGraph().answer('Register', { data: { register: { signedIn, mailed: false, errors: [] } } });
  const { visited } = show(<RegisterForm />, {
    graph,
    session: { status: 'signedOut' },
    at: '/register?next=%2Fseat',
  });
  expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/sign-in?next=%2Fseat');
  await fill();
  await expect.poll(() => visited).toEqual(['/seat']);
});
