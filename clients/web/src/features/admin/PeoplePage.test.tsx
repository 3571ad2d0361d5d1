import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { PeoplePage } from './PeoplePage';

const ANA = {
  __typename: 'Person',
  id: 'p1',
  displayName: 'Ana',
  email: 'ana@example.org',
  roles: ['LEARNER', 'AUTHOR'],
  createdAt: '2026-05-01T10:00:00Z',
  suspension: { reason: 'Shared.', suspendedAt: '2026-05-02T10:00:00Z' },
};

function people(...nodes: unknown[]): { data: Record<string, unknown> } {
  return { data: { people: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } } };
}

it('shows each person with roles and state, and a link to them', async () => {
  show(<PeoplePage />, { graph: new FakeGraph().answer('People', people(ANA)) });
  const link = await screen.findByRole('link', { name: 'Ana' });
  expect(link.getAttribute('href')).toBe('/admin/people/p1');
  expect(screen.getByRole('cell', { name: 'Learner · Author' })).toBeTruthy();
  expect(screen.getByRole('cell', { name: 'Suspended' })).toBeTruthy();
});

it('searches when the form is sent, and filters when a filter is chosen', async () => {
  const graph = new FakeGraph().answer('People', people());
  show(<PeoplePage />, { graph });
  expect(await screen.findByText('Nobody found')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Name or email starts with'), '  An{Enter}');
  await userEvent.selectOptions(screen.getByLabelText('Role'), 'Author');
  await userEvent.selectOptions(screen.getByLabelText('Account'), 'Suspended');
  expect(graph.asked.at(-1)?.variables).toMatchObject({ search: 'An', role: 'AUTHOR', state: 'SUSPENDED' });
  expect(graph.asked.filter(({ variables }) => JSON.stringify(variables).includes('"A"'))).toEqual([]);
});

it('keeps the people who are shown when the next ones cannot be read, and reads those again', async () => {
  const first = { nodes: [ANA], pageInfo: { hasNextPage: true, endCursor: 'p1' } };
  const graph = new FakeGraph().answer('People', { data: { people: first } });
  show(<PeoplePage />, { graph });
  const more = await screen.findByRole('button', { name: 'Show more' });
  graph.answer('People', { failure: { code: 'UNAVAILABLE' } });
  await userEvent.click(more);
  expect(await screen.findAllByRole('alert')).toHaveLength(1);
  expect(screen.getByRole('link', { name: 'Ana' })).toBeTruthy();
  const before = graph.asked.length;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(graph.asked.slice(before)).toMatchObject([{ name: 'People', variables: { after: 'p1' } }]);
});
