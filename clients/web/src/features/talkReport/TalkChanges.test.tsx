import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import { aCriterion, aTalkReport } from '@/testing/aTalkReport';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { TalkChanges } from './TalkChanges';

function estimate(value: number): object {
  return { scale: 's', value, low: value - 20, high: value + 20, label: 'B', lowLabel: 'C+', highLabel: 'B' };
}

/** The bands of fluency and grammar, each with a range of half a band. */
function rated(fluency: number, grammar: number, told: object = {}): object {
  const of = (criterion: string, band: number): object =>
    aCriterion({ band, low: band - 0.5, high: band + 0.5 }, { criterion, name: criterion });
  return aTalkReport({ criteria: [of('fluency', fluency), of('grammar', grammar)], estimate: estimate(300), ...told });
}

function compare(earlier: object | null, later: object | null): void {
  const graph = new FakeGraph().answer('TwoTalks', {
    data: { earlier: { id: 's1', talkReport: earlier }, later: { id: 's2', talkReport: later } },
  });
  show(<TalkChanges earlier="s1" later="s2" />, { graph });
}

it('shows how each band and the estimate changed, and which changes may be chance', async () => {
  compare(rated(2, 4), rated(4, 3.5, { estimate: estimate(312.4) }));
  const table = within(await screen.findByRole('table', { name: 'What changed by criterion' }));
  const rows = table.getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
    'Estimate',
    'Fluency',
    'Grammar and expression',
  ]);
  expect(rows.map((row) => within(row).getAllByRole('cell').at(-1)?.textContent)).toEqual([
    '+12.4may be chance',
    '+2',
    '-0.5may be chance',
  ]);
});

it('compares levels where bands are levels', async () => {
  const rubric = 'cefr-general';
  compare(rated(2, 3, { rubric, estimate: null }), rated(3, 3, { rubric, estimate: null }));
  const row = within(await screen.findByRole('row', { name: /Fluency/ }));
  expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['B1', 'B2', '+1may be chance']);
});

it('does not compare talks by different rubrics, nor what was not rated', async () => {
  compare(rated(2, 3), rated(2, 3, { rubric: 'cefr-general' }));
  expect(await screen.findByText(/rated by different criteria/)).toBeTruthy();
});

it('says when one was too short to be rated', async () => {
  const unrated = aTalkReport({ criteria: [aCriterion({}, { rating: null })], estimate: null });
  compare(unrated, rated(2, 3));
  expect(await screen.findByText(/too short to be rated/)).toBeTruthy();
});
