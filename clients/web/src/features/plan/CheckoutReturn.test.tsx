import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { FakeLive } from '@/testing/fakeLive';
import { show } from '@/testing/show';

import { CheckoutReturn } from './CheckoutReturn';
import { plans, PRO, SUBSCRIPTION } from '@/testing/somePlans';

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});

afterEach(() => {
  vi.useRealTimers();
});

it('promises nothing before the payment is confirmed, and says so as soon as it is', async () => {
  const graph = new FakeGraph().answer('Plans', plans());
  const connection = new FakeLive();
  show(<CheckoutReturn />, { graph, session: { live: connection.live } });
  expect(await screen.findByRole('heading', { name: 'Confirming your payment' })).toBeTruthy();
  connection.send({ subscriptionChanged: { subscription: null } });
  expect(screen.getByText(/You don’t need to do anything/)).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
  graph.answer('Plans', plans({ plan: PRO, subscription: SUBSCRIPTION }));
  connection.send({ subscriptionChanged: { subscription: SUBSCRIPTION } });
  expect(await screen.findByRole('heading', { name: 'Thank you' })).toBeTruthy();
  expect(screen.getByText(/Pro is yours now. You have 1,200 minutes/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Start practising' })).toBeTruthy();
});

it('lets go of somebody who waits longer than usual', async () => {
  show(<CheckoutReturn />, {
    graph: new FakeGraph().answer('Plans', plans()),
    session: { live: new FakeLive().live },
  });
  await screen.findByRole('heading', { name: 'Confirming your payment' });
  act(() => {
    vi.advanceTimersByTime(21_000);
  });
  expect(screen.getByText(/hasn’t confirmed your payment yet/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'To my plan' })).toBeTruthy();
});

it('does not thank somebody whose payment is missing', async () => {
  show(<CheckoutReturn />, {
    graph: new FakeGraph().answer('Plans', plans({ subscription: { ...SUBSCRIPTION, status: 'UNPAID' } })),
    session: { live: new FakeLive().live },
  });
  expect(await screen.findByRole('heading', { name: 'Confirming your payment' })).toBeTruthy();
  expect(screen.queryByText(/is yours now/)).toBeNull();
});
