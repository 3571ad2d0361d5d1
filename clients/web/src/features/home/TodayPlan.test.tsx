import { screen, within } from '@testing-library/react';
import type { ReviewSummary } from '@vivavoce/learner/reviewRound';
import { aReviewSummary } from '@vivavoce/learner/testing/reviewCards';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { TodayPlan } from './TodayPlan';

function plan(told: Partial<ReviewSummary>, done = 2): void {
  const graph = new FakeGraph().answer('ReviewSummary', { data: { reviewSummary: aReviewSummary(told) } });
  show(<TodayPlan step={<p>the step</p>} done={done} />, { graph });
}

it('mixes the next step, the reviews that are due and the goal', async () => {
  plan({ dueNow: 12, newNow: 1 });
  expect(await screen.findByRole('heading', { name: '12 cards to review' })).toBeTruthy();
  const items = within(screen.getByRole('region', { name: 'Today’s plan' })).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'the step',
    '12 cards to reviewOne of them is new.Review',
    'Today’s goal: 2 of 5',
  ]);
  expect(screen.getByRole('link', { name: 'Review' }).getAttribute('href')).toBe('/review/session');
});

it('says that reviews and goal are done, and when the next card comes', async () => {
  plan({ doneToday: 4, nextDueAt: new Date(Date.now() + 60_000 * 5).toISOString() }, 7);
  expect(await screen.findByRole('heading', { name: '4 reviews done today' })).toBeTruthy();
  expect(screen.getByText('The next card comes in 5 minutes.')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Today’s goal reached!' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Your cards' }).getAttribute('href')).toBe('/review');
});

it('says how cards arise', async () => {
  plan({ cards: 0 });
  expect(await screen.findByText('Words that you find hard will come back here.')).toBeTruthy();
});

it('keeps the rest of the plan when the cards cannot be read', async () => {
  const graph = new FakeGraph().answer('ReviewSummary', { failure: { code: 'UNAVAILABLE' } });
  show(<TodayPlan step={<p>the step</p>} done={0} />, { graph });
  expect(await screen.findByRole('heading', { name: 'Your reviews' })).toBeTruthy();
  expect(screen.getByText('the step')).toBeTruthy();
});
