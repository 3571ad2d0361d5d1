import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Provider } from 'urql';
import { beforeEach, expect, it, vi } from 'vitest';

import { FakeGraph, type Answer } from '@/testing/fakeGraph';

import { useFind, type FoundPlaces } from './useFind';

let graph: FakeGraph;
const find = vi.fn<(words: string, place: unknown) => void>();

beforeEach(() => {
  graph = new FakeGraph();
  find.mockClear();
});

function finding(): { result: { current: FoundPlaces }; unmount: () => void } {
  const wrapper = (props: { children: ReactNode }): ReactNode => (
    <Provider value={graph.client}>{props.children}</Provider>
  );
  return renderHook(() => useFind('d1', false, { words: '', place: null, find }), { wrapper });
}

/** Searches for words. Returns a function that gives the answer. */
function search(words: string, { current }: { current: FoundPlaces }): (failure?: string) => Promise<void> {
  let give: (answer: Answer) => void = () => undefined;
  const answer = new Promise<Answer>((resolve) => (give = resolve));
  graph.answer('SearchDocuments', answer);
  act(() => current.search(words));
  return (failure) =>
    act(async () => {
      give(
        failure === undefined
          ? { data: { searchDocuments: { searchedByMeaning: true, documentsLeftOut: 0, results: [] } } }
          : { failure: { code: failure } },
      );
      await answer;
      await new Promise((later) => setImmediate(later));
    });
}

it('finds what was searched for last, whichever answer comes first', async () => {
  const { result } = finding();
  const first = search('dose', result);
  const second = search('cough', result);
  await second();
  expect(result.current.isBusy).toBe(false);
  await first();
  expect(find.mock.calls).toEqual([['cough', null]]);
});

it('says that a search has failed, unless it was another one before it or the words are deleted', async () => {
  const { result } = finding();
  const first = search('dose', result);
  const second = search('cough', result);
  await second();
  await first('UNAVAILABLE');
  expect(result.current.failure).toBeNull();
  const third = search('fever', result);
  await third('UNAVAILABLE');
  expect(result.current.failure?.code).toBe('UNAVAILABLE');
  act(() => result.current.search(''));
  expect(result.current.failure).toBeNull();
});

it('finds nothing any more once the words are deleted', async () => {
  const { result } = finding();
  const answer = search('dose', result);
  act(() => result.current.search(''));
  expect(result.current.isBusy).toBe(false);
  await answer();
  expect(find.mock.calls).toEqual([['', null]]);
});

it('leaves the address alone once the page is left', async () => {
  const { result, unmount } = finding();
  const answer = search('dose', result);
  unmount();
  await answer();
  expect(find).not.toHaveBeenCalled();
});
