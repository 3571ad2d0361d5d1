import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';
import { FREE, PRO } from '@/testing/somePlans';

import { BillingPanel } from './BillingPanel';

function billing(plan: typeof FREE, timeline: readonly object[] = []): Record<string, unknown> {
  return {
    __typename: 'PersonBilling',
    entitlements: {
      __typename: 'Entitlements',
      plan,
      speechUsed: 0,
      speechReserved: 0,
      speechLeft: plan.speechAMonth,
      resetsAt: '2026-06-01T00:00:00Z',
    },
    customerId: timeline.length === 0 ? null : 'cus_1',
    timeline,
  };
}

function answering(plan: typeof FREE, timeline?: readonly object[]): { data: Record<string, unknown> } {
  return { data: { person: { __typename: 'PersonDetail', billing: billing(plan, timeline) } } };
}

it('shows the plan, the customer and the newest entries, and all of them when asked', async () => {
  const entries = Array.from({ length: 12 }, (_, i) => ({
    __typename: 'TimelineEntry',
    at: `2026-05-04T12:00:${String(i).padStart(2, '0')}Z`,
    kind: i === 0 ? 'ALERT' : 'CALL',
    text: i === 0 ? 'FOREIGN_PRICE' : `START_CHECKOUT pro.month ${String(i)}: DONE`,
  }));
  show(<BillingPanel personId="p1" name="Ana" />, {
    graph: new FakeGraph().answer('PersonBilling', answering(PRO, entries)),
  });
  expect(await screen.findByText('cus_1')).toBeTruthy();
  expect(screen.getByText(/1,200 of 1,200 minutes left/)).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(10);
  expect(screen.getByText('Alert')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Show all 12' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(12);
});

it('gives a plan with an end and a reason, and asks for both in time', async () => {
  const graph = new FakeGraph()
    .answer('PersonBilling', answering(FREE))
    .answer('GivePlan', { data: { givePlan: { billing: billing(PRO), errors: [] } } });
  show(<BillingPanel personId="p1" name="Ana" />, { graph });
  expect(await screen.findByText('Has never begun to pay')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Give a plan' }));
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('Until'), '2001-02-03');
  await userEvent.click(dialog.getByRole('button', { name: 'Give the plan' }));
  expect(dialog.getByText('Choose a day in the future.')).toBeTruthy();
  expect(dialog.getByText('Write a reason.')).toBeTruthy();
  expect(graph.asked.some(({ name }) => name === 'GivePlan')).toBe(false);
  await userEvent.clear(dialog.getByLabelText('Until'));
  await userEvent.type(dialog.getByLabelText('Until'), '2999-02-03');
  await userEvent.type(dialog.getByLabelText('Reason'), 'A prize.');
  graph.answer('PersonBilling', answering(PRO));
  await userEvent.click(dialog.getByRole('button', { name: 'Give the plan' }));
  expect(await screen.findByText('Pro')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(graph.asked.find(({ name }) => name === 'GivePlan')?.variables).toMatchObject({
    input: { personId: 'p1', planId: 'complimentary', reason: 'A prize.' },
  });
});
