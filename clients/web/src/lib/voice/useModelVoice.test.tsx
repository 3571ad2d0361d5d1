import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Provider } from 'urql';
import { beforeEach, expect, it, vi } from 'vitest';

import { FakeGraph, type Answer } from '@/testing/fakeGraph';

import { silence } from './playAlone';
import { useModelVoice, type ModelVoice } from './useModelVoice';

let graph: FakeGraph;
let played: string[];

beforeEach(() => {
  graph = new FakeGraph().answer('Voices', { data: { voices: [{ __typename: 'Voice', id: 'v1', language: 'en' }] } });
  played = [];
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue(undefined);
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function (this: HTMLMediaElement) {
    played.push(this.src);
    return Promise.resolve();
  });
});

async function voice(): Promise<{ result: { current: ModelVoice }; unmount: () => void }> {
  const wrapper = (props: { children: ReactNode }): ReactNode => (
    <Provider value={graph.client}>{props.children}</Provider>
  );
  const hook = renderHook(() => useModelVoice('en'), { wrapper });
  await waitFor(() => expect(hook.result.current.canSay).toBe(true));
  return hook;
}

/** Asks for a text. Returns a function that gives the answer and waits until it has arrived. */
function say(text: string, { current }: { current: ModelVoice }): () => Promise<void> {
  let give: (answer: Answer) => void = () => undefined;
  graph.answer('Say', new Promise<Answer>((resolve) => (give = resolve)));
  let saying = Promise.resolve();
  act(() => {
    saying = current.say(text);
  });
  return () =>
    act(async () => {
      give({ data: { synthesize: { speech: { uri: `http://sounds/${text}` }, errors: [] } } });
      await saying;
    });
}

it('says nothing once the page is left', async () => {
  const { result, unmount } = await voice();
  const answer = say('one', result);
  unmount();
  await answer();
  expect(played).toEqual([]);
});

it('says only what was asked for last, whichever answer comes first', async () => {
  const { result } = await voice();
  const first = say('one', result);
  const second = say('two', result);
  await second();
  expect(result.current.isBusy).toBe(false);
  await first();
  expect(played).toEqual(['http://sounds/two']);
  await act(() => result.current.say('one'));
  expect(played).toEqual(['http://sounds/two', 'http://sounds/one']);
});

it('says nothing into a recording, and can be asked again', async () => {
  const { result } = await voice();
  const answer = say('one', result);
  expect(result.current.isBusy).toBe(true);
  act(silence);
  expect(result.current.isBusy).toBe(false);
  await answer();
  expect(played).toEqual([]);
  await act(() => result.current.say('one'));
  expect(played).toEqual(['http://sounds/one']);
});
