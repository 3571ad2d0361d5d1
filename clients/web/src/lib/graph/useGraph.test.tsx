import { usageDocument } from '@vivavoce/learner/documents/plan';
import { useGraph } from '@vivavoce/learner/useGraph';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';

const DOWN = { failure: { code: 'UNAVAILABLE', retryable: true } };
const DATA = { data: { viewer: { __typename: 'Viewer', id: 'v', usage: [] } } };

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Reader(): ReactNode {
  const { data, failure } = useGraph(usageDocument, { timeZone: 'UTC' });
  return <p>{failure?.code ?? (data === null ? 'loading' : 'read')}</p>;
}

async function passes(milliseconds: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(milliseconds));
}

async function secondsPass(seconds: number): Promise<void> {
  for (let i = 0; i < seconds; i++) await passes(1_000);
}

/** Returns a counter of the queries that are sent after the first failure. */
async function show(graph: FakeGraph): Promise<() => number> {
  render(
    <Provider value={graph.client}>
      <Reader />
    </Provider>,
  );
  await passes(0);
  const first = graph.asked.length;
  return () => graph.asked.length - first;
}

it('shows a failure that can pass, and reads again until the service is back', async () => {
  const graph = new FakeGraph().answer('Usage', DOWN);
  const again = await show(graph);
  expect(screen.getByText('UNAVAILABLE')).toBeTruthy();
  await passes(1_999);
  expect(again()).toBe(0);
  await passes(1);
  expect(again()).toBe(1);
  expect(screen.getByText('UNAVAILABLE')).toBeTruthy();
  graph.answer('Usage', DATA);
  await passes(3_999);
  expect(again()).toBe(1);
  await passes(1);
  expect(screen.getByText('read')).toBeTruthy();
  await secondsPass(100);
  expect(again()).toBe(2);
});

it('does not ask for ever', async () => {
  const again = await show(new FakeGraph().answer('Usage', DOWN));
  await secondsPass(100);
  expect(again()).toBe(4);
});

it('asks until there is an answer when the failure says when to ask again', async () => {
  const graph = new FakeGraph().answer('Usage', { failure: { code: 'ABORTED', retryable: true, retryDelay: 2_000 } });
  const again = await show(graph);
  await secondsPass(300);
  expect(again()).toBe(13);
  graph.answer('Usage', DATA);
  await secondsPass(30);
  expect(screen.getByText('read')).toBeTruthy();
});

it('leaves a failure that stays to its reader, and asks no more once the page is left', async () => {
  const graph = new FakeGraph().answer('Usage', { failure: { code: 'INTERNAL', retryable: false } });
  const again = await show(graph);
  await secondsPass(100);
  expect(again()).toBe(0);
  cleanup();
  graph.answer('Usage', DOWN);
  const afterLeaving = await show(graph);
  cleanup();
  await secondsPass(100);
  expect(afterLeaving()).toBe(0);
});

function Zone(): ReactNode {
  const [timeZone, setTimeZone] = useState('UTC');
  const { data, failure, reload } = useGraph(usageDocument, { timeZone });
  return (
    <>
      <p>{`${data === null ? 'nothing' : 'read'}, ${failure?.code ?? 'well'}`}</p>
      <button onClick={reload}>again</button>
      <button onClick={() => setTimeZone('Asia/Tokyo')}>elsewhere</button>
    </>
  );
}

it('keeps its data when reading it again fails, but not for other variables', async () => {
  const graph = new FakeGraph().answer('Usage', DATA);
  render(
    <Provider value={graph.client}>
      <Zone />
    </Provider>,
  );
  await passes(0);
  expect(screen.getByText('read, well')).toBeTruthy();
  graph.answer('Usage', DOWN);
  fireEvent.click(screen.getByText('again'));
  await passes(0);
  expect(screen.getByText('read, UNAVAILABLE')).toBeTruthy();
  fireEvent.click(screen.getByText('elsewhere'));
  await passes(0);
  expect(screen.getByText('nothing, UNAVAILABLE')).toBeTruthy();
});
