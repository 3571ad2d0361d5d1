import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { answersHere } from '@/platform/quizAnswers';
import { aMark, anAnswer, anAttempt, answered, aQuestion } from '@/testing/aQuiz';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { QuizTakingPage } from './QuizTakingPage';

const CHOICE = aQuestion();
const TRUTH = aQuestion({ id: '2', position: 2, kind: 'TRUE_FALSE', prompt: 'Asthma is a drug.', options: [] });

interface Told {
  questions?: Record<string, unknown>[];
  answers?: Record<string, unknown>[];
  feedback?: 'AT_ONCE' | 'AT_END';
  attempt?: Record<string, unknown>;
}

function graphOf({
  questions = [CHOICE, TRUTH],
  answers,
  feedback = 'AT_END',
  attempt = anAttempt(),
}: Told = {}): FakeGraph {
  const items = questions.map((question, i) => ({
    __typename: 'QuizAttemptItem',
    question,
    answer: answers?.[i] ?? anAnswer(String(question['id'])),
  }));
  const quiz = { __typename: 'Quiz', id: 'q1', title: 'Asthma', language: 'en', feedback, timeLimit: null };
  return new FakeGraph()
    .answer('QuizAttempt', { data: { quizAttempt: { ...attempt, quiz, items } } })
    .answer('Voices', { data: { voices: [{ id: 'v', language: 'en-US' }] } });
}

function stores(graph: FakeGraph, answer: Record<string, unknown> | null, ...errors: object[]): FakeGraph {
  return graph.answer('SaveQuizAnswer', { data: { saveQuizAnswer: { answer, errors } } });
}

const saved = (graph: FakeGraph): unknown[] =>
  graph.asked.filter(({ name }) => name === 'SaveQuizAnswer').map(({ variables }) => variables);

afterEach(async () => {
  vi.restoreAllMocks();
  await answersHere().clear();
});

function open(graph: FakeGraph, question = 1): string[] {
  return show(<QuizTakingPage attemptId="a1" />, { graph, at: `/quiz/a1?question=${question}` }).visited;
}

describe('a quiz whose marks come at the end', () => {
  it('is taken by keyboard alone', async () => {
    const graph = stores(graphOf(), anAnswer('1', { content: answered({ option: 1 }), number: 9e15 }));
    const visited = open(graph);
    const first = await screen.findByRole('region', { name: 'Question 1' });
    await waitFor(() => expect(document.activeElement).toBe(first));
    await userEvent.keyboard('2');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'A drug' }).checked).toBe(true);
    await waitFor(() => expect(saved(graph)).toMatchObject([{ input: { questionId: '1', answer: { option: 1 } } }]));
    await userEvent.keyboard('{Enter}');
    const second = await screen.findByRole('region', { name: 'Question 2' });
    expect(location.search).toBe('?question=2');
    stores(graph, anAnswer('2', { content: answered({ truth: false }), number: 9e15 }));
    await waitFor(() => expect(document.activeElement).toBe(second));
    await userEvent.keyboard('2');
    await waitFor(() => expect(saved(graph).at(-1)).toMatchObject({ input: { answer: { truth: false } } }));
    await userEvent.keyboard('{Enter}');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('All questions have an answer.')).toBeTruthy();
    graph.answer('SubmitQuizAttempt', {
      data: { submitQuizAttempt: { attempt: anAttempt({ state: 'SUBMITTED' }), errors: [] } },
    });
    await userEvent.click(dialog.getByRole('button', { name: 'Finish' }));
    await waitFor(() => expect(visited).toEqual(['/library/results/a1']));
  });

  it('keeps answers on the device while the line is down, and sends them later', async () => {
    const graph = graphOf().answer('SaveQuizAnswer', { failure: { code: 'NETWORK', retryable: true } });
    open(graph);
    await userEvent.click(await screen.findByRole('radio', { name: 'A disease' }));
    expect(await screen.findByText(/^1 answer is kept on this device/)).toBeTruthy();
    expect(await answersHere().waiting('a1')).toMatchObject([{ questionId: '1', content: { option: 0 } }]);
    stores(graph, anAnswer('1', { content: answered({ option: 0 }), number: 9e15 }));
    await userEvent.click(screen.getByRole('button', { name: 'Try now' }));
    await waitFor(() => expect(screen.queryByText(/is kept on this device/)).toBeNull());
    expect(await answersHere().waiting('a1')).toEqual([]);
  });

  it('stores what is typed when the question is left', async () => {
    const gap = aQuestion({ kind: 'GAP', prompt: 'Asthma is a ____ of the lungs.', options: [] });
    const graph = graphOf({ questions: [gap, TRUTH] }).answer('SaveQuizAnswer', 'waiting');
    open(graph);
    expect((await screen.findByTestId('prompt')).textContent).toContain('missing word');
    await userEvent.type(screen.getByRole('textbox', { name: 'Your answer' }), 'disease{Enter}');
    await screen.findByRole('region', { name: 'Question 2' });
    await waitFor(() => expect(saved(graph)).toMatchObject([{ input: { answer: { text: 'disease' } } }]));
    expect(saved(graph)).toHaveLength(1);
  });

  it('says when a newer answer was given in another window', async () => {
    const newer = anAnswer('1', { content: answered({ option: 2 }), number: 9.1e15 });
    const graph = stores(graphOf(), null, { __typename: 'QuizAnswerSuperseded', answer: newer });
    open(graph);
    await userEvent.click(await screen.findByRole('radio', { name: 'A disease' }));
    expect(await screen.findByText(/You answered this in another window, too/)).toBeTruthy();
  });

  it('counts what is open before it ends', async () => {
    open(graphOf());
    await userEvent.click(await screen.findByRole('button', { name: 'Finish' }));
    expect(screen.getByText('2 questions have no answer and count as wrong.')).toBeTruthy();
  });

  it('leads to its result when it has ended in another window', async () => {
    const graph = stores(graphOf(), null, {
      __typename: 'QuizAttemptEnded',
      attempt: { id: 'a1', state: 'SUBMITTED' },
    });
    const visited = open(graph);
    await userEvent.click(await screen.findByRole('radio', { name: 'A disease' }));
    await waitFor(() => expect(visited).toEqual(['/library/results/a1']));
  });
});

describe('a quiz whose marks come at once', () => {
  it('shows the mark with its explanation and place, and locks the answer', async () => {
    const graph = stores(
      graphOf({ feedback: 'AT_ONCE' }),
      anAnswer('1', {
        content: answered({ option: 1 }),
        number: 9e15,
        mark: aMark(),
      }),
    );
    open(graph);
    await userEvent.click(await screen.findByRole('radio', { name: 'A drug' }));
    expect(saved(graph)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Check' }));
    expect(await screen.findByText('Wrong')).toBeTruthy();
    expect(screen.getByText('It is called a disease.')).toBeTruthy();
    const link = screen.getByRole('link', { name: /Asthma is a disease\./ });
    expect(link.getAttribute('href')).toBe('/library/documents/d1?page=2&from=5&to=30');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'A drug' }).matches(':disabled')).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findByRole('region', { name: 'Question 2' });
  });
});

describe('items to be ordered', () => {
  const ORDER = aQuestion({ kind: 'ORDER', prompt: null, options: ['second', 'first', 'third'] });
  const texts = (): (string | null | undefined)[] =>
    within(screen.getByRole('group', { name: 'Put these in their order' }))
      .getAllByRole('listitem')
      .map((item) => item.querySelector('[dir=auto]')?.textContent);

  it('are moved by buttons, which keep the focus and say what happened', async () => {
    const graph = graphOf({ questions: [ORDER, TRUTH] }).answer('SaveQuizAnswer', 'waiting');
    open(graph);
    await userEvent.click(await screen.findByRole('button', { name: 'Move “second” down' }));
    expect(texts()).toEqual(['first', 'second', 'third']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move “second” down');
    expect(screen.getByText('“second” is now number 2.')).toBeTruthy();
    await waitFor(() => expect(saved(graph)).toMatchObject([{ input: { answer: { ordering: [1, 0, 2] } } }]));
  });

  it('are moved by Alt with an arrow key, and by dragging', async () => {
    open(graphOf({ questions: [ORDER, TRUTH] }));
    const up = await screen.findByRole('button', { name: 'Move “first” up' });
    up.focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(texts()).toEqual(['first', 'second', 'third']);
    const [first, , third] = screen.getAllByRole('listitem').filter((item) => item.draggable);
    if (first === undefined || third === undefined) throw new Error('there is nothing to drag');
    fireEvent.dragStart(third, { dataTransfer: {} });
    fireEvent.dragOver(first);
    fireEvent.drop(first);
    expect(texts()).toEqual(['third', 'first', 'second']);
  });
});

describe('the clock', () => {
  it('asks the server when the time is over, and leads to the result', async () => {
    const ending = anAttempt({
      endsAt: new Date(Date.now() - 1_000).toISOString(),
      startedAt: new Date(0).toISOString(),
    });
    const graph = graphOf({ attempt: ending });
    const visited = open(graph);
    expect(await screen.findByText(/^Time is up/)).toBeTruthy();
    graph.answer('QuizAttempt', {
      data: { quizAttempt: { ...anAttempt({ state: 'TIME_UP' }), quiz: null, items: [] } },
    });
    await waitFor(() => expect(visited).toEqual(['/library/results/a1']));
  });

  it('tells how much is left', async () => {
    const attempt = anAttempt({ endsAt: new Date(Date.now() + 125_500).toISOString() });
    open(graphOf({ attempt }));
    expect((await screen.findByRole('timer', { name: 'Time left' })).textContent).toMatch(/^2:0/);
  });
});

it('plays what is to be typed with our voice', async () => {
  const heard = aQuestion({ kind: 'LISTEN_AND_TYPE', prompt: null, options: [], spokenText: 'Take it twice.' });
  const graph = graphOf({ questions: [heard, TRUTH] });
  open(graph);
  await userEvent.click(await screen.findByRole('button', { name: 'Play' }));
  await waitFor(() =>
    expect(graph.asked.at(-1)).toMatchObject({
      name: 'Say',
      variables: { input: { text: 'Take it twice.', rate: 1 } },
    }),
  );
});

it('is unknown when its quiz was deleted', async () => {
  open(new FakeGraph().answer('QuizAttempt', { data: { quizAttempt: null } }));
  expect(await screen.findByRole('heading', { name: 'This attempt no longer exists.' })).toBeTruthy();
});

it('keeps an answer that is being typed when the attempt cannot be read again', async () => {
  const graph = graphOf({ questions: [aQuestion({ kind: 'SHORT_ANSWER', options: [] })] });
  open(graph);
  const field = await screen.findByRole('textbox');
  fireEvent.change(field, { target: { value: 'A dis' } });
  graph.answer('QuizAttempt', { failure: { code: 'UNAVAILABLE' } });
  fireEvent(document, new Event('visibilitychange'));
  expect(await screen.findByText(/isn’t available right now/)).toBeTruthy();
  expect(field.isConnected).toBe(true);
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('A dis');
});
