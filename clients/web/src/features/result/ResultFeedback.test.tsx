import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';

import { aResult } from '@/testing/aResult';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ResultView } from './ResultView';

const STRENGTH = 'Your pace of 142 words a minute is easy to follow.';
const NEXT = 'Say “thirty” once more, slowly.';

function answered(resultFeedback: Record<string, string> | null): FakeGraph {
  return new FakeGraph().answer('ResultFeedback', { data: { resultFeedback } });
}

function view(graph: FakeGraph, attempt = true): void {
  show(
    <ResultView
      result={aResult({})}
      language="en"
      recording={null}
      {...(attempt && { attempt: { id: 'a1', drills: [] } })}
    />,
    { graph },
  );
}

it('says two sentences on a result in a live region, and who wrote them', async () => {
  const graph = answered({ language: 'en', strength: STRENGTH, next: NEXT });
  view(graph);
  const region = screen.getByTestId('feedback');
  expect(region.getAttribute('role')).toBe('status');
  await waitFor(() => expect(region.textContent).toContain(`${STRENGTH} ${NEXT}`));
  expect(region.textContent).toContain('A language model wrote this');
  expect(graph.asked.at(-1)).toEqual({ name: 'ResultFeedback', variables: { attemptId: 'a1', language: 'en' } });
});

it('shows the result at once, and nothing more when there are no sentences', async () => {
  const graph = answered(null);
  view(graph);
  expect(screen.getByRole('heading', { name: 'Scores' })).toBeTruthy();
  await waitFor(() => expect(graph.asked.some(({ name }) => name === 'ResultFeedback')).toBe(true));
  expect(screen.getByTestId('feedback').textContent).toBe('');
});

it('asks for none where there is no attempt', () => {
  const graph = answered(null);
  view(graph, false);
  expect(screen.queryByTestId('feedback')).toBeNull();
  expect(graph.asked).toEqual([]);
});
