import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { aMark, anAnswer, anAttempt, answered, aQuestion } from '@/testing/aQuiz';
import { FakeGraph } from '@/testing/fakeGraph';
import { FakeLive } from '@/testing/fakeLive';
import { show } from '@/testing/show';

import { QuizResultPage } from './QuizResultPage';

const RESULT = { grade: 62.5, right: 1, partly: 1, wrong: 1, unanswered: 0 };
const ENDED = anAttempt({ state: 'SUBMITTED', result: RESULT });

const ITEMS = [
  {
    question: aQuestion(),
    answer: anAnswer('1', { content: answered({ option: 0 }), mark: aMark({ verdict: 'RIGHT' }) }),
  },
  {
    question: aQuestion({ id: '2', position: 2, kind: 'SHORT_ANSWER', prompt: 'What helps?', options: [] }),
    answer: anAnswer('2', {
      content: answered({ text: 'breathing slowly' }),
      mark: aMark({
        confidence: 0.55,
        key: { option: null, truth: null, texts: ['calm breathing', 'to breathe calmly'], ordering: null },
      }),
    }),
  },
  {
    question: aQuestion({ id: '3', position: 3, kind: 'ORDER', prompt: null, options: ['b', 'a'] }),
    answer: anAnswer('3', {
      content: answered({ ordering: [0, 1] }),
      mark: aMark({
        verdict: 'PARTLY',
        points: 0.5,
        key: { option: null, truth: null, texts: null, ordering: [1, 0] },
        citation: { document: null, page: null, span: null, quote: 'a before b', section: null },
      }),
    }),
  },
];

function graphOf(attempt = ENDED, items: object[] = ITEMS): FakeGraph {
  const quiz = { __typename: 'Quiz', id: 'q1', title: 'Asthma', language: 'en', feedback: 'AT_END', timeLimit: null };
  return new FakeGraph().answer('QuizAttempt', { data: { quizAttempt: { ...attempt, quiz, items } } });
}

describe('the result of a quiz', () => {
  it('has the grade, and what comes back in review', async () => {
    show(<QuizResultPage attemptId="a1" />, { graph: graphOf() });
    expect(await screen.findByText('1 right, 1 partly right, 1 wrong, 0 not answered')).toBeTruthy();
    expect(screen.getByRole('img', { name: '63 % reached' })).toBeTruthy();
    expect(screen.getByText(/^The 2 questions that you missed come back in your reviews/)).toBeTruthy();
  });

  it('tells of each question what was right, why, and where it says so', async () => {
    show(<QuizResultPage attemptId="a1" />, { graph: graphOf() });
    const short = within((await screen.findByText('What helps?')).closest('li') ?? document.body);
    expect(short.getByText('breathing slowly')).toBeTruthy();
    expect(short.getByText('calm breathing')).toBeTruthy();
    expect(short.getByText('to breathe calmly')).toBeTruthy();
    expect(short.getByText(/^We are 55 % sure of this mark.*ask an examiner/)).toBeTruthy();
    expect(short.getByRole('link', { name: /Asthma leaflet.pdf, page 2/ })).toBeTruthy();
    expect(screen.getByText('50 % of the point')).toBeTruthy();
    expect(screen.getByText((_, node) => node?.textContent === '1. a\n2. b' && node.tagName === 'DD')).toBeTruthy();
    expect(screen.getByText('a before b')).toBeTruthy();
  });

  it('can be cut down to what was missed', async () => {
    show(<QuizResultPage attemptId="a1" />, { graph: graphOf() });
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Only what I missed' }));
    expect(screen.queryByText('What is asthma?')).toBeNull();
    expect(screen.getByText('What helps?')).toBeTruthy();
  });

  it('leads back while the attempt is under way', async () => {
    show(<QuizResultPage attemptId="a1" />, { graph: graphOf(anAttempt(), []) });
    expect((await screen.findByRole('link', { name: 'Go on' })).getAttribute('href')).toBe('/quiz/a1');
  });

  it('is unknown when it was deleted', async () => {
    show(<QuizResultPage attemptId="a1" />, {
      graph: new FakeGraph().answer('QuizAttempt', { data: { quizAttempt: null } }),
    });
    expect(await screen.findByRole('heading', { name: 'Result not found' })).toBeTruthy();
  });
});

describe('an appeal', () => {
  it('is made with a reason, and waits', async () => {
    const appeal = { reason: 'Same thing.', verdict: null, appealedAt: '2026-05-04T12:00:00Z', decidedAt: null };
    const graph = graphOf().answer('AppealQuizAnswer', {
      data: { appealQuizAnswer: { answer: anAnswer('2', { mark: aMark(), appeal }), errors: [] } },
    });
    show(<QuizResultPage attemptId="a1" />, { graph });
    const short = within((await screen.findByText('What helps?')).closest('li') ?? document.body);
    await userEvent.click(short.getByRole('button', { name: 'I disagree' }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Send' }));
    expect(dialog.getByText(/^Write a reason/)).toBeTruthy();
    await userEvent.type(dialog.getByRole('textbox'), 'Same thing.');
    await userEvent.click(dialog.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(short.getByText(/An examiner will look at this/)).toBeTruthy());
    expect(graph.asked.find(({ name }) => name === 'AppealQuizAnswer')?.variables).toEqual({
      input: { attemptId: 'a1', questionId: '2', reason: 'Same thing.' },
    });
    expect(graph.asked.at(-1)?.name).toBe('QuizAttempt'); // from now on it waits for the verdict
  });

  it('hears of the verdict without being asked, and notes that it was seen', async () => {
    const waiting = { reason: 'r', verdict: null, appealedAt: '2026-05-04T12:00:00Z', decidedAt: null };
    const itemOf = (appeal: object): object => ({
      question: aQuestion(),
      answer: anAnswer('1', { mark: aMark(), appeal }),
    });
    const live = new FakeLive();
    const graph = graphOf(ENDED, [itemOf(waiting)]);
    show(<QuizResultPage attemptId="a1" />, { graph, session: { live: live.live } });
    expect(await screen.findByText(/An examiner will look at this/)).toBeTruthy();
    await waitFor(() => expect(live.asked).toEqual([{ attemptId: 'a1' }]));
    const asked = graph.asked.length;
    live.send({ quizAttemptVerdicts: { id: 'a1', newVerdicts: 0 } });
    expect(graph.asked).toHaveLength(asked);

    const decided = { ...waiting, verdict: 'STANDS', decidedAt: '2026-05-04T12:05:00Z' };
    const quiz = { __typename: 'Quiz', id: 'q1', title: 'Asthma', language: 'en', feedback: 'AT_END', timeLimit: null };
    graph.answer('QuizAttempt', {
      data: { quizAttempt: { ...ENDED, newVerdicts: 1, quiz, items: [itemOf(decided)] } },
    });
    live.send({ quizAttemptVerdicts: { id: 'a1', newVerdicts: 1 } });
    expect(await screen.findByText('An examiner says: the mark stands.')).toBeTruthy();
    await waitFor(() =>
      expect(graph.asked.at(-1)).toEqual({ name: 'SeeQuizVerdicts', variables: { input: { attemptId: 'a1' } } }),
    );
    expect(live.isFollowed).toBe(false);
  });

  it('shows the verdict as that of an examiner', async () => {
    const appeal = { reason: 'r', verdict: 'STANDS', appealedAt: '2026-05-04T12:00:00Z', decidedAt: null };
    const item = { question: aQuestion(), answer: anAnswer('1', { mark: aMark({ markedBy: 'EXAMINER' }), appeal }) };
    show(<QuizResultPage attemptId="a1" />, { graph: graphOf(ENDED, [item]) });
    expect(await screen.findByText('An examiner says: the mark stands.')).toBeTruthy();
    expect(screen.getByText('Marked by an examiner.')).toBeTruthy();
  });
});
