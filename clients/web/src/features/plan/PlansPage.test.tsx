import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';

import { leaveFor } from '@/platform/leaveFor';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { PlansPage } from './PlansPage';
import {
  FREE,
  money,
  plans,
  PREVIEW,
  previewed,
  PRO,
  SUBSCRIPTION,
  TEAM,
  TEAM_SUBSCRIPTION,
} from '@/testing/somePlans';

vi.mock('@/platform/leaveFor', () => ({ leaveFor: vi.fn() }));

const gone = vi.mocked(leaveFor);

afterEach(() => {
  gone.mockReset();
});

function card(name: string): HTMLElement {
  return screen.getByRole('region', { name });
}

it('shows what each plan gives and costs, and what changes', async () => {
  show(<PlansPage />, { graph: new FakeGraph().answer('Plans', plans()) });
  await screen.findByRole('region', { name: 'Free' });
  expect(within(card('Free')).getByText('Your plan')).toBeTruthy();
  expect(within(card('Free')).getByText('60 minutes of speaking a month')).toBeTruthy();
  expect(within(card('Free')).getByText('20 documents, 100 MB in all')).toBeTruthy();
  expect(within(card('Free')).getByText('100,000 characters of spoken texts a month')).toBeTruthy();
  expect(within(card('Free')).queryByRole('button')).toBeNull();
  expect(within(card('Pro')).getByText('€12.00 a month')).toBeTruthy();
  expect(within(card('Pro')).getByText('20 hours of speaking a month')).toBeTruthy();
  expect(
    within(card('Pro')).getByText('19 hours more a month than you have now, from the moment you pay.'),
  ).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'Yearly' }));
  expect(within(card('Pro')).getByText('€120.00 a year')).toBeTruthy();
  expect(within(card('Pro')).getByText('€24.00 less than twelve months')).toBeTruthy();
});

it('says nothing of what a plan does not give', async () => {
  const bare = { ...FREE, mostSeats: 1, prices: [], documents: 0, documentBytes: 0, charactersSynthesized: 0 };
  show(<PlansPage />, { graph: new FakeGraph().answer('Plans', plans({ plans: [bare] })) });
  await screen.findByRole('region', { name: 'Free' });
  expect(within(card('Free')).queryByText(/document|spoken texts/)).toBeNull();
});

it('leads to the page to pay on, and asks for the same page again after a lost answer', async () => {
  const graph = new FakeGraph()
    .answer('Plans', plans())
    .answer('StartCheckout', { failure: { code: 'UNAVAILABLE', reason: 'PAYMENTS_UNAVAILABLE', retryable: true } });
  show(<PlansPage />, { graph });
  await userEvent.click(await screen.findByRole('button', { name: 'Get Pro' }));
  expect(await screen.findByText(/payment provider doesn’t answer right now. Nothing was charged/)).toBeTruthy();
  graph.answer('StartCheckout', { data: { startCheckout: { page: { url: 'https://pay.example/1' }, errors: [] } } });
  await userEvent.click(screen.getByRole('button', { name: 'Get Pro' }));
  await expect.poll(() => gone.mock.calls).toEqual([['https://pay.example/1']]);
  const [first, second] = graph.asked.filter(({ name }) => name === 'StartCheckout');
  expect(first?.variables).toMatchObject({ input: { planId: 'pro', interval: 'MONTH' } });
  expect(second?.variables).toEqual(first?.variables);
});

it('sells a plan for several people, for as many as are typed', async () => {
  const graph = new FakeGraph().answer('Plans', plans()).answer('StartCheckout', {
    data: { startCheckout: { page: { url: 'https://pay.example/2' }, errors: [] } },
  });
  show(<PlansPage />, { graph });
  await screen.findByRole('region', { name: 'Team' });
  const team = within(card('Team'));
  expect(team.getByText('€18.00 a month')).toBeTruthy();
  expect(team.getByText('€9.00 for each person')).toBeTruthy();
  expect(team.getByText('20 hours of speaking a month for each person')).toBeTruthy();
  expect(team.getByText('500 documents, 2,000 MB in all, for each person')).toBeTruthy();
  expect(team.getByText('2,000,000 characters of spoken texts a month for each person')).toBeTruthy();
  const field = team.getByLabelText('How many people?');
  for (const wrong of ['51', '0', '2.5', '']) {
    await userEvent.clear(field);
    if (wrong !== '') await userEvent.type(field, wrong);
    expect(team.getByText('Enter a whole number from 1 to 50.')).toBeTruthy();
    expect(team.queryByText(/a month$/)).toBeNull();
    await userEvent.click(team.getByRole('button', { name: 'Get Team' }));
  }
  expect(graph.asked.map(({ name }) => name)).not.toContain('StartCheckout');
  await userEvent.type(field, '3');
  expect(team.getByText('€27.00 a month')).toBeTruthy();
  await userEvent.click(team.getByRole('button', { name: 'Get Team' }));
  await expect.poll(() => gone.mock.calls).toEqual([['https://pay.example/2']]);
  expect(graph.asked.at(-1)?.variables).toMatchObject({ input: { planId: 'team', interval: 'MONTH', seats: 3 } });
});

it('sends somebody who pays already to their plan', async () => {
  show(<PlansPage />, {
    graph: new FakeGraph().answer('Plans', plans({ plan: PRO, subscription: SUBSCRIPTION })),
  });
  await screen.findByRole('region', { name: 'Pro' });
  expect(within(card('Pro')).queryByRole('button')).toBeNull();
  expect(within(card('Pro')).getByRole('link', { name: 'Change or cancel' }).getAttribute('href')).toBe('/me/plan');
  expect(within(card('Free')).getByRole('link', { name: 'To my plan' }).getAttribute('href')).toBe('/me/plan');
});

it('shows somebody who pays already what another plan costs, before anything is changed', async () => {
  const graph = new FakeGraph()
    .answer('Plans', plans({ plan: PRO, subscription: SUBSCRIPTION }))
    .answer('PlanChangePreview', previewed(PREVIEW))
    .answer('ChangePlan', {
      data: { changePlan: { subscription: TEAM_SUBSCRIPTION, paymentNeeded: null, errors: [] } },
    });
  show(<PlansPage />, { graph });
  await screen.findByRole('region', { name: 'Team' });
  await userEvent.clear(screen.getByLabelText('How many people?'));
  await userEvent.type(screen.getByLabelText('How many people?'), '3');
  await userEvent.click(screen.getByRole('button', { name: 'Change to Team' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Change to Team for 3 people' }));
  await userEvent.click(await dialog.findByRole('button', { name: 'Pay €21.00 and change' }));
  graph.answer('Plans', plans({ plan: TEAM, subscription: TEAM_SUBSCRIPTION }));
  expect(await dialog.findByText('You have Team for 3 people now.')).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'OK' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(graph.asked.map(({ name }) => name).slice(-3)).toEqual(['PlanChangePreview', 'ChangePlan', 'Plans']);
});

it('offers another interval of the plan that somebody pays for', async () => {
  const graph = new FakeGraph()
    .answer('Plans', plans({ plan: PRO, subscription: SUBSCRIPTION }))
    .answer('PlanChangePreview', previewed({ ...PREVIEW, price: money(12_000) }));
  show(<PlansPage />, { graph });
  await userEvent.click(await screen.findByRole('radio', { name: 'Yearly' }));
  await userEvent.click(within(card('Pro')).getByRole('button', { name: 'Pay Pro yearly' }));
  expect(await screen.findByText(/From then on it costs €120.00 a year/)).toBeTruthy();
  expect(graph.asked.at(-1)?.variables).toEqual({ input: { planId: 'pro', interval: 'YEAR', seats: 1 } });
});

it('says when it turns out that they pay already', async () => {
  const graph = new FakeGraph().answer('Plans', plans()).answer('StartCheckout', {
    data: { startCheckout: { page: null, errors: [{ __typename: 'AlreadySubscribed' }] } },
  });
  show(<PlansPage />, { graph });
  await userEvent.click(await screen.findByRole('button', { name: 'Get Pro' }));
  expect(await screen.findByText(/You already pay for a plan/)).toBeTruthy();
  expect(gone).not.toHaveBeenCalled();
});

it('sells nothing where nothing is sold, and asks guests for an account', async () => {
  const { unmount } = show(<PlansPage />, {
    graph: new FakeGraph().answer('Plans', plans({ plans: [{ ...FREE, mostSeats: 1, prices: [] }] })),
  });
  expect(await screen.findByText('Only the free plan is on offer here.')).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
  unmount();
  show(<PlansPage />, { graph: new FakeGraph().answer('Plans', plans({ roles: ['GUEST'] })) });
  await screen.findByRole('region', { name: 'Pro' });
  expect(within(card('Pro')).getByRole('link', { name: 'Create a free account' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Get Pro' })).toBeNull();
});
