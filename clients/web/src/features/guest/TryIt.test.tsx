import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GuestStart } from '@vivavoce/graphql';
import type { SessionStatus } from '@vivavoce/learner/session';
import { expect, it } from 'vitest';

import { show } from '@/testing/show';

import { TryIt } from './TryIt';

const TOP = <TryIt title="the title" more="more" example="an example" />;

function withSession(status: SessionStatus, start: GuestStart = { kind: 'unreachable' }): { visited: string[] } {
  return show(TOP, { session: { status, startGuest: () => Promise.resolve(start) } });
}

const token = (isGuest: boolean): GuestStart => ({ kind: 'started', token: { value: 'g', expiresAt: 0, isGuest } });

it('opens Today for people who are signed in, and for nobody else', () => {
  expect(withSession('signedIn').visited).toEqual(['/today']);
  expect(withSession('guest').visited).toEqual([]);
  expect(withSession('signedOut').visited).toEqual([]);
});

it('shows a sentence and the recorder after one click', async () => {
  withSession('signedOut', token(true));
  await userEvent.click(screen.getByRole('button', { name: 'Say one sentence' }));
  expect(await screen.findByTestId('task', {}, { timeout: 40_000 })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Start recording' })).toBeTruthy();
  expect(screen.queryByText('the title')).toBeNull();
});

it('says how long to wait when too many have tried, and offers the way to an account', async () => {
  withSession('signedOut', { kind: 'limited', retryAfter: 61_000 });
  await userEvent.click(screen.getByRole('button', { name: 'Say one sentence' }));
  expect(await screen.findByText(/come back in 2 minutes/)).toBeTruthy();
  expect(screen.getByText('the title')).toBeTruthy();
});

it('says that the server cannot be reached, and can be tried again', async () => {
  withSession('signedOut');
  const button = screen.getByRole('button', { name: 'Say one sentence' });
  await userEvent.click(button);
  expect(await screen.findByText(/We can’t reach the server/)).toBeTruthy();
  expect(button.getAttribute('aria-disabled')).toBeNull();
});

it('does not try for a person whose session was found only now', async () => {
  withSession('signedOut', token(false));
  await userEvent.click(screen.getByRole('button', { name: 'Say one sentence' }));
  expect(screen.queryByTestId('task')).toBeNull();
});
