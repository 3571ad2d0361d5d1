import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { show } from '@/testing/show';

import { RequireSession } from './RequireSession';

const PAGE = <RequireSession>the page</RequireSession>;

it('shows the page to signed-in users', () => {
  show(PAGE);
  expect(screen.getByText('the page')).toBeTruthy();
});

it('redirects other users to the sign-in page and keeps the address they requested', () => {
  const { visited } = show(PAGE, { session: { status: 'signedOut' }, at: '/progress/history' });
  expect(screen.queryByText('the page')).toBeNull();
  expect(visited).toEqual(['/sign-in?next=%2Fprogress%2Fhistory']);
});

it('redirects guests, who have no account', () => {
  const { visited } = show(PAGE, { session: { status: 'guest' }, at: '/today' });
  expect(visited).toEqual(['/sign-in?next=%2Ftoday']);
});

it('does not treat an unavailable server as a sign-out', async () => {
  let looks = 0;
  const { visited } = show(PAGE, { session: { status: 'unreachable', lookAgain: () => looks++ } });
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(looks).toBe(1);
  expect(visited).toEqual([]);
});
