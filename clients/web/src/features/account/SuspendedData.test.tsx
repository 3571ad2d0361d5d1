import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AccessToken } from '@vivavoce/graphql';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { SuspendedData } from './SuspendedData';

const ACCESS = { accessToken: 'two things', accessTokenExpiresAt: '2026-05-04T12:10:00Z' };

function ending(access: typeof ACCESS | null, ...errors: Record<string, unknown>[]): FakeGraph {
  return new FakeGraph().answer('LoginSuspended', { data: { loginSuspended: { access, errors } } });
}

async function enter(): Promise<void> {
  await userEvent.type(screen.getByLabelText('Email'), 'ana@example.org');
  await userEvent.type(screen.getByLabelText('Password'), 'correct horse');
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
}

it('opens the data with email and password', async () => {
  const graph = ending(ACCESS);
  const opened: AccessToken[] = [];
  show(<SuspendedData />, { graph, session: { status: 'suspended', openData: (token) => opened.push(token) } });
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  expect(graph.asked).toEqual([]);
  await enter();
  await waitFor(() => {
    expect(opened).toEqual([{ value: 'two things', expiresAt: Date.parse('2026-05-04T12:10:00Z'), isGuest: false }]);
  });
  expect(graph.asked).toEqual([
    { name: 'LoginSuspended', variables: { input: { email: 'ana@example.org', password: 'correct horse' } } },
  ]);
});

it.each([
  ['LoginRefused', 'Email or password is incorrect.'],
  ['NotSuspended', /isn’t suspended/],
])('says what to do after %s', async (__typename, text) => {
  show(<SuspendedData />, { graph: ending(null, { __typename }), session: { status: 'signedOut' } });
  await enter();
  expect(await screen.findByText(text)).toBeTruthy();
});

it('asks for the second factor in place', async () => {
  const graph = ending(null, { __typename: 'SecondFactorNeeded', kinds: ['CODE'] });
  const opened: AccessToken[] = [];
  show(<SuspendedData />, { graph, session: { status: 'signedOut', openData: (token) => opened.push(token) } });
  await enter();
  await userEvent.type(await screen.findByLabelText('Code from your app'), '123456');
  graph.answer('LoginSuspended', { data: { loginSuspended: { access: ACCESS, errors: [] } } });
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  await waitFor(() => {
    expect(opened).toHaveLength(1);
  });
  expect(graph.asked.at(-1)?.variables).toMatchObject({ input: { factor: { code: '123456' } } });
});

it('offers the export and the erasure once the data is open', async () => {
  const graph = new FakeGraph().answer('DataExport', { data: { dataExport: null } });
  show(<SuspendedData />, { graph, session: { status: 'suspended', isDataOpen: true } });
  expect(await screen.findByRole('button', { name: 'Collect my data' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Erase me…' })).toBeTruthy();
  expect(screen.queryByLabelText('Email')).toBeNull();
});
