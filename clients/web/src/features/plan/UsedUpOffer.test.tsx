import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { FREE, plans, PRO } from '@/testing/somePlans';
import { UsedUpOffer } from './UsedUpOffer';

it('says first when there is more for nothing, and then what more costs now', async () => {
  show(<UsedUpOffer />, { graph: new FakeGraph().answer('Plans', plans({ used: 3_600_000 })) });
  expect(await screen.findByText('You’ve used your 60 minutes of speaking.')).toBeTruthy();
  expect(screen.getByText('You get new ones on June 1, 2026.')).toBeTruthy();
  expect(screen.getByText('With Pro you can go on now: 1,200 minutes a month for €12.00.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'See the plans' })).toBeTruthy();
});

it.each([
  ['have the largest plan', plans({ plan: PRO, used: 72_000_000 })],
  ['can buy nothing', plans({ used: 3_600_000, plans: [{ ...FREE, mostSeats: 1, prices: [] }] })],
])('offers nothing to those who %s', async (_who, answer) => {
  show(<UsedUpOffer />, { graph: new FakeGraph().answer('Plans', answer) });
  expect(await screen.findByText(/You get new ones/)).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
});
