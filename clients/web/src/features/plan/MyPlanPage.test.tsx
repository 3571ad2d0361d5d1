import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph, type Answer } from '@/testing/fakeGraph';
import { FakeLive } from '@/testing/fakeLive';
import { show } from '@/testing/show';

import { MyPlanPage } from './MyPlanPage';
import { FREE, money, OFFERS, plans, PRO, SUBSCRIPTION, TEAM, TEAM_SUBSCRIPTION } from '@/testing/somePlans';

const NO_INVOICES = {
  data: { viewer: { id: 'v1', invoices: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } } },
};

function paying(subscription: object = SUBSCRIPTION): FakeGraph {
  return new FakeGraph().answer('Plans', plans({ plan: PRO, subscription })).answer('Invoices', NO_INVOICES);
}

it('shows what is used, and offers more to somebody with the free plan', async () => {
  show(<MyPlanPage />, {
    graph: new FakeGraph().answer('Plans', plans({ used: 1_200_000 })).answer('Invoices', NO_INVOICES),
  });
  expect(await screen.findByText('20 minutes')).toBeTruthy();
  expect(screen.getByText('40 minutes')).toBeTruthy();
  expect(screen.getByText('Your next month starts on June 1, 2026.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'See the plans' }).getAttribute('href')).toBe('/plans');
  expect(await screen.findByText('No invoices yet.')).toBeTruthy();
});

it('offers nothing where nothing is sold', async () => {
  show(<MyPlanPage />, {
    graph: new FakeGraph()
      .answer('Plans', plans({ plans: [{ ...FREE, mostSeats: 1, prices: [] }] }))
      .answer('Invoices', NO_INVOICES),
  });
  expect(await screen.findByText('Left this month')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'See the plans' })).toBeNull();
});

it('cancels to the end of the period, with a reason, and shows the new state', async () => {
  const graph = paying().answer('CancelSubscription', {
    data: { cancelSubscription: { subscription: { ...SUBSCRIPTION, cancelsAtPeriodEnd: true }, errors: [] } },
  });
  show(<MyPlanPage />, { graph });
  expect(await screen.findByText('Next payment: €12.00 on June 4, 2026.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel Pro' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByRole<HTMLInputElement>('radio', { name: /On June 4, 2026/ }).checked).toBe(true);
  await userEvent.type(dialog.getByLabelText('Why are you leaving?'), 'The exam is over.');
  graph.answer('Plans', plans({ plan: PRO, subscription: { ...SUBSCRIPTION, cancelsAtPeriodEnd: true } }));
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel Pro' }));
  expect(await screen.findByText(/Pro goes on until June 4, 2026, and nothing more is charged/)).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(graph.asked.find(({ name }) => name === 'CancelSubscription')?.variables).toMatchObject({
    input: { now: false, reason: 'The exam is over.' },
  });
});

it('takes a cancellation back', async () => {
  const graph = paying({ ...SUBSCRIPTION, cancelsAtPeriodEnd: true }).answer('ResumeSubscription', {
    data: { resumeSubscription: { subscription: SUBSCRIPTION, errors: [] } },
  });
  show(<MyPlanPage />, { graph });
  const keep = await screen.findByRole('button', { name: 'Keep Pro' });
  graph.answer('Plans', plans({ plan: PRO, subscription: SUBSCRIPTION }));
  await userEvent.click(keep);
  expect(await screen.findByText(/Next payment/)).toBeTruthy();
});

it('says until when an unpaid plan goes on, and ends it only at once', async () => {
  show(<MyPlanPage />, {
    graph: paying({ ...SUBSCRIPTION, status: 'PAST_DUE', graceUntil: '2026-05-11T12:00:00Z' }),
  });
  expect(await screen.findByText('Pay by May 11, 2026 to keep Pro. Until then nothing changes.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Pay now' })).toBeTruthy();
  expect(screen.queryByText(/Next payment/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel Pro' }));
  expect(within(screen.getByRole('dialog')).getAllByRole('radio')).toHaveLength(1);
});

it('follows a change that is made elsewhere', async () => {
  const graph = paying();
  const connection = new FakeLive();
  show(<MyPlanPage />, { graph, session: { live: connection.live } });
  await screen.findByText(/Next payment/);
  graph.answer('Plans', plans());
  connection.send({ subscriptionChanged: { subscription: null } });
  expect(await screen.findByRole('link', { name: 'See the plans' })).toBeTruthy();
});

it('follows a change that comes before the page has read anything', async () => {
  let arrive: (answer: Answer) => void = () => undefined;
  const graph = new FakeGraph().answer('Plans', new Promise<Answer>((resolve) => (arrive = resolve)));
  const connection = new FakeLive();
  show(<MyPlanPage />, { graph, session: { live: connection.live } });
  connection.send({ subscriptionChanged: { subscription: null } });
  graph.answer('Plans', plans());
  arrive(plans({ plan: PRO, subscription: SUBSCRIPTION }));
  expect(await screen.findByRole('link', { name: 'See the plans' })).toBeTruthy();
});

const PLANNED = {
  ...TEAM_SUBSCRIPTION,
  plannedChange: {
    __typename: 'PlannedChange',
    plan: OFFERS[2],
    interval: 'MONTH',
    seats: 2,
    at: '2026-06-04T12:00:00Z',
  },
};

function onTeam(subscription: object): FakeGraph {
  return new FakeGraph().answer('Plans', plans({ plan: TEAM, subscription })).answer('Invoices', NO_INVOICES);
}

it('says for how many people the plan is, and leads to the others', async () => {
  show(<MyPlanPage />, { graph: onTeam(TEAM_SUBSCRIPTION) });
  expect(await screen.findByText('Team for 3 people: €27.00 a month')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Change plan' }).getAttribute('href')).toBe('/plans');
  expect(screen.queryByText(/^From /)).toBeNull();
});

it.each([
  ['was cancelled', { cancelsAtPeriodEnd: true }],
  ['is not paid', { status: 'PAST_DUE', graceUntil: '2026-05-11T12:00:00Z' }],
])('leads to no other plan while this one %s', async (_why, state) => {
  show(<MyPlanPage />, { graph: onTeam({ ...TEAM_SUBSCRIPTION, ...state }) });
  await screen.findByText('Team for 3 people: €27.00 a month');
  expect(screen.queryByRole('link', { name: 'Change plan' })).toBeNull();
});

it('says what comes next and what it costs, and keeps the plan of now instead', async () => {
  const graph = onTeam(PLANNED).answer('ChangePlan', {
    data: { changePlan: { subscription: TEAM_SUBSCRIPTION, paymentNeeded: null, errors: [] } },
  });
  show(<MyPlanPage />, { graph });
  expect(await screen.findByText('From June 4, 2026: Team for 2 people, €18.00 a month.')).toBeTruthy();
  expect(screen.queryByText(/Next payment/)).toBeNull();
  graph.answer('Plans', plans({ plan: TEAM, subscription: TEAM_SUBSCRIPTION }));
  await userEvent.click(screen.getByRole('button', { name: 'Keep Team for 3 people instead' }));
  expect(await screen.findByText('Next payment: €27.00 on June 4, 2026.')).toBeTruthy();
  expect(screen.queryByText(/^From June/)).toBeNull();
  expect(graph.asked.find(({ name }) => name === 'ChangePlan')?.variables).toMatchObject({
    input: { planId: 'team', interval: 'MONTH', seats: 3 },
  });
});

it('says why the plan of now is not kept', async () => {
  const graph = onTeam(PLANNED).answer('ChangePlan', {
    data: { changePlan: { subscription: null, paymentNeeded: null, errors: [{ __typename: 'PaymentDue' }] } },
  });
  show(<MyPlanPage />, { graph });
  await userEvent.click(await screen.findByRole('button', { name: 'Keep Team for 3 people instead' }));
  expect(await screen.findByText(/A payment is missing. Pay it first/)).toBeTruthy();
});

it('follows a number of seats, and a planned change, from elsewhere', async () => {
  const graph = onTeam(TEAM_SUBSCRIPTION);
  const connection = new FakeLive();
  show(<MyPlanPage />, { graph, session: { live: connection.live } });
  await screen.findByText('Team for 3 people: €27.00 a month');
  graph.answer('Plans', plans({ plan: TEAM, subscription: { ...TEAM_SUBSCRIPTION, seats: 4, price: money(3_600) } }));
  connection.send({ subscriptionChanged: { subscription: { ...TEAM_SUBSCRIPTION, seats: 4 } } });
  expect(await screen.findByText('Team for 4 people: €36.00 a month')).toBeTruthy();
  graph.answer('Plans', plans({ plan: TEAM, subscription: { ...PLANNED, seats: 4 } }));
  connection.send({ subscriptionChanged: { subscription: { ...PLANNED, seats: 4 } } });
  expect(await screen.findByText(/^From June 4, 2026: Team for 2 people/)).toBeTruthy();
});

it('lists the invoices with their pages', async () => {
  const invoice = {
    __typename: 'Invoice',
    id: 'i1',
    number: 'A-1',
    status: 'OPEN',
    total: money(1_200),
    createdAt: '2026-05-04T12:00:00Z',
    pageUrl: 'https://pay.example/i/1',
    pdfUrl: null,
  };
  const graph = paying().answer('Invoices', {
    data: { viewer: { id: 'v1', invoices: { nodes: [invoice], pageInfo: { hasNextPage: false, endCursor: null } } } },
  });
  show(<MyPlanPage />, { graph });
  const link = await screen.findByRole('link', { name: 'Pay the invoice of May 4, 2026' });
  expect(link.getAttribute('href')).toBe('https://pay.example/i/1');
  expect(screen.getByText('To be paid')).toBeTruthy();
});
