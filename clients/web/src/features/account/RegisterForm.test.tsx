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
