import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { TodayScreen } from './TodayScreen';

it('asks for the days of the time zone in which today begins here', async () => {
  const graph = new FakeGraph();
  show(<TodayScreen />, { graph });
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  await waitFor(() => expect(graph.asked).toContainEqual({ name: 'Today', variables: { timeZone } }));
});

const VIEWER = {
  __typename: 'Viewer',
  id: 'me',
  displayName: 'Ana',
  firstLanguage: null,
  goal: null,
  examDay: null,
  level: 'B1',
  entitlements: null,
  subscription: null,
};

function today(told: { statistics: object | null; latest: object | null }, isAway: boolean): FakeGraph {
  const failure = isAway ? { failure: { code: 'UNAVAILABLE' } } : {};
  return new FakeGraph().answer('Today', { data: { viewer: { ...VIEWER, ...told } }, ...failure });
}

it('tells of no streak, no goal and no attempts when they cannot be read', async () => {
  show(<TodayScreen />, { graph: today({ statistics: null, latest: null }, true) });
  expect(await screen.findByRole('heading', { name: 'Hi Ana' })).toBeTruthy();
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.queryByText(/streak|Today’s goal|No attempts/)).toBeNull();
});

it('says that there is nothing yet', async () => {
  const statistics = { attempts: 0, currentStreakDays: 0, byDay: [], weakestWords: [] };
  show(<TodayScreen />, { graph: today({ statistics, latest: { nodes: [] } }, false) });
  expect(await screen.findByText('No streak yet')).toBeTruthy();
  expect(screen.getByText('Today’s goal: 0 of 5')).toBeTruthy();
  expect(screen.getByText('No attempts yet.')).toBeTruthy();
});
