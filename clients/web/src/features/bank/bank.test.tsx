import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { BankPage } from './BankPage';
import { ImportPage } from './ImportPage';
import { NewQuestion } from './NewQuestion';
import { QuestionPage } from './QuestionPage';

const CONTENT = {
  __typename: 'BankQuestionContent',
  name: null,
  category: [],
  tags: ['heart'],
  kind: 'SHORT_ANSWER',
  difficulty: 'EASY',
  language: 'en',
  prompt: 'Which organ pumps the blood?',
  options: [{ __typename: 'BankOption', text: 'heart', weight: 1, feedback: null }],
  ordering: [],
  truth: null,
  ifRight: null,
  ifWrong: null,
  explanation: 'It beats.',
};

const DRAFT = {
  __typename: 'BankQuestion',
  id: 'b1',
  revision: 3,
  state: 'DRAFT',
  content: CONTENT,
  isOwn: true,
  mayEdit: true,
  mayReview: false,
  reviewComment: null,
  reviewedAt: null,
  changedAt: '2026-05-01T10:00:00Z',
};

const TO_REVIEW = { ...DRAFT, state: 'IN_REVIEW', isOwn: false, mayEdit: false, mayReview: true };

function list(...nodes: unknown[]): FakeGraph {
  const bankQuestions = { totalCount: nodes.length, nodes, pageInfo: { hasNextPage: false, endCursor: null } };
  return new FakeGraph().answer('BankQuestions', { data: { bankQuestions } });
}

function opened(question: object, ...findings: unknown[]): FakeGraph {
  return new FakeGraph().answer('BankQuestion', {
    data: { bankQuestion: { __typename: 'BankManuscript', question, findings } },
  });
}

describe('the question bank', () => {
  it('shows each question with its state, and leads to it', async () => {
    show(<BankPage />, { graph: list({ ...DRAFT, reviewComment: 'Which animal?' }) });
    const link = await screen.findByRole('link', { name: 'Which organ pumps the blood?' });
    expect(link.getAttribute('href')).toBe('/studio/questions/b1');
    for (const mark of ['Draft', 'Returned by the reviewer', 'Yours', 'heart', '1 question'])
      expect(screen.getByText(mark)).toBeTruthy();
  });

  it('filters, keeps the filters in the address, and tells an empty bank from an empty search', async () => {
    const graph = list();
    show(<BankPage />, { graph, at: '/studio/questions' });
    expect(await screen.findByText('No questions yet')).toBeTruthy();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Waiting for my review');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Fill the gap');
    await userEvent.type(screen.getByLabelText('Tags, with commas'), 'Heart, lungs');
    await userEvent.type(screen.getByLabelText('Search in questions'), 'organ');
    expect(await screen.findByText('No questions found')).toBeTruthy();
    await waitFor(() =>
      expect(graph.asked.at(-1)?.variables).toMatchObject({
        filter: { isToReview: true, isOwn: false, kind: 'GAP', tags: ['heart', 'lungs'], search: 'organ' },
      }),
    );
  });

  it('can be tried again when it cannot be read', async () => {
    show(<BankPage />, { graph: new FakeGraph().answer('BankQuestions', { failure: { code: 'UNAVAILABLE' } }) });
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('saves a file, and names what the format cannot hold', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) saved.push(blob);
      return 'blob:test';
    };
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const refusals = [{ reason: 'KIND_UNSUPPORTED', at: 'question 1: Put in order', what: 'ORDER' }];
    const graph = list(DRAFT).answer('BankFile', {
      data: { bankFile: { content: btoa('{=heart}'), mediaType: 'text/plain', questions: 1, refused: 1, refusals } },
    });
    show(<BankPage />, { graph, at: '/studio/questions?show=own' });
    await userEvent.click(await screen.findByRole('button', { name: 'Save the file' }));
    expect(await screen.findByText('The file has 1 question.')).toBeTruthy();
    expect(graph.asked.at(-1)?.variables).toMatchObject({ format: 'GIFT', filter: { isOwn: true } });
    expect(saved[0]?.size).toBe('{=heart}'.length);
    const row = within(screen.getByRole('table')).getAllByRole('row')[1];
    expect(row?.textContent).toContain('This kind of question is not supported');
  });
});

describe('a new question', () => {
  it('is sent once it is whole, and opened', async () => {
    const graph = new FakeGraph().answer('CreateBankQuestion', {
      data: {
        createBankQuestion: {
          manuscript: { __typename: 'BankManuscript', question: DRAFT, findings: [] },
          errors: [],
        },
      },
    });
    const { visited } = show(<NewQuestion />, { graph });
    await userEvent.click(screen.getByRole('button', { name: 'Save the question' }));
    expect(screen.getByText('The text of the question is missing, or too long.')).toBeTruthy();
    expect(graph.asked).toEqual([]);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind of question' }), 'Short answer');
    await userEvent.type(screen.getByLabelText('Question'), 'Which organ pumps the blood?');
    await userEvent.type(screen.getByLabelText('Answer 1'), 'heart');
    await userEvent.type(screen.getByLabelText('Tags'), 'Heart, organs');
    await userEvent.click(screen.getByRole('button', { name: 'Save the question' }));
    await waitFor(() => expect(visited).toEqual(['/studio/questions/b1']));
    expect(graph.asked[0]?.variables).toMatchObject({
      input: {
        content: {
          kind: 'SHORT_ANSWER',
          tags: ['heart', 'organs'],
          options: [{ text: 'heart', weight: 1, feedback: '' }],
        },
      },
    });
  });
});

describe('a question', () => {
  it('is changed by its author with the revision that was seen, and handed in', async () => {
    const changed = { ...DRAFT, revision: 4, content: { ...CONTENT, prompt: 'Which organ pumps it?' } };
    const graph = opened(DRAFT, {
      __typename: 'BankFinding',
      kind: 'DUPLICATE',
      detail: 'Which organ moves blood?',
      questionId: 'b2',
    })
      .answer('UpdateBankQuestion', {
        data: { updateBankQuestion: { manuscript: { question: changed, findings: [] }, errors: [] } },
      })
      .answer('SubmitBankQuestion', {
        data: { submitBankQuestion: { question: { ...DRAFT, state: 'IN_REVIEW' }, errors: [] } },
      });
    show(<QuestionPage id="b1" />, { graph });
    const other = await screen.findByRole('link', { name: 'Which organ moves blood?' });
    expect(other.getAttribute('href')).toBe('/studio/questions/b2');
    const save = screen.getByRole('button', { name: 'Save' });
    expect(save.getAttribute('aria-disabled')).toBe('true');
    await userEvent.type(screen.getByLabelText('Question'), ' Really?');
    await userEvent.click(save);
    expect(await screen.findByText('The question is saved.')).toBeTruthy();
    const sent = graph.asked.find(({ name }) => name === 'UpdateBankQuestion')?.variables;
    expect(sent).toMatchObject({
      input: { id: 'b1', revision: 3, content: { prompt: 'Which organ pumps the blood? Really?' } },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Hand in for review' }));
    expect(await screen.findByText('The question waits for another author.')).toBeTruthy();
  });

  it('says that somebody else has changed it, and offers to open it anew', async () => {
    const graph = opened(DRAFT).answer('SubmitBankQuestion', {
      data: { submitBankQuestion: { question: null, errors: [{ __typename: 'BankQuestionChanged' }] } },
    });
    show(<QuestionPage id="b1" />, { graph });
    await userEvent.click(await screen.findByRole('button', { name: 'Hand in for review' }));
    expect(await screen.findByText(/Somebody has changed the question/)).toBeTruthy();
    const before = graph.asked.filter(({ name }) => name === 'BankQuestion').length;
    await userEvent.click(screen.getByRole('button', { name: 'Open it as it is now' }));
    await waitFor(() =>
      expect(graph.asked.filter(({ name }) => name === 'BankQuestion').length).toBeGreaterThan(before),
    );
  });

  it('is reviewed by another author, who says what is to be changed', async () => {
    const graph = opened(TO_REVIEW).answer('ReviewBankQuestion', {
      data: { reviewBankQuestion: { question: { ...TO_REVIEW, state: 'DRAFT', mayReview: false }, errors: [] } },
    });
    show(<QuestionPage id="b1" />, { graph });
    expect(await screen.findByText('Which organ pumps the blood?')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Return to the author' }));
    expect(screen.getAllByText('Say what is to be changed.').length).toBeGreaterThan(0);
    await userEvent.type(screen.getByLabelText('Comment for the author'), 'Which animal?');
    await userEvent.click(screen.getByRole('button', { name: 'Return to the author' }));
    expect(await screen.findByText('The question went back to its author.')).toBeTruthy();
    expect(graph.asked.find(({ name }) => name === 'ReviewBankQuestion')?.variables).toMatchObject({
      input: { id: 'b1', revision: 3, verdict: 'RETURN', comment: 'Which animal?' },
    });
  });

  it('that does not exist says so', async () => {
    show(<QuestionPage id="b9" />, { graph: new FakeGraph().answer('BankQuestion', { data: { bankQuestion: null } }) });
    expect(await screen.findByText('Question not found')).toBeTruthy();
  });
});

describe('an import', () => {
  it('tells what became of the questions', async () => {
    const refusals = [{ reason: 'FEATURE_UNSUPPORTED', at: 'line 7', what: 'markup' }];
    const graph = new FakeGraph().answer('ImportBankQuestions', {
      data: {
        importBankQuestions: { imported: { taken: 2, alreadyThere: 1, refused: 1, refusals }, errors: [] },
      },
    });
    show(<ImportPage />, { graph });
    const take = screen.getByRole('button', { name: 'Import the file' });
    expect(take.getAttribute('aria-disabled')).toBe('true');
    await userEvent.upload(screen.getByLabelText('File'), new File(['{=heart}'], 'heart.gift'));
    await userEvent.click(take);
    expect(await screen.findByText('2 new drafts.')).toBeTruthy();
    expect(screen.getByText('1 question was there already.')).toBeTruthy();
    expect(within(screen.getByRole('table')).getByText('markup')).toBeTruthy();
    expect(graph.asked[0]?.variables).toMatchObject({
      input: { format: 'GIFT', language: 'en', file: btoa('{=heart}') },
    });
  });

  it('does not send a file that is too long', async () => {
    const graph = new FakeGraph();
    show(<ImportPage />, { graph });
    expect(screen.getByText(/at most 180 kB/)).toBeTruthy();
    await userEvent.upload(screen.getByLabelText('File'), new File([new Uint8Array(180_001)], 'bank.zip'));
    expect(screen.getByText('The file is longer than 180 kB. Split it.')).toBeTruthy();
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Format' }).value).toBe('QTI_3');
    await userEvent.click(screen.getByRole('button', { name: 'Import the file' }));
    expect(graph.asked).toEqual([]);
  });
});
