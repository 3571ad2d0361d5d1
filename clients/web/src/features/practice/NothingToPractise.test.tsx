import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { AttemptAgain } from './AttemptAgain';
import { ScenarioPractice } from './ScenarioPractice';
import { SoundsPage } from './SoundsPage';
import { WordsPage } from './WordsPage';

it.each([
  ['sounds', <SoundsPage key="sounds" />, 'No sounds chosen', '/practice/sentences'],
  ['words', <WordsPage key="words" />, 'No words chosen', '/practice/sentences'],
  ['an attempt', <AttemptAgain key="attempt" attemptId="gone" />, 'Attempt not found', '/progress/history'],
  ['a scenario', <ScenarioPractice key="scenario" scenarioId="gone" />, 'Scenario not found', '/library'],
])('says that %s is missing, and links to where it is found', async (_, page, title, href) => {
  const graph = new FakeGraph()
    .answer('AttemptTask', { data: { attempt: null } })
    .answer('PracticeScenario', { data: { scenario: null } });
  show(page, { graph, at: '/practice/words' });
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  expect(screen.getByRole('link').getAttribute('href')).toBe(href);
});

it('distinguishes a scenario without lines from one that is gone', async () => {
  const scenario = { id: 'a', title: 'At the chemist', language: 'en', level: 'BEGINNER', practiceLines: [] };
  const graph = new FakeGraph().answer('PracticeScenario', { data: { scenario } });
  show(<ScenarioPractice scenarioId="a" />, { graph });
  expect(await screen.findByRole('heading', { level: 1, name: 'No lines to read' })).toBeTruthy();
});
