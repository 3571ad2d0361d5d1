import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { HistoryList } from './HistoryList';

function anAttempt(id: string, text: string, told: object = {}): unknown {
  return {
    __typename: 'Attempt',
    id,
    startedAt: '2026-05-01T10:00:00Z',
    task: { __typename: 'ReadAloudTask', kind: 'READ_ALOUD', language: 'en', text },
    result: { outcome: 'SCORED', transcript: '', speechDuration: 1_000, scores: { overall: 77 } },
    mockExamPlace: null,
    ...told,
  };
}

function history(...nodes: unknown[]): { data: Record<string, unknown> } {
  const pageInfo = { hasNextPage: false, endCursor: null };
  return { data: { viewer: { id: 'me', history: { totalCount: nodes.length, nodes, pageInfo } } } };
}

it('shows that it is loading', () => {
  show(<HistoryList />);
  expect(screen.getByText('Loading')).toBeTruthy();
});

it('links to practice when there are no attempts', async () => {
  show(<HistoryList />, { graph: new FakeGraph().answer('History', history()) });
  expect(await screen.findByText('No attempts yet')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Start practising' }).getAttribute('href')).toBe('/practice');
});

it('says of a kind without attempts that there are none of it, not that there are none', async () => {
  show(<HistoryList />, { graph: new FakeGraph().answer('History', history()), at: '/progress/history?kind=FREE' });
  expect(await screen.findByText('No attempts of this kind yet')).toBeTruthy();
  expect(screen.queryByText('No attempts yet')).toBeNull();
});

it('shows the failure with its request id, and offers a retry that succeeds', async () => {
  const failure = { code: 'UNAVAILABLE', requestId: 'r-42', retryable: true };
  const graph = new FakeGraph().answer('History', { failure });
  show(<HistoryList />, { graph });
  expect((await screen.findByRole('alert')).textContent).toContain('r-42');
  graph.answer('History', history(anAttempt('a1', 'one sentence')));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('one sentence')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('compares two attempts and prevents the selection of a third', async () => {
  const attempts = ['a1', 'a2', 'a3'].map((id) => anAttempt(id, `sentence ${id}`));
  show(<HistoryList />, { graph: new FakeGraph().answer('History', history(...attempts)) });
  const picks = await screen.findAllByRole<HTMLInputElement>('checkbox');
  expect(screen.queryByRole('link', { name: 'Compare' })).toBeNull();
  for (const pick of picks.slice(0, 2)) await userEvent.click(pick);
  expect(screen.getByRole('link', { name: 'Compare' }).getAttribute('href')).toBe(
    '/progress/history/compare?one=a1&other=a2',
  );
  expect(picks[2]?.disabled).toBe(true);
});

it('marks the part of a mock exam, and leads to its report', async () => {
  const place = { mockExamId: 'exam-1', part: 'SECOND_ROLE_PLAY' };
  const attempts = [anAttempt('a1', 'a part', { mockExamPlace: place }), anAttempt('a2', 'no part')];
  show(<HistoryList />, { graph: new FakeGraph().answer('History', history(...attempts)) });
  const marks = await screen.findAllByRole('link', { name: /Mock exam/ });
  expect(marks.map((mark) => [mark.textContent, mark.getAttribute('href')])).toEqual([
    ['Mock exam: second talk', '/progress/exams/exam-1'],
  ]);
});
