import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { leaveFor } from '@/platform/leaveFor';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';
import { money, PREVIEW, previewed, TEAM, TEAM_SUBSCRIPTION } from '@/testing/somePlans';

import { ChangeDialog } from './ChangeDialog';

vi.mock('@/platform/leaveFor', () => ({ leaveFor: vi.fn() }));

const gone = vi.mocked(leaveFor);
const changed = vi.fn();

beforeEach(() => {
  gone.mockReset();
  changed.mockReset();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const LATER = {
  ...PREVIEW,
  atPeriodEnd: true,
  takesEffectAt: '2026-06-04T12:00:00Z',
  dueNow: money(0),
  lines: [],
};

function dialog(graph: FakeGraph, at = '/plans'): void {
  const plan = { ...TEAM, mostSeats: 50 };
  show(<ChangeDialog plan={plan} interval="MONTH" people={3} onClose={() => undefined} onChanged={changed} />, {
    graph,
    at,
  });
}

function inputs(graph: FakeGraph, operation: string): unknown[] {
  return graph.asked.filter(({ name }) => name === operation).map(({ variables }) => variables);
}

function changing(payload: object): { data: Record<string, unknown> } {
  return { data: { changePlan: { subscription: null, paymentNeeded: null, errors: [], ...payload } } };
}

it('shows what is paid now with its lines, and changes the plan for these amounts', async () => {
  const graph = new FakeGraph()
    .answer('PlanChangePreview', previewed(PREVIEW))
    .answer('ChangePlan', changing({ subscription: TEAM_SUBSCRIPTION }));
  dialog(graph);
  expect(await screen.findByRole('row', { name: 'Unused time on Pro -€6.00' })).toBeTruthy();
  expect(screen.getByRole('row', { name: 'Remaining time on Team €27.00' })).toBeTruthy();
  expect(screen.getByRole('row', { name: 'To pay now €21.00' })).toBeTruthy();
  expect(screen.queryByText(/Credit/)).toBeNull();
  expect(screen.getByText(/From then on it costs €27.00 a month/)).toBeTruthy();
  expect(inputs(graph, 'PlanChangePreview')).toEqual([{ input: { planId: 'team', interval: 'MONTH', seats: 3 } }]);
  await userEvent.click(screen.getByRole('button', { name: 'Pay €21.00 and change' }));
  const done = await screen.findByText('You have Team for 3 people now.');
  expect(document.activeElement).toBe(done);
  expect(changed).toHaveBeenCalledTimes(1);
  expect(inputs(graph, 'ChangePlan')).toMatchObject([
    { input: { planId: 'team', interval: 'MONTH', seats: 3, proratedAt: PREVIEW.proratedAt } },
  ]);
});

it('says what is left of a credit, and asks for no money', async () => {
  const credit = { ...PREVIEW, dueNow: money(0), credit: money(400) };
  dialog(new FakeGraph().answer('PlanChangePreview', previewed(credit)));
  expect(await screen.findByRole('row', { name: 'Credit for your next invoices €4.00' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Change now' })).toBeTruthy();
  expect(screen.queryByText(/card/)).toBeNull();
});

it('says when a change comes with the next period, and that nothing is paid now', async () => {
  const graph = new FakeGraph()
    .answer('PlanChangePreview', previewed(LATER))
    .answer('ChangePlan', changing({ subscription: TEAM_SUBSCRIPTION }));
  dialog(graph);
  expect(
    await screen.findByText(
      'From June 4, 2026 you have Team for 3 people. Until then nothing changes, and there’s nothing to pay now.',
    ),
  ).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Change on June 4, 2026' }));
  expect(
    await screen.findByText('You keep what you have until June 4, 2026. Then Team for 3 people starts.'),
  ).toBeTruthy();
});

it('promises nothing before there is a price, and asks again after a failure', async () => {
  const graph = new FakeGraph();
  dialog(graph);
  expect(screen.getByText('Loading')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /change/i })).toBeNull();
  const failing = new FakeGraph().answer('PlanChangePreview', { failure: { code: 'UNAVAILABLE' } });
  dialog(failing);
  const retry = await screen.findByRole('button', { name: 'Try again' });
  failing.answer('PlanChangePreview', previewed(PREVIEW));
  await userEvent.click(retry);
  expect(await screen.findByRole('button', { name: 'Pay €21.00 and change' })).toBeTruthy();
});

it('sends the same intent again after a lost answer', async () => {
  const graph = new FakeGraph()
    .answer('PlanChangePreview', previewed(PREVIEW))
    .answer('ChangePlan', { failure: { code: 'UNAVAILABLE', reason: 'PAYMENTS_UNAVAILABLE' } });
  dialog(graph);
  await userEvent.click(await screen.findByRole('button', { name: 'Pay €21.00 and change' }));
  expect(await screen.findByText(/payment provider doesn’t answer right now/)).toBeTruthy();
  expect(changed).not.toHaveBeenCalled();
  graph.answer('ChangePlan', changing({ subscription: TEAM_SUBSCRIPTION }));
  await userEvent.click(screen.getByRole('button', { name: 'Pay €21.00 and change' }));
  expect(await screen.findByText('You have Team for 3 people now.')).toBeTruthy();
  const [first, second] = inputs(graph, 'ChangePlan');
  expect(first).toHaveProperty('input.idempotencyKey');
  expect(second).toEqual(first);
});

it.each([
  ['InvalidInput', /so many people. Please choose another number/],
  ['PaymentDue', /A payment is missing. Pay it first/],
  ['PaymentsOff', /Nothing can be bought here right now/],
  ['PlanUnchanged', /This is what you have/],
  ['PlanUnknown', /isn’t sold like this any more. Reload/],
  ['SeatsTaken', /More people have a seat .* Take seats back/],
  ['SubscriptionEnds', /You’ve cancelled your plan. Under Me → Plan you can keep it/],
  ['SubscriptionUnknown', /You don’t pay for a plan any more/],
  ['InventedLater', /The plan can’t be changed like this. Reload/],
])('says what to do after %s, before and after the person agrees', async (error, text) => {
  const graph = new FakeGraph().answer('PlanChangePreview', previewed(error));
  dialog(graph);
  expect(await screen.findByText(text)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /and change/ })).toBeNull();
  if (error === 'InvalidInput') return; // means something else then
  const later = new FakeGraph()
    .answer('PlanChangePreview', previewed(LATER))
    .answer('ChangePlan', changing({ errors: [{ __typename: error }] }));
  dialog(later);
  await userEvent.click(await screen.findByRole('button', { name: 'Change on June 4, 2026' }));
  expect(await screen.findAllByText(text)).toHaveLength(2);
  expect(changed).not.toHaveBeenCalled();
});

it.each(['SeatsTaken', 'SubscriptionEnds'])('leads to the plan after %s, unless the person is there', async (error) => {
  const graph = new FakeGraph().answer('PlanChangePreview', previewed(error));
  dialog(graph);
  expect((await screen.findByRole('link', { name: 'To my plan' })).getAttribute('href')).toBe('/me/plan');
});

it('leads nowhere on the page of the plan itself', async () => {
  dialog(new FakeGraph().answer('PlanChangePreview', previewed('SeatsTaken')), '/me/plan');
  await screen.findByText(/Take seats back/);
  expect(screen.queryByRole('link')).toBeNull();
});

it('shows new amounts when the old ones have aged, and takes agreement to those as another intent', async () => {
  const graph = new FakeGraph()
    .answer('PlanChangePreview', previewed(PREVIEW))
    .answer('ChangePlan', changing({ errors: [{ __typename: 'InvalidInput' }] }));
  dialog(graph);
  await userEvent.click(await screen.findByRole('button', { name: 'Pay €21.00 and change' }));
  expect(await screen.findByText(/more than an hour old/)).toBeTruthy();
  graph
    .answer('PlanChangePreview', previewed({ ...PREVIEW, dueNow: money(2_000), proratedAt: '2026-05-04T14:00:00Z' }))
    .answer('ChangePlan', changing({ subscription: TEAM_SUBSCRIPTION }));
  await userEvent.click(screen.getByRole('button', { name: 'Show the new amounts' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Pay €20.00 and change' }));
  expect(await screen.findByText('You have Team for 3 people now.')).toBeTruthy();
  const keys = inputs(graph, 'ChangePlan').map(
    (input) => /"idempotencyKey":"([^"]+)"/.exec(JSON.stringify(input))?.[1],
  );
  expect(new Set(keys).size).toBe(2);
  expect(inputs(graph, 'ChangePlan')[1]).toMatchObject({ input: { proratedAt: '2026-05-04T14:00:00Z' } });
});

it('leads to the page of the invoice when the card does not pay by itself', async () => {
  const graph = new FakeGraph()
    .answer('PlanChangePreview', previewed(PREVIEW))
    .answer('ChangePlan', changing({ paymentNeeded: { url: 'https://pay.example/i/1' } }));
  dialog(graph);
  await userEvent.click(await screen.findByRole('button', { name: 'Pay €21.00 and change' }));
  expect(await screen.findByText(/Your card was declined or asks for a confirmation/)).toBeTruthy();
  expect(gone.mock.calls).toEqual([['https://pay.example/i/1']]);
  expect(changed).not.toHaveBeenCalled();
  expect(screen.queryByText(/You have Team/)).toBeNull();
});

it('leads to where a missing payment is made', async () => {
  const graph = new FakeGraph()
    .answer('PlanChangePreview', previewed('PaymentDue'))
    .answer('OpenPortal', { data: { openPortal: { page: { url: 'https://pay.example/portal' }, errors: [] } } });
  dialog(graph);
  await userEvent.click(await screen.findByRole('button', { name: 'Pay now' }));
  await expect.poll(() => gone.mock.calls).toEqual([['https://pay.example/portal']]);
});
