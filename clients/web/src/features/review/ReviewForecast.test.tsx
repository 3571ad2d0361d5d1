import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ReviewForecast } from './ReviewForecast';

function graph(due: readonly number[], overdue = 0, newCards = 0): FakeGraph {
  const first = Date.UTC(2026, 4, 4);
  const days = Array.from({ length: 30 }, (_, i) => ({
    day: new Date(first + i * 86_400_000).toISOString().slice(0, 10),
    due: due[i] ?? 0,
  }));
  return new FakeGraph().answer('ReviewForecast', { data: { reviewForecast: { overdue, days, newCards } } });
}

it('has a table that says what the bars show', async () => {
  show(<ReviewForecast />, { graph: graph([4, 0, 2], 3, 1) });
  expect(await screen.findByText('9 reviews are due. 1 new card comes on top.')).toBeTruthy();
  await userEvent.click(screen.getByText('Show as a table'));
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows.map(({ textContent }) => textContent)).toEqual(['DayReviews', 'Overdue3', 'Mon, May 44', 'Wed, May 62']);
});

it('draws one bar for each day, the highest one as high as the picture', async () => {
  show(<ReviewForecast />, { graph: graph([4, 0, 2], 4) });
  await screen.findByText('Highest: 8');
  const bars = [...document.querySelectorAll('svg rect')].map((bar) => Number(bar.getAttribute('height')));
  expect(bars.slice(0, 3)).toEqual([50, 0, 25]);
  expect(bars[30]).toBe(50); // overdue, on top of today
});

it('is left out without cards', async () => {
  const api = graph([]);
  show(<ReviewForecast />, { graph: api });
  await expect.poll(() => api.asked.length).toBeGreaterThan(0);
  await Promise.resolve();
  expect(screen.queryByRole('heading')).toBeNull();
});
