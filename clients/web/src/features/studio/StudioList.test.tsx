import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { StudioList } from './StudioList';

const BAG = {
  __typename: 'AuthoredScenario',
  id: 's1',
  title: 'The lost bag',
  profession: 'EVERYDAY',
  level: 'INTERMEDIATE',
  hasDraft: true,
  latestVersion: 2,
  hasScript: false,
  changedAt: '2026-05-01T10:00:00Z',
  isBuiltIn: false,
};

function list(...nodes: unknown[]): FakeGraph {
  return new FakeGraph().answer('AuthoredScenarios', {
    data: { authoredScenarios: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } },
  });
}

it('shows each scenario with its state, and leads to it', async () => {
  show(<StudioList />, { graph: list(BAG) });
  const link = await screen.findByRole('link', { name: 'The lost bag' });
  expect(link.getAttribute('href')).toBe('/studio/s1');
  for (const mark of ['Draft', 'Published, version 2', 'No partner']) expect(screen.getByText(mark)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'New scenario' }).getAttribute('href')).toBe('/studio/new');
});

it('searches while somebody types, and tells an empty studio from an empty search', async () => {
  const graph = list();
  show(<StudioList />, { graph, at: '/studio' });
  expect(await screen.findByText('No scenarios yet')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Search titles'), 'bag');
  expect(await screen.findByText('No scenarios found')).toBeTruthy();
  expect(graph.asked.at(-1)?.variables).toMatchObject({ search: 'bag' });
});
