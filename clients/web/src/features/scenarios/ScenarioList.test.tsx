import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ScenarioList } from './ScenarioList';

it('takes the filters and the search from the address, and keeps changes there', async () => {
  const scenarios = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  const graph = new FakeGraph().answer('Scenarios', { data: { scenarios } });
  show(<ScenarioList />, { graph, at: '/library?field=NURSING&search=asthma' });
  const asked = () => graph.asked.filter(({ name }) => name === 'Scenarios').at(-1)?.variables;
  expect(asked()).toMatchObject({ profession: 'NURSING', level: null, search: 'asthma' });
  await userEvent.selectOptions(screen.getByLabelText('Level'), 'BEGINNER');
  expect(location.search).toBe('?field=NURSING&search=asthma&level=BEGINNER');
  expect(asked()).toMatchObject({ profession: 'NURSING', level: 'BEGINNER', search: 'asthma' });
  await userEvent.click(await screen.findByRole('button', { name: 'Clear filters' }));
  expect(location.search).toBe('');
  expect(asked()).toMatchObject({ profession: null, level: null, search: null });
});

function scenario(id: string, title: string, profession: string, linesSpoken?: string[]): unknown {
  const myProgress = linesSpoken === undefined ? null : { linesSpoken };
  return { id, title, profession, level: 'BEGINNER', setting: 'A ward.', practiceLines: ['one', 'two'], myProgress };
}

it('groups scenarios by their field, and shows how many lines were practised', async () => {
  const nodes = [
    scenario('a', 'Asthma', 'NURSING', ['two']),
    scenario('b', 'At the bank', 'EVERYDAY'),
    scenario('c', 'At the shop', 'EVERYDAY', []),
  ];
  const scenarios = { totalCount: 3, nodes, pageInfo: { hasNextPage: false, endCursor: null } };
  const graph = new FakeGraph().answer('Scenarios', { data: { scenarios } });
  show(<ScenarioList />, { graph, at: '/library' });
  const nursing = within(await screen.findByRole('region', { name: 'Nursing' }));
  expect(nursing.getByText('1 of 2 lines practised')).toBeTruthy();
  const everyday = within(screen.getByRole('region', { name: 'Everyday life' }));
  expect(everyday.getAllByText('2 lines')).toHaveLength(2);
  expect(new Set(graph.asked.map(({ name }) => name))).toEqual(new Set(['Scenarios']));
});
