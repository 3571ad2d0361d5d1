import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';
import { TEAM } from '@/testing/somePlans';

import { SeatPage } from './SeatPage';

beforeEach(() => {
  window.location.hash = 'vvs_token';
});

afterEach(() => {
  window.location.hash = '';
  sessionStorage.clear();
});

const SEAT = {
  __typename: 'Seat',
  id: 's1',
  plan: TEAM,
  email: null,
  invitedAt: '2026-05-01T12:00:00Z',
  expiresAt: null,
  acceptedAt: '2026-05-04T12:00:00Z',
  speechUsed: 0,
};

function refusing(error: string): FakeGraph {
  return new FakeGraph().answer('AcceptSeat', {
    data: { acceptSeat: { seat: null, errors: [{ __typename: error }] } },
  });
}

it('says what a seat means, takes it, and leads to practice', async () => {
  const graph = new FakeGraph().answer('AcceptSeat', { data: { acceptSeat: { seat: SEAT, errors: [] } } });
  show(<SeatPage />, { graph });
  expect(await screen.findByText('They never see what you said or how it was scored.')).toBeTruthy();
  expect(graph.asked).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Accept the seat' }));
  expect(await screen.findByText('The seat is yours. Team gives you 1,200 minutes of speaking a month.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Start practising' }).getAttribute('href')).toBe('/practice');
  expect(graph.asked).toEqual([{ name: 'AcceptSeat', variables: { input: { token: 'vvs_token' } } }]);
  expect(sessionStorage).toHaveLength(0);
});

it('takes the token out of the address, and keeps it for whoever has to sign in first', async () => {
  const { unmount } = show(<SeatPage />, { session: { status: 'signedOut' } });
  expect((await screen.findByRole('link', { name: 'Sign in' })).getAttribute('href')).toBe('/sign-in?next=%2Fseat');
  expect(screen.getByRole('link', { name: 'Create a free account' }).getAttribute('href')).toBe(
    '/register?next=%2Fseat',
  );
  expect(screen.queryByRole('button', { name: 'Accept the seat' })).toBeNull();
  await expect.poll(() => window.location.hash).toBe('');
  unmount();
  const graph = new FakeGraph();
  show(<SeatPage />, { graph });
  await userEvent.click(await screen.findByRole('button', { name: 'Accept the seat' }));
  expect(graph.asked).toEqual([{ name: 'AcceptSeat', variables: { input: { token: 'vvs_token' } } }]);
});

it('asks a guest for an account, too', async () => {
  show(<SeatPage />, { session: { status: 'guest' } });
  expect(await screen.findByRole('link', { name: 'Create a free account' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Accept the seat' })).toBeNull();
});

it.each([
  ['InvitationUnknown', /This link no longer works: .* Ask whoever invited you/],
  ['SeatElsewhere', /You have a seat in another team. Leave that one first/],
  ['SeatIsOwn', /You pay for this team, and have the first seat already/],
  ['InventedLater', /The seat can’t be accepted like this/],
])('says what to do after %s', async (error, text) => {
  show(<SeatPage />, { graph: refusing(error) });
  await userEvent.click(await screen.findByRole('button', { name: 'Accept the seat' }));
  expect(await screen.findByText(text)).toBeTruthy();
  expect(screen.queryByText(/The seat is yours/)).toBeNull();
});

it('takes the seat after another one was left', async () => {
  const graph = refusing('SeatElsewhere');
  show(<SeatPage />, { graph });
  await userEvent.click(await screen.findByRole('button', { name: 'Accept the seat' }));
  expect((await screen.findByRole('link', { name: 'To my plan' })).getAttribute('href')).toBe('/me/plan');
  graph.answer('AcceptSeat', { data: { acceptSeat: { seat: { ...SEAT, plan: null }, errors: [] } } });
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('The seat is yours.')).toBeTruthy();
});

it('can be tried again after a failure', async () => {
  const graph = new FakeGraph().answer('AcceptSeat', { failure: { code: 'UNAVAILABLE' } });
  show(<SeatPage />, { graph });
  await userEvent.click(await screen.findByRole('button', { name: 'Accept the seat' }));
  expect(await screen.findByText(/This isn’t available right now/)).toBeTruthy();
  graph.answer('AcceptSeat', { data: { acceptSeat: { seat: SEAT, errors: [] } } });
  await userEvent.click(screen.getByRole('button', { name: 'Accept the seat' }));
  expect(await screen.findByText(/The seat is yours/)).toBeTruthy();
});

it('asks for the link when there is none', async () => {
  window.location.hash = '';
  show(<SeatPage />);
  expect(await screen.findByText(/This page needs the link of your invitation/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('follows another link that is opened in the same tab', async () => {
  const graph = refusing('InvitationUnknown');
  show(<SeatPage />, { graph });
  await userEvent.click(await screen.findByRole('button', { name: 'Accept the seat' }));
  await screen.findByText(/This link no longer works/);
  window.location.hash = 'vvs_other';
  await userEvent.click(await screen.findByRole('button', { name: 'Accept the seat' }));
  expect(graph.asked.at(-1)?.variables).toEqual({ input: { token: 'vvs_other' } });
  await expect.poll(() => window.location.hash).toBe('');
});
