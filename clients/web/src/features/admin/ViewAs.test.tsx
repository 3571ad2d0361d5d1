import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ViewAs } from './ViewAs';

it('asks for a reason, then shows the app with the token of the view', async () => {
  const graph = new FakeGraph().answer('ViewAs', {
    data: {
      viewAs: {
        view: { accessToken: 'of a view', expiresAt: '2026-05-01T10:00:00Z', displayName: 'Ana' },
        errors: [],
      },
    },
  });
  const seen: unknown[] = [];
  const { visited } = show(<ViewAs personId="p1" name="Ana" />, {
    graph,
    session: { viewAs: (view, token) => seen.push(view, token) },
  });
  await userEvent.click(screen.getByRole('button', { name: 'View as Ana' }));
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Start viewing' }));
  expect(dialog.getByText('Write a reason.')).toBeTruthy();
  expect(graph.asked).toEqual([]);
  await userEvent.type(dialog.getByLabelText('Reason'), 'A request.');
  await userEvent.click(dialog.getByRole('button', { name: 'Start viewing' }));
  await waitFor(() => {
    expect(visited).toEqual(['/today']);
  });
  expect(seen).toEqual([
    { name: 'Ana', from: '/admin/people/p1' },
    { value: 'of a view', expiresAt: Date.parse('2026-05-01T10:00:00Z'), isGuest: false },
  ]);
});

it('says when the account cannot be viewed', async () => {
  const graph = new FakeGraph().answer('ViewAs', {
    data: { viewAs: { view: null, errors: [{ __typename: 'AdministratorAccount' }] } },
  });
  show(<ViewAs personId="p1" name="Ana" />, { graph });
  await userEvent.click(screen.getByRole('button', { name: 'View as Ana' }));
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('Reason'), 'A request.');
  await userEvent.click(dialog.getByRole('button', { name: 'Start viewing' }));
  expect((await dialog.findByRole('alert')).textContent).toContain('can’t be viewed');
});
