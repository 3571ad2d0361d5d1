import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { UsageByDay } from './UsageByDay';

function usage(...days: [day: string, used: number, reserved: number, characters?: number][]): {
  data: Record<string, unknown>;
} {
  return {
    data: {
      viewer: {
        __typename: 'Viewer',
        id: 'v1',
        usage: days.map(([day, speechUsed, speechReserved, charactersSynthesized = 0]) => ({
          __typename: 'UsageDay',
          day,
          speechUsed,
          speechReserved,
          charactersSynthesized,
        })),
      },
    },
  };
}

const USED = usage(
  ['2026-05-01', 0, 0],
  ['2026-05-02', 600_000, 0],
  ['2026-05-03', 20_000, 0],
  ['2026-05-04', 300_000, 60_000],
);

it('draws a bar for each day, with room for the rest of the period', async () => {
  const graph = new FakeGraph().answer('Usage', USED);
  show(<UsageByDay resetsAt="2026-06-01T00:00:00Z" charactersGranted={100_000} />, { graph });
  expect(await screen.findByText('Most on one day: 10 minutes')).toBeTruthy();
  const chart = screen.getByRole('region', { name: 'Day by day' }).querySelector('svg');
  expect(chart?.getAttribute('viewBox')).toBe('0 0 310 40');
  const heights = Array.from(chart?.querySelectorAll('rect') ?? [], (bar) => Number(bar.getAttribute('height')));
  expect(heights.map(Math.round)).toEqual([0, 0, 40, 0, 1, 0, 20, 4]);
  expect(screen.getByText('May 31')).toBeTruthy();
});

it('says the same as a table', async () => {
  show(<UsageByDay resetsAt="2026-06-01T00:00:00Z" charactersGranted={100_000} />, {
    graph: new FakeGraph().answer('Usage', USED),
  });
  const table = within(await screen.findByRole('table', { name: 'Minutes used on each day of this period' }));
  expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual([
    'DayUsedIn use now',
    'May 10 minutes0 minutes',
    'May 210 minutes0 minutes',
    'May 3less than a minute0 minutes',
    'May 45 minutes1 minute',
  ]);
});

it('counts days in the time zone of the browser', async () => {
  const graph = new FakeGraph().answer('Usage', USED);
  show(<UsageByDay resetsAt="2026-06-01T00:00:00Z" charactersGranted={100_000} />, { graph });
  await screen.findByRole('table');
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  expect(graph.asked[0]).toEqual({ name: 'Usage', variables: { timeZone } });
});

it('draws nothing before anything is used', async () => {
  const graph = new FakeGraph().answer('Usage', usage(['2026-05-01', 0, 0]));
  show(<UsageByDay resetsAt="2026-06-01T00:00:00Z" charactersGranted={100_000} />, { graph });
  expect(await screen.findByText('No speaking time used in this period yet.')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

it('says how much a voice has spoken, but nothing where it has not', async () => {
  const graph = new FakeGraph().answer('Usage', usage(['2026-05-01', 0, 0, 1_200], ['2026-05-02', 0, 0, 34]));
  const first = show(<UsageByDay resetsAt="2026-06-01T00:00:00Z" charactersGranted={100_000} />, { graph });
  expect(await screen.findByText('Spoken texts in this period: 1,234 of 100,000 characters')).toBeTruthy();
  first.unmount();
  const second = show(<UsageByDay resetsAt="2026-06-01T00:00:00Z" charactersGranted={0} />, { graph });
  expect(await screen.findByText('Spoken texts in this period: 1,234 characters')).toBeTruthy();
  second.unmount();
  show(<UsageByDay resetsAt="2026-06-01T00:00:00Z" charactersGranted={100_000} />, {
    graph: new FakeGraph().answer('Usage', USED),
  });
  await screen.findByRole('table');
  expect(screen.queryByText(/Spoken texts/)).toBeNull();
});

it('says when it cannot be read, and reads it again', async () => {
  const graph = new FakeGraph().answer('Usage', { failure: { code: 'UNAVAILABLE' } });
  show(<UsageByDay resetsAt="2026-06-01T00:00:00Z" charactersGranted={100_000} />, { graph });
  const retry = await screen.findByRole('button', { name: 'Try again' });
  graph.answer('Usage', USED);
  await userEvent.click(retry);
  expect(await screen.findByRole('table')).toBeTruthy();
});
