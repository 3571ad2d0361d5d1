import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { GuardianPage } from './GuardianPage';

beforeEach(() => {
  window.location.hash = 'vvg_token';
});

afterEach(() => {
  window.location.hash = '';
});

function link(state: string): { data: Record<string, unknown> } {
  return {
    data: { guardianLink: { __typename: 'GuardianLink', displayName: 'Ana', email: 'ana@example.org', state } },
  };
}

const signedOut = { status: 'signedOut' } as const;

it('says what a guardian agrees to, and takes the answer', async () => {
  const graph = new FakeGraph()
    .answer('GuardianLink', link('ASKED'))
    .answer('ConfirmGuardian', { data: { confirmGuardian: { link: { state: 'CONFIRMED' }, errors: [] } } });
  show(<GuardianPage />, { graph, session: signedOut });
  expect(await screen.findByText('Ana')).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  expect(screen.getByRole('button', { name: 'I don’t agree' })).toBeTruthy();
  graph.answer('GuardianLink', link('CONFIRMED'));
  await userEvent.click(screen.getByRole('button', { name: 'I agree' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/You’ve agreed/);
  expect(screen.queryByRole('button', { name: 'I agree' })).toBeNull();
  expect(graph.asked.find(({ name }) => name === 'ConfirmGuardian')?.variables).toEqual({
    input: { token: 'vvg_token' },
  });
});

it('takes a consent back', async () => {
  const graph = new FakeGraph()
    .answer('GuardianLink', link('CONFIRMED'))
    .answer('WithdrawGuardian', { data: { withdrawGuardian: { link: { state: 'WITHDRAWN' }, errors: [] } } });
  show(<GuardianPage />, { graph, session: signedOut });
  const withdraw = await screen.findByRole('button', { name: 'Withdraw my consent' });
  graph.answer('GuardianLink', link('WITHDRAWN'));
  await userEvent.click(withdraw);
  // The alert about the consent stays until the new state has been read.
  expect((await screen.findByText(/Nothing is allowed/)).closest('[role=alert]')).not.toBeNull();
  expect(screen.getByRole('button', { name: 'I agree' })).toBeTruthy();
});

it('says when a link no longer works', async () => {
  show(<GuardianPage />, {
    graph: new FakeGraph().answer('GuardianLink', { data: { guardianLink: null } }),
    session: signedOut,
  });
  expect((await screen.findByRole('alert')).textContent).toMatch(/This link no longer works/);
});

it('keeps what it has read when reading it again fails', async () => {
  const graph = new FakeGraph()
    .answer('GuardianLink', link('ASKED'))
    .answer('ConfirmGuardian', { data: { confirmGuardian: { link: { state: 'CONFIRMED' }, errors: [] } } });
  show(<GuardianPage />, { graph, session: signedOut });
  const agree = await screen.findByRole('button', { name: 'I agree' });
  graph.answer('GuardianLink', { failure: { code: 'UNAVAILABLE' } });
  await userEvent.click(agree);
  expect(await screen.findByText(/isn’t available right now/)).toBeTruthy();
  expect(screen.getByText('Ana')).toBeTruthy();
});
