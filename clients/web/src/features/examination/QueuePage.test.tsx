import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { QueuePage } from './QueuePage';

/** The tests run at noon on 4 May 2026. */
function entry(id: string, told: object = {}): object {
  return {
    __typename: 'QueuedExamination',
    id,
    state: 'WAITING',
    rubric: 'oet-speaking',
    requestedAt: '2026-05-04T09:00:00Z',
    claimedUntil: null,
    words: 312,
    scenario: {
      __typename: 'Scenario',
      id: 's1',
      title: 'The new inhaler',
      profession: 'NURSING',
      level: 'INTERMEDIATE',
    },
    ...told,
  };
}

function queue(...nodes: object[]): { data: Record<string, unknown> } {
  return {
    data: { examinations: { totalCount: nodes.length, nodes, pageInfo: { hasNextPage: false, endCursor: null } } },
  };
}

it('lists what waits, how long, what is the examiner’s and what needs a decision', async () => {
  const graph = new FakeGraph().answer(
    'Examinations',
    queue(
      entry('e1'),
      entry('e2', { claimedUntil: '2999-01-01T00:00:00Z', scenario: null }),
      entry('e3', { state: 'ADJUDICATION', words: 1 }),
    ),
  );
  show(<QueuePage />, { graph });
  const [first, second, third] = await screen.findAllByRole('listitem');
  expect(first?.textContent).toContain('Nursing · Intermediate · 312 words · asked');
  const rate = within(first ?? document.body).getByRole('link', { name: 'Rate: The new inhaler' });
  expect(rate.getAttribute('href')).toBe('/examiner/e1');
  expect(second?.textContent).toContain('Scenario not available');
  expect(second?.textContent).toContain('Yours: ends');
  expect(within(second ?? document.body).getByRole('link').textContent).toBe('Continue');
  expect(third?.textContent).toContain('1 word ·');
  expect(third?.textContent).toContain('Needs a decision');
  expect(within(third ?? document.body).getByRole('link').textContent).toBe('Decide');
});

it('asks for a part, which the address keeps, and says when it is empty', async () => {
  const graph = new FakeGraph().answer('Examinations', queue());
  show(<QueuePage />, { graph, at: '/examiner' });
  expect(await screen.findByText('Nothing is waiting for you')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'To decide' }));
  expect(await screen.findByText('There is nothing to decide')).toBeTruthy();
  expect(location.search).toBe('?part=decide');
  expect(graph.asked.at(-1)?.variables).toMatchObject({ filter: 'ADJUDICATION' });
});
