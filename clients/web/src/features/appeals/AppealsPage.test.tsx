import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { aMark, answered, aQuestion } from '@/testing/aQuiz';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { AppealsPage } from './AppealsPage';

const GAP = {
  __typename: 'QuizAppeal',
  id: 'p1',
  question: aQuestion({ id: '1', kind: 'GAP', prompt: 'A _____ keeps a bone still.', options: [] }),
  answer: answered({ text: 'a rigid support' }),
  mark: aMark({
    key: { option: null, truth: null, texts: ['splint', 'splints'], ordering: null },
    citation: { document: null, page: 3, span: null, quote: 'A splint is a rigid support.', section: 'First aid' },
  }),
  reason: 'It means the same.',
  appealedAt: '2026-05-04T10:00:00Z',
};

const CHOICE = { ...GAP, id: 'p2', question: aQuestion({ id: '2' }), answer: answered({ option: 1 }), mark: aMark() };

function graphOf(...appeals: object[]): FakeGraph {
  return new FakeGraph().answer('QuizAppeals', {
    data: { quizAppeals: { totalCount: appeals.length, nodes: appeals } },
  });
}

function decided(answer: object): { data: Record<string, unknown> } {
  return { data: { decideQuizAppeal: { answersCorrected: null, errors: [], ...answer } } };
}

describe('the appeals that wait', () => {
  it('are shown with all that a verdict rests on, the oldest first', async () => {
    show(<AppealsPage />, { graph: graphOf(GAP, CHOICE) });
    expect(await screen.findByRole('heading', { name: '2 appeals are waiting' })).toBeTruthy();
    const first = within(screen.getByRole('region', { name: /A _____ keeps a bone still/ }));
    expect(first.getByText('Fill the gap')).toBeTruthy();
    expect(first.getByText('a rigid support')).toBeTruthy();
    expect(first.getByText('It means the same.')).toBeTruthy();
    expect(first.getByText('splint')).toBeTruthy();
    expect(first.getByText('splints')).toBeTruthy();
    expect(first.getByText('A splint is a rigid support.')).toBeTruthy();
    expect(first.getByText('page 3 · First aid')).toBeTruthy();
  });

  it('are decided one after the other, with the keyboard going on in the next one', async () => {
    const graph = graphOf(GAP, CHOICE).answer('DecideQuizAppeal', decided({ answersCorrected: 2 }));
    show(<AppealsPage />, { graph });
    await userEvent.click(await screen.findByRole('checkbox', { name: /^Accept this answer from now on/ }));
    await userEvent.click(screen.getByRole('button', { name: 'The answer is right' }));
    expect(await screen.findByText(/^Decided: the answer is right. 2 other answers became right, too./)).toBeTruthy();
    expect(graph.asked.at(-1)?.variables).toEqual({
      input: { appealId: 'p1', verdict: 'RIGHT', acceptAlso: true },
    });
    const next = await screen.findByRole('heading', { name: /What is asthma/ });
    await waitFor(() => expect(document.activeElement).toBe(next));
    expect(screen.getByRole('heading', { name: '1 appeal is waiting' })).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull(); // an option has one key
    graph.answer('QuizAppeals', { data: { quizAppeals: { totalCount: 0, nodes: [] } } });
    graph.answer('DecideQuizAppeal', decided({ answersCorrected: 0 }));
    await userEvent.click(screen.getByRole('button', { name: 'The mark stands' }));
    expect(await screen.findByText('No appeal is waiting')).toBeTruthy();
    expect(screen.getByText('Decided: the mark stands.')).toBeTruthy();
  });

  it('go on with the next one when another examiner was faster', async () => {
    const graph = graphOf(GAP, CHOICE).answer(
      'DecideQuizAppeal',
      decided({ errors: [{ __typename: 'QuizAppealDecided' }] }),
    );
    show(<AppealsPage />, { graph });
    await userEvent.click(await screen.findByRole('button', { name: 'The mark stands' }));
    expect(await screen.findByText(/^Another examiner was faster/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: /What is asthma/ })).toBeTruthy();
  });

  it('can be chosen', async () => {
    show(<AppealsPage />, { graph: graphOf(GAP, CHOICE) });
    await userEvent.click(await screen.findByRole('button', { name: /What is asthma/ }));
    const desk = within(screen.getByRole('region', { name: /What is asthma/ }));
    expect(desk.getByText('A drug')).toBeTruthy();
  });

  it('keep the verdict to be given again when it was not stored', async () => {
    const graph = graphOf(GAP).answer('DecideQuizAppeal', { failure: { code: 'UNAVAILABLE' } });
    show(<AppealsPage />, { graph });
    await userEvent.click(await screen.findByRole('button', { name: 'The answer is right' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    graph.answer('DecideQuizAppeal', decided({ errors: [{ __typename: 'InvalidInput' }] }));
    await userEvent.click(screen.getByRole('button', { name: 'The answer is right' }));
    expect(await screen.findByText(/^This verdict was not accepted/)).toBeTruthy();
  });

  it('can be looked at again when they cannot be read', async () => {
    show(<AppealsPage />, { graph: new FakeGraph().answer('QuizAppeals', { failure: { code: 'UNAVAILABLE' } }) });
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
    expect(screen.queryByText('No appeal is waiting')).toBeNull();
  });
});
