import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ScenarioView } from './ScenarioView';

function answer(myProgress: unknown): FakeGraph {
  const scenario = {
    id: 's',
    version: 1,
    title: 'Asthma',
    profession: 'NURSING',
    level: 'BEGINNER',
    language: 'en-GB',
    setting: 'A ward.',
    candidateCard: { role: 'A nurse', bullets: [] },
    tasks: [],
    vocabulary: [],
    practiceLines: ['Good morning.', 'How are you?'],
    myProgress,
  };
  return new FakeGraph().answer('Scenario', { data: { scenario } });
}

it('marks the lines that were spoken, and shows the best score', async () => {
  show(<ScenarioView id="s" />, { graph: answer({ linesSpoken: ['How are you?'], bestScore: 84.4 }) });
  const marked = (await screen.findByText('How are you?')).closest('li');
  expect(marked && within(marked).getByText('Practised')).toBeTruthy();
  expect(screen.getAllByText('Practised')).toHaveLength(1);
  expect(screen.getByText('1 of 2 lines practised · Best score 84 of 100')).toBeTruthy();
});

it.each([null, { linesSpoken: [], bestScore: 50 }])('shows the lines alone without progress: %o', async (progress) => {
  show(<ScenarioView id="s" />, { graph: answer(progress) });
  expect(await screen.findByText('Good morning.')).toBeTruthy();
  expect(screen.queryByText('Practised')).toBeNull();
  expect(screen.queryByText(/Best score/)).toBeNull();
});

it('leads to a talk with the partner, and to the lines', async () => {
  show(<ScenarioView id="s" />, { graph: answer(null) });
  const talk = await screen.findByRole('link', { name: 'Talk with a partner' });
  expect(talk.getAttribute('href')).toBe('/practice/talk-with/s');
  expect(screen.getByRole('link', { name: 'Practise the lines' })).toBeTruthy();
});
