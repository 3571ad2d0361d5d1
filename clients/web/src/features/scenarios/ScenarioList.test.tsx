import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ScenarioList } from './ScenarioList';

it('takes the filters and the search from the address, and keeps changes there', async () => {
  const scenarios = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  const graph = new FakeGraph().answer('Scenarios', { data: { scenarios } });
  show(<ScenarioList />, { graph, at: '/library?field=NURSING&search=asthma' });
  const asked = () => graph.asked.at(-1)?.variables;
  expect(asked()).toMatchObject({ profession: 'NURSING', level: null, search: 'asthma' });
  await userEvent.selectOptions(screen.getByLabelText('Level'), 'BEGINNER');
  expect(location.search).toBe('?field=NURSING&search=asthma&level=BEGINNER');
  expect(asked()).toMatchObject({ profession: 'NURSING', level: 'BEGINNER', search: 'asthma' });
  await userEvent.click(await screen.findByRole('button', { name: 'Clear filters' }));
  expect(location.search).toBe('');
  expect(asked()).toMatchObject({ profession: null, level: null, search: null });
});
