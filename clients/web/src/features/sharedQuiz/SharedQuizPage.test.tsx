import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { SharedQuizPage } from './SharedQuizPage';

const SHARED = {
  title: 'Asthma leaflet.pdf',
  language: 'en',
  questionCount: 8,
  sharedBy: 'Olga',
  expiresAt: '2026-05-31T10:00:00Z',
  isOwn: false,
  quiz: null,
};

const COPY = { __typename: 'Quiz', id: 'q9' };

function graphOf(shared: object | null): FakeGraph {
  return new FakeGraph().answer('SharedQuiz', { data: { sharedQuiz: shared } });
}

function adding(graph: FakeGraph, quiz: object | null, ...errors: string[]): FakeGraph {
  return graph.answer('AddSharedQuiz', {
    data: { addSharedQuiz: { quiz, errors: errors.map((__typename) => ({ __typename })) } },
  });
}

it('says what is shared and by whom, and adds it', async () => {
  const graph = adding(graphOf(SHARED), COPY);
  const { visited } = show(<SharedQuizPage token="vvq_1" />, { graph });
  expect(await screen.findByRole('heading', { name: 'Asthma leaflet.pdf' })).toBeTruthy();
  expect(screen.getByText('Olga shares this quiz with you.')).toBeTruthy();
  expect(screen.getByText('8 questions')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Add to my quizzes' }));
  await expect.poll(() => visited).toEqual(['/library/quizzes/q9']);
  expect(graph.asked.at(-1)).toEqual({ name: 'AddSharedQuiz', variables: { input: { token: 'vvq_1' } } });
});

it('leads to the copy that was added before, and to the quiz of its owner', async () => {
  const { unmount } = show(<SharedQuizPage token="vvq_1" />, { graph: graphOf({ ...SHARED, quiz: COPY }) });
  expect((await screen.findByRole('link', { name: 'Open the quiz' })).getAttribute('href')).toBe('/library/quizzes/q9');
  unmount();
  show(<SharedQuizPage token="vvq_1" />, { graph: graphOf({ ...SHARED, isOwn: true, quiz: COPY }) });
  expect(await screen.findByText('You share this quiz.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Add to my quizzes' })).toBeNull();
});

it('names nobody who has no account any more, and a quiz without a title', async () => {
  show(<SharedQuizPage token="vvq_1" />, { graph: graphOf({ ...SHARED, title: null, sharedBy: null }) });
  expect(await screen.findByRole('heading', { name: 'A quiz about words' })).toBeTruthy();
  expect(screen.getByText('Somebody in your team shares this quiz with you.')).toBeTruthy();
});

it('says that a link does not work, also when it has ended meanwhile', async () => {
  const { unmount } = show(<SharedQuizPage token="vvq_1" />, { graph: graphOf(null) });
  expect(await screen.findByRole('heading', { name: 'This link doesn’t work' })).toBeTruthy();
  unmount();
  show(<SharedQuizPage token="vvq_1" />, { graph: adding(graphOf(SHARED), null, 'QuizLinkUnknown') });
  await userEvent.click(await screen.findByRole('button', { name: 'Add to my quizzes' }));
  expect(await screen.findByRole('heading', { name: 'This link doesn’t work' })).toBeTruthy();
});

it('says what to do when there is no room, and when the service is away', async () => {
  const { unmount } = show(<SharedQuizPage token="vvq_1" />, {
    graph: adding(graphOf(SHARED), null, 'TooManyQuizzes'),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Add to my quizzes' }));
  expect(await screen.findByText(/^You have as many quizzes as you can keep/)).toBeTruthy();
  unmount();
  show(<SharedQuizPage token="vvq_1" />, {
    graph: new FakeGraph().answer('SharedQuiz', { failure: { code: 'UNAVAILABLE', reason: 'BILLING_UNAVAILABLE' } }),
  });
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
});
