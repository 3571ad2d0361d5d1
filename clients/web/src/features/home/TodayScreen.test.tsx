import { waitFor } from '@testing-library/react';
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
