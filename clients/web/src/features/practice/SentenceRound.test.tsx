import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { SentencesPage } from './SentencesPage';

function sentence(id: string, source = 'BUILT_IN'): { data: Record<string, unknown> } {
  const rest = { language: 'en', level: 'BEGINNER', topic: 'health', source, soundWords: [] };
  return { data: { generateSentence: { id, text: `Sentence ${id}.`, translation: `Sentence ${id}.`, ...rest } } };
}

function lastAsked(graph: FakeGraph): unknown {
  return graph.asked.filter(({ name }) => name === 'PracticeSentence').at(-1)?.variables;
}

it('keeps in the address all that chooses the sentence, so that a reload shows the same one', async () => {
  const graph = new FakeGraph().answer('PracticeSentence', sentence('s1'));
  const { unmount } = show(<SentencesPage />, { graph, at: '/practice/sentences?level=BEGINNER&place=2&seen=s0' });
  expect((await screen.findByTestId('task')).textContent).toBe('Sentence s1.');
  graph.answer('PracticeSentence', sentence('s2'));
  await userEvent.click(screen.getByRole('button', { name: 'Show me another sentence' }));
  await waitFor(() => expect(screen.getByTestId('task').textContent).toBe('Sentence s2.'));
  const asked = lastAsked(graph);
  expect(asked).toMatchObject({ level: 'BEGINNER', excludeIds: ['s0', 's1'] });
  expect(screen.getByText(/Sentence 2 of 5/)).toBeTruthy();
  unmount();

  const other = new FakeGraph().answer('PracticeSentence', sentence('s2'));
  show(<SentencesPage />, { graph: other, at: window.location.pathname + window.location.search });
  expect(await screen.findByText(/Sentence 2 of 5/)).toBeTruthy();
  expect(lastAsked(other)).toEqual(asked);
});

it('begins each round with a choice of its own', async () => {
  const seeds = new Set<string | null>();
  for (let round = 0; round < 3; round++) {
    const { unmount } = show(<SentencesPage />, { at: '/practice/sentences' });
    await waitFor(() => expect(new URLSearchParams(window.location.search).has('seed')).toBe(true));
    seeds.add(new URLSearchParams(window.location.search).get('seed'));
    history.replaceState(null, '', '/');
    unmount();
  }
  expect(seeds.size).toBe(3);
});

it('says of a sentence that a language model wrote it, and of a built-in one nothing', async () => {
  const graph = new FakeGraph().answer('PracticeSentence', sentence('s1', 'MODEL'));
  show(<SentencesPage />, { graph, at: '/practice/sentences?seed=1&topic=lighthouses' });
  expect(await screen.findByText('A language model wrote this sentence.')).toBeTruthy();
  expect(lastAsked(graph)).toMatchObject({ topic: 'lighthouses' });
  graph.answer('PracticeSentence', sentence('s2'));
  await userEvent.click(screen.getByRole('button', { name: 'Show me another sentence' }));
  await waitFor(() => expect(screen.getByTestId('task').textContent).toBe('Sentence s2.'));
  expect(screen.queryByText('A language model wrote this sentence.')).toBeNull();
});
