import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { show } from '@/testing/show';

import { RequireSession } from './RequireSession';

const PAGE = <RequireSession>the page</RequireSession>;

it('shows the page to whoever is signed in', () => {
  show(PAGE);
  expect(screen.getByText('the page')).toBeTruthy();
});

it('lets others sign in first and remembers where they wanted to go', () => {
  const { visited } = show(PAGE, { session: { status: 'signedOut' }, at: '/history' });
  expect(screen.queryByText('the page')).toBeNull();
  expect(visited).toEqual(['/sign-in?next=%2Fhistory']);
});

it('does not take a server that is away for a sign-out', async () => {
  let looks = 0;
  const { visited } = show(PAGE, { session: { status: 'unreachable', lookAgain: () => looks++ } });
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(looks).toBe(1);
  expect(visited).toEqual([]);
});
