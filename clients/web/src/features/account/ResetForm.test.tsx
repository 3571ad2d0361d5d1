import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ForgotForm } from './ForgotForm';
import { ResetForm } from './ResetForm';
import { VerifyEmail } from './VerifyEmail';

afterEach(() => {
  window.location.hash = '';
});

async function choose(password: string): Promise<void> {
  await userEvent.click(screen.getByLabelText('New password'));
  await userEvent.paste(password);
  await userEvent.click(screen.getByRole('button', { name: 'Save the new password' }));
}

it('sends the token of the link with the new password, and leads to the sign-in', async () => {
  window.location.hash = '#vvm_token';
  const graph = new FakeGraph().answer('ResetPassword', { data: { resetPassword: { reset: true, errors: [] } } });
  show(<ResetForm />, { graph });
  await choose('a quiet river');
  expect(await screen.findByText('Your new password is saved. Sign in with it.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/sign-in');
  expect(graph.asked[0]?.variables).toEqual({ input: { token: 'vvm_token', newPassword: 'a quiet river' } });
});

it('offers another link when this one no longer works', async () => {
  window.location.hash = '#vvm_old';
  const errors = [{ __typename: 'LinkInvalid' }];
  const graph = new FakeGraph().answer('ResetPassword', { data: { resetPassword: { reset: false, errors } } });
  show(<ResetForm />, { graph });
  await choose('a quiet river');
  expect((await screen.findByRole('link', { name: 'Send another link' })).getAttribute('href')).toBe('/forgot');
});

it('offers another link when the address has none', () => {
  show(<ResetForm />);
  expect(screen.getByRole('link', { name: 'Send another link' })).toBeTruthy();
});

it('answers every address in the same words', async () => {
  const graph = new FakeGraph().answer('RequestPasswordReset', {
    data: { requestPasswordReset: { accepted: true, errors: [] } },
  });
  show(<ForgotForm />, { graph });
  await userEvent.click(screen.getByLabelText('Email'));
  await userEvent.paste('ana@example.org');
  await userEvent.click(screen.getByRole('button', { name: 'Send the link' }));
  expect((await screen.findByRole('alert')).textContent).toBe(
    'If ana@example.org has an account, a link is on its way. It works for 1 hour.',
  );
});

it.each([
  ['VERIFIED', 'Thank you. Your email address is confirmed.'],
  ['ALREADY_VERIFIED', 'Your email address is already confirmed.'],
  [null, /This link no longer works/],
])('says what a link has done: %s', async (verification, words) => {
  window.location.hash = '#vvm_token';
  const graph = new FakeGraph().answer('VerifyEmail', { data: { verifyEmail: { verification, errors: [] } } });
  show(<VerifyEmail />, { graph });
  expect(await screen.findByText(words)).toBeTruthy();
  expect(graph.asked).toHaveLength(1);
});
