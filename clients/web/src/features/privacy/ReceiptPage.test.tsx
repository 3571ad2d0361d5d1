import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ReceiptPage } from './ReceiptPage';

function receipt(completedAt: string | null): Record<string, unknown> {
  const kept = [{ __typename: 'KeptPlace', reason: 'ERASURE_MARK', days: 180 }];
  const speech = {
    __typename: 'ServiceErasure',
    service: 'speech',
    answeredAt: '2026-05-04T12:00:00Z',
    erased: [
      { __typename: 'ErasedPlace', category: 'SPEAKING', count: 3 },
      { __typename: 'ErasedPlace', category: 'SPEAKING', count: 4 },
      { __typename: 'ErasedPlace', category: 'EVENTS', count: 0 },
    ],
    kept,
  };
  const billing = {
    __typename: 'ServiceErasure',
    service: 'billing',
    answeredAt: completedAt,
    erased: [],
    kept: completedAt === null ? [] : kept,
  };
  return {
    erasureReceipt: {
      __typename: 'ErasureReceipt',
      id: 'r1',
      requestedAt: '2026-05-04T12:00:00Z',
      completedAt,
      expiresAt: '2026-06-03T12:00:00Z',
      services: [speech, billing],
    },
  };
}

it('sums up what each service has erased and says what stays', async () => {
  const graph = new FakeGraph().answer('ErasureReceipt', { data: receipt('2026-05-04T12:00:03Z') });
  const lookAgain = vi.fn();
  show(<ReceiptPage id="r1" />, { graph, session: { status: 'signedOut', lookAgain } });
  expect(await screen.findByText(/^Your erasure was complete on May 4, 2026/)).toBeTruthy();
  const [speech, billing] = screen.getAllByRole('listitem');
  if (speech === undefined || billing === undefined) throw new Error('two services are expected');
  expect(within(speech).getByText('What you said').nextSibling?.textContent).toBe(
    '7 entries deleted or freed of your name',
  );
  expect(within(speech).queryByText('Messages between the parts')).toBeNull();
  expect(within(billing).getByText('Nothing was stored here.')).toBeTruthy();
  expect(screen.getAllByText(/180 days at most/)).toHaveLength(1);
  expect(lookAgain).toHaveBeenCalledOnce();
});

it('looks again until every service has answered', async () => {
  const graph = new FakeGraph().answer('ErasureReceipt', { data: receipt(null) });
  show(<ReceiptPage id="r1" />, { graph });
  expect(await screen.findByText('Still deleting…')).toBeTruthy();
  graph.answer('ErasureReceipt', { data: receipt('2026-05-04T12:00:03Z') });
  await waitFor(() => expect(screen.getByText(/^Your erasure was complete/)).toBeTruthy(), { timeout: 6_000 });
});

it('says when there is no receipt', async () => {
  const graph = new FakeGraph().answer('ErasureReceipt', { data: { erasureReceipt: null } });
  show(<ReceiptPage id="r1" />, { graph });
  expect(await screen.findByText(/There is no receipt here/)).toBeTruthy();
});
