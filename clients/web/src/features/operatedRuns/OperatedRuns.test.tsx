import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { aPipelineRun, anAttempt } from '@/testing/aPipelineRun';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { OperatedRunsPage } from './OperatedRunsPage';

const OWNER = { __typename: 'PipelineRunOwner', id: 'ana', displayName: 'Ana', email: 'ana@example.org' };

function operated(told: Parameters<typeof aPipelineRun>[0], owner: object | null = OWNER): Record<string, unknown> {
  const { id, version, state, failure, steps, createdAt, endedAt, attempts } = aPipelineRun(told);
  return {
    __typename: 'OperatedPipelineRun',
    ...{ id, version, state, failure, steps, createdAt, endedAt, owner },
    ownerId: 'ana',
    attempts: attempts.map(({ use, ...one }) => ({
      __typename: 'PipelineAttempt',
      ...one,
      use: { __typename: 'PipelineStepUse', ...use },
    })),
  };
}

function graph(...nodes: unknown[]): FakeGraph {
  return new FakeGraph().answer('OperatedRuns', {
    data: {
      operatedPipelineRuns: {
        totalCount: nodes.length,
        nodes,
        pageInfo: { hasNextPage: false, endCursor: null },
      },
    },
  });
}

const FAILED = operated({
  state: 'FAILED',
  failure: 'MODEL_AWAY',
  attempts: [
    anAttempt({ state: 'FAILED', failure: 'MODEL_AWAY' }),
    anAttempt({
      number: 2,
      repeatsPaid: true,
      dueAt: '2026-05-01T10:00:04Z',
      startedAt: '2026-05-01T10:00:06Z',
      endedAt: '2026-05-01T10:00:10Z',
    }),
  ],
});

it('shows whose each run is, and opens it to its line of time', async () => {
  show(<OperatedRunsPage />, { graph: graph(FAILED) });
  const run = within(await screen.findByRole('article'));
  expect(run.getByRole('heading', { level: 2 }).textContent).toContain('Failed');
  expect(run.getByText('1 repetition')).toBeTruthy();
  expect(run.getByRole('link', { name: 'Ana' }).getAttribute('href')).toBe('/admin/people/ana');
  expect(screen.getByRole('status').textContent).toBe('1 run');
  await userEvent.click(run.getByText(/^Failed/));
  const line = within(run.getByRole('list', { name: 'Line of time' }));
  const [first, again] = line.getAllByRole('listitem');
  expect(first?.textContent).toContain('No model answered.');
  expect(again?.textContent).toContain('waited 2.0 sec');
  expect(again?.textContent).toContain('took 4.0 sec');
  expect(again?.textContent).toContain('40 tokens read, 9 written');
  expect(again?.textContent).toContain('cost 0.0015');
  expect(line.queryByText('An answer.'), 'no text of the owner').toBeNull();
});

it('sums up what the engines of the runs took and cost', async () => {
  show(<OperatedRunsPage />, { graph: graph(FAILED, { ...operated({}), id: 'r2' }) });
  const table = within(await screen.findByRole('region', { name: 'Engines' }));
  expect(table.getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    ['Engine', 'Steps', 'Median', 'Slowest', 'Cost'],
    ['small', '2', '4.0 sec', '4.0 sec', '0.003'],
  ]);
});

it('filters by state and by person, which the address keeps', async () => {
  const world = graph(FAILED, { ...operated({}, null), id: 'r2', ownerId: 'gone' });
  show(<OperatedRunsPage />, { graph: world, at: '/admin/runs?state=FAILED' });
  expect(await screen.findByText('This account no longer exists.')).toBeTruthy();
  expect(world.asked.at(-1)?.variables).toMatchObject({ state: 'FAILED', personId: null });
  await userEvent.click(screen.getByRole('button', { name: 'Only theirs: Ana' }));
  expect(world.asked.at(-1)?.variables).toMatchObject({ state: 'FAILED', personId: 'ana' });
  expect(screen.getByText('Runs of Ana')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Only theirs: Ana' })).toBeNull();
  await userEvent.selectOptions(screen.getByLabelText('State'), 'All');
  expect(world.asked.at(-1)?.variables).toMatchObject({ state: null, personId: 'ana' });
  await userEvent.click(screen.getByRole('button', { name: 'Show everybody’s' }));
  expect(world.asked.at(-1)?.variables).toMatchObject({ state: null, personId: null });
});

it('says that there are none', async () => {
  show(<OperatedRunsPage />, { graph: graph() });
  expect(await screen.findByText('No runs found')).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Engines' })).toBeNull();
});
