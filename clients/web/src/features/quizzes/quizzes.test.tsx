import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { aDocument } from '@/testing/aDocument';
import { anAttempt, aQuiz } from '@/testing/aQuiz';
import { FakeGraph } from '@/testing/fakeGraph';
import { FakeLive } from '@/testing/fakeLive';
import { show } from '@/testing/show';

import { NewQuizPage } from './NewQuizPage';
import { QuizPage } from './QuizPage';
import { QuizzesPage } from './QuizzesPage';

const PAGE = { hasNextPage: false, endCursor: null };

function listOf(...nodes: Record<string, unknown>[]): FakeGraph {
  return new FakeGraph().answer('Quizzes', { data: { quizzes: { totalCount: nodes.length, nodes, pageInfo: PAGE } } });
}

function pageOf(quiz: Record<string, unknown>, attempts: object[] = []): FakeGraph {
  return new FakeGraph()
    .answer('Quiz', {
      data: {
        quiz: {
          ...quiz,
          topic: null,
          documents: [{ __typename: 'Document', id: 'd1', name: 'Asthma leaflet.pdf' }],
          scenario: null,
        },
      },
    })
    .answer('QuizAttempts', {
      data: { quizAttempts: { totalCount: attempts.length, nodes: attempts, pageInfo: PAGE } },
    });
}

describe('the list of quizzes', () => {
  it('shows of each what is known', async () => {
    const weak = aQuiz({ id: 'q2', title: null, source: 'WEAK_WORDS', submittedAttempts: 2, bestGrade: 99.67 });
    show(<QuizzesPage />, { graph: listOf(aQuiz(), weak) });
    expect(await screen.findByText('8 questions · Medium · not taken yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Asthma leaflet.pdf' }).getAttribute('href')).toBe('/library/quizzes/q1');
    expect(screen.getByText(/taken 2 times · best result 99 %/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Words that you missed' })).toBeTruthy();
  });

  it('invites to make the first', async () => {
    show(<QuizzesPage />, { graph: listOf() });
    expect(await screen.findByText('No quizzes yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Make a quiz' }).getAttribute('href')).toBe('/library/quizzes/new');
  });

  it('can be tried again when it cannot be read', async () => {
    show(<QuizzesPage />, { graph: new FakeGraph().answer('Quizzes', { failure: { code: 'UNAVAILABLE' } }) });
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('is not shown to others', () => {
    show(<QuizzesPage />, { graph: listOf(aQuiz()), session: { view: { name: 'Ana', from: '/admin/people/1' } } });
    expect(screen.getByText('Only the person can see their quizzes.')).toBeTruthy();
  });
});

describe('a new quiz', () => {
  function formOf(): FakeGraph {
    const viewer = { __typename: 'Viewer', id: 'v' };
    const documents = {
      totalCount: 2,
      nodes: [aDocument(), aDocument({ id: 'd2', name: 'New.pdf', state: 'PROCESSING' })],
    };
    return new FakeGraph()
      .answer('Documents', { data: { viewer: { ...viewer, documents: { ...documents, pageInfo: PAGE } } } })
      .answer('QuizScenarios', {
        data: { scenarios: { nodes: [{ __typename: 'Scenario', id: 's1', title: 'Asthma review' }], pageInfo: PAGE } },
      })
      .answer('CreateQuiz', { data: { createQuiz: { quiz: aQuiz({ state: 'REQUESTED' }), errors: [] } } });
  }

  it('is made of a document that the address names, as it is chosen', async () => {
    const graph = formOf();
    const { visited } = show(<NewQuizPage />, { graph, at: '/library/quizzes/new?from=documents&id=d1' });
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Asthma leaflet.pdf' });
    expect(box.checked).toBe(true);
    expect(screen.queryByRole('checkbox', { name: 'New.pdf' })).toBeNull();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Number of questions' }), '5');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Time limit' }), '10 minutes');
    await userEvent.click(screen.getByRole('radio', { name: 'Hard' }));
    await userEvent.click(screen.getByRole('radio', { name: 'At the end' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Fill the gap' }));
    await userEvent.click(screen.getByRole('button', { name: 'Make the quiz' }));
    await waitFor(() => expect(visited).toEqual(['/library/quizzes/q1']));
    expect(graph.asked.at(-1)?.variables).toMatchObject({
      input: {
        source: { documentIds: ['d1'] },
        number: 5,
        difficulty: 'HARD',
        kinds: ['GAP'],
        feedback: 'AT_END',
        timeLimit: 600_000,
      },
    });
  });

  it('is made of the notes of a document that the address names', async () => {
    const graph = formOf();
    show(<NewQuizPage />, { graph, at: '/library/quizzes/new?from=notes&id=d1' });
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Asthma leaflet.pdf' });
    expect(box.checked).toBe(true);
    expect(screen.getByText(/^Each of them needs notes/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Make the quiz' }));
    expect(graph.asked.at(-1)?.variables).toMatchObject({ input: { source: { notesOf: ['d1'] } } });
  });

  it.each([
    ['A topic in my documents', /^Write the topic in 200 characters/],
    ['A scenario', 'Choose a scenario.'],
    ['My documents', 'Choose at least one document.'],
  ])('from “%s” is not sent without it', async (origin, problem) => {
    const graph = formOf();
    show(<NewQuizPage />, { graph, at: '/library/quizzes/new' });
    await userEvent.click(screen.getByRole('radio', { name: origin }));
    await userEvent.click(screen.getByRole('button', { name: 'Make the quiz' }));
    expect(await screen.findByText(problem)).toBeTruthy();
    expect(graph.asked.some(({ name }) => name === 'CreateQuiz')).toBe(false);
  });

  it('is made of the words that were missed, or of a scenario', async () => {
    const graph = formOf();
    show(<NewQuizPage />, { graph, at: '/library/quizzes/new?from=weak' });
    await userEvent.click(screen.getByRole('button', { name: 'Make the quiz' }));
    expect(graph.asked.at(-1)?.variables).toMatchObject({ input: { source: { weakWords: {} } } });
    await userEvent.click(screen.getByRole('radio', { name: 'A scenario' }));
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Scenario' }), 'Asthma review');
    await userEvent.click(screen.getByRole('button', { name: 'Make the quiz' }));
    expect(graph.asked.at(-1)?.variables).toMatchObject({ input: { source: { scenarioId: 's1' } } });
  });

  it('of the bank says how many questions there are, and is not sent without any', async () => {
    const topics = [{ __typename: 'BankTopic', language: 'en', questions: 12, tags: [] }];
    const graph = formOf()
      .answer('BankTopics', { data: { bankTopics: topics } })
      .answer('BankSupply', { data: { bankSupply: 12 } });
    show(<NewQuizPage />, { graph, at: '/library/quizzes/new?from=bank' });
    expect(await screen.findByText('There are 12 published questions like these.')).toBeTruthy();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Number of questions' }), '15');
    expect(screen.getByText(/12 published questions like these: the quiz will be shorter/)).toBeTruthy();
    graph.answer('BankSupply', { data: { bankSupply: 0 } });
    await userEvent.click(screen.getByRole('radio', { name: 'Hard' }));
    expect(await screen.findByText(/^There are no published questions like these/)).toBeTruthy();
    expect(graph.asked.at(-1)?.variables).toEqual({
      bank: { language: 'en', tags: [], allTags: false },
      difficulty: 'HARD',
      kinds: null,
    });
    await userEvent.click(screen.getByRole('button', { name: 'Make the quiz' }));
    expect(screen.getByRole('alert').textContent).toContain('Choose another difficulty');
    expect(graph.asked.some(({ name }) => name === 'CreateQuiz')).toBe(false);
    graph.answer('BankSupply', { data: { bankSupply: 1 } });
    await userEvent.click(screen.getByRole('radio', { name: 'Easy' }));
    expect(await screen.findByText(/^There is 1 published question like these/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Make the quiz' }));
    await waitFor(() => expect(graph.asked.some(({ name }) => name === 'CreateQuiz')).toBe(true));
  });

  it('says why it is refused', async () => {
    const graph = formOf().answer('CreateQuiz', {
      data: { createQuiz: { quiz: null, errors: [{ __typename: 'TooManyQuizzesUnderWay' }] } },
    });
    show(<NewQuizPage />, { graph, at: '/library/quizzes/new?from=weak' });
    await userEvent.click(screen.getByRole('button', { name: 'Make the quiz' }));
    expect(await screen.findByText(/^Several quizzes of yours are being made/)).toBeTruthy();
  });
});

describe('a quiz', () => {
  it('says how many questions a language model wrote', async () => {
    const figures = { drafted: 21, dropped: 6, shown: 10, byModel: 6 };
    show(<QuizPage id="q1" />, { graph: pageOf(aQuiz({ figures })) });
    expect(await screen.findByText(/6 of them were written by a language model and checked/)).toBeTruthy();
  });

  it.each([
    ['BANK', /^Authors wrote the questions, and other authors approved them\. That is fewer than the 10 you wanted\.$/],
    ['DOCUMENTS', /^9 questions drafted, 2 dropped by the check, 7 shown\. Rules made the questions, .* the 10 you/],
  ] as const)('of %s says who made it, and that it is shorter', async (source, text) => {
    const figures = { drafted: 9, dropped: 2, shown: 7, byModel: 0 };
    show(<QuizPage id="q1" />, { graph: pageOf(aQuiz({ source, figures, number: 10 })) });
    expect(await screen.findByText(text)).toBeTruthy();
  });

  it('that is a copy says nothing of what its owner ordered', async () => {
    const figures = { drafted: 9, dropped: 2, shown: 7, byModel: 0 };
    show(<QuizPage id="q1" />, { graph: pageOf(aQuiz({ source: 'SHARED', figures, number: 10 })) });
    expect(await screen.findByText('7 questions')).toBeTruthy();
    expect(screen.queryByText(/drafted|Rules|fewer/)).toBeNull();
  });

  it('of a document without notes says what to do', async () => {
    show(<QuizPage id="q1" />, { graph: pageOf(aQuiz({ state: 'FAILED', failure: 'NO_NOTES', figures: null })) });
    expect(await screen.findByText(/^A document has no notes/)).toBeTruthy();
  });

  it('says question by question how far it is, and what became of the drafts', async () => {
    const graph = pageOf(aQuiz({ state: 'REQUESTED', figures: null, cursor: '1' }));
    const live = new FakeLive();
    show(<QuizPage id="q1" />, { graph, session: { live: live.live } });
    expect(await screen.findByText('Waiting for its turn')).toBeTruthy();
    await waitFor(() => expect(live.asked.at(-1)).toEqual({ id: 'q1', after: '1' }));
    live.send({ quizProgress: { cursor: '2', state: 'GENERATING', failure: null, made: 3, ordered: 10 } });
    expect(screen.getByText('Question 4 of 10')).toBeTruthy();
    graph.answer('Quiz', { data: { quiz: { ...aQuiz(), topic: null, documents: [], scenario: null } } });
    live.send({ quizProgress: { cursor: '3', state: 'READY', failure: null, made: 8, ordered: 10 } });
    live.complete();
    expect(await screen.findByText(/^21 questions drafted, 6 dropped by the check, 8 shown/)).toBeTruthy();
    expect(screen.getByText(/That is fewer than the \d+ you wanted/)).toBeTruthy();
  });

  it('says why it could not be made', async () => {
    show(<QuizPage id="q1" />, { graph: pageOf(aQuiz({ state: 'FAILED', failure: 'NO_WEAK_WORDS', figures: null })) });
    expect(await screen.findByText(/have not missed any words in a sentence yet/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Start' })).toBeNull();
  });

  it('is started, and gone on with', async () => {
    const graph = pageOf(aQuiz({ timeLimit: 600_000 })).answer('StartQuizAttempt', {
      data: { startQuizAttempt: { attempt: anAttempt(), errors: [] } },
    });
    const { visited } = show(<QuizPage id="q1" />, { graph });
    expect(await screen.findByText(/^You have 10 minutes\. The clock runs/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Start' }));
    await waitFor(() => expect(visited).toEqual(['/quiz/a1']));
  });

  it('has its history, and how its questions did', async () => {
    const result = { grade: 99.67, right: 9, partly: 1, wrong: 0, unanswered: 0 };
    const done = anAttempt({ id: 'a2', state: 'TIME_UP', result, questionCount: 10 });
    const graph = pageOf(aQuiz({ submittedAttempts: 1 }), [anAttempt(), done]).answer('QuizAnalysis', {
      data: {
        quizAnalysis: {
          attempts: 1,
          items: [
            {
              question: {
                __typename: 'QuizQuestion',
                id: '1',
                position: 1,
                prompt: 'What?',
                spokenText: null,
                kind: 'GAP',
              },
              facility: 0.5,
              discrimination: null,
              hasTooFewAnswers: true,
            },
          ],
        },
      },
    });
    show(<QuizPage id="q1" />, { graph });
    const history = within(await screen.findByRole('region', { name: 'Your attempts' }));
    expect((await history.findByRole('link', { name: /^Go on/ })).getAttribute('href')).toBe('/quiz/a1');
    expect(history.getByRole('link', { name: /^Look at the answers/ }).getAttribute('href')).toBe(
      '/library/results/a2',
    );
    expect(history.getByText(/ 99 % · 9 of 10 right · time was up/)).toBeTruthy();
    expect(await screen.findByText('too few answers')).toBeTruthy();
  });

  it('is deleted after a question', async () => {
    const graph = pageOf(aQuiz()).answer('DeleteQuiz', { data: { deleteQuiz: { deletedQuizId: 'q1', errors: [] } } });
    const { visited } = show(<QuizPage id="q1" />, { graph });
    await userEvent.click(await screen.findByRole('button', { name: 'Delete Asthma leaflet.pdf' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/stay, and so do copies that others have added/)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(visited).toEqual(['/library/quizzes']));
  });
});
