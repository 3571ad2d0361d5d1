import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { SoundsPage } from './SoundsPage';

function sentence(id: string, text: string, soundWords: string[]): { data: Record<string, unknown> } {
  const rest = { translation: text, language: 'en', level: 'BEGINNER', topic: 'health' };
  return { data: { generateSentence: { id, text, soundWords, ...rest } } };
}

it('marks the words with the sounds, shows articulation hints, and requests another sentence with them', async () => {
  const graph = new FakeGraph().answer('PracticeSentence', sentence('s1', 'My throat hurts.', ['throat']));
  show(<SoundsPage />, { graph, at: '/practice/sounds?sound=TH&sound=R' });
  expect(within(screen.getByRole('list', { name: 'Sounds in this practice' })).getByText('/θ/')).toBeTruthy();
  expect(screen.getByText(/tip of your tongue lightly between your teeth/)).toBeTruthy();
  const task = await screen.findByTestId('task');
  expect(task.textContent).toBe('My throat hurts.');
  expect([...task.querySelectorAll('mark')].map((word) => word.textContent)).toEqual(['throat']);
  graph.answer('PracticeSentence', sentence('s2', 'Take three.', ['three']));
  await userEvent.click(screen.getByRole('button', { name: 'Show me another sentence' }));
  expect(await screen.findByText('three')).toBeTruthy();
  expect(graph.asked.filter(({ name }) => name === 'PracticeSentence').at(-1)?.variables).toMatchObject({
    sounds: ['TH', 'R'],
    excludeIds: ['s1'],
  });
});

it('suggests what to do when no sentence contains the sound', async () => {
  const failure = { code: 'NOT_FOUND', reason: 'SOUND_UNKNOWN', requestId: 'r-3' };
  const graph = new FakeGraph().answer('PracticeSentence', { failure });
  show(<SoundsPage />, { graph, at: '/practice/sounds?sound=ZH' });
  expect((await screen.findByRole('alert')).textContent).toContain('We don’t have a sentence with this sound yet');
});
