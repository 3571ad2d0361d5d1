import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { aTalkReport } from '@/testing/aTalkReport';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { TalkReport } from './TalkReport';

function session(examination: object | null, told: object = {}): { data: Record<string, unknown> } {
  return {
    data: {
      speakingSession: {
        __typename: 'SpeakingSession',
        id: 's1',
        state: 'FINISHED',
        createdAt: '2026-05-04T10:00:00Z',
        task: { __typename: 'RolePlayTask', mode: 'PRACTICE', language: 'en-GB' },
        scenario: null,
        talkReport: aTalkReport({ examination, ...told }),
      },
    },
  };
}

function examination(state: string, rating: object | null = null): object {
  return { __typename: 'Examination', id: 'e1', state, requestedAt: '2026-05-04T11:00:00Z', rating };
}

const OUTCOME = {
  ratedAt: '2026-05-06T11:00:00Z',
  examiners: 3,
  mark: { scale: 'OET-like, 0 to 500', value: 350, label: 'B' },
  criteria: [
    { criterion: 'fluency', band: 4.5, isAdjudicated: false, comments: ['Natural pace.'] },
    { criterion: 'intelligibility', band: 5, isAdjudicated: true, comments: [] },
  ],
  moments: [{ turn: 2, text: 'This helped him.' }],
  comments: ['A warm talk.'],
};

it('says what examiners see, and asks them', async () => {
  const graph = new FakeGraph().answer('TalkReport', session(null)).answer('RequestExamination', {
    data: { requestExamination: { examination: examination('WAITING'), errors: [] } },
  });
  show(<TalkReport sessionId="s1" />, { graph });
  expect(await screen.findByText(/They never see your name/)).toBeTruthy();
  graph.answer('TalkReport', session(examination('WAITING')));
  await userEvent.click(screen.getByRole('button', { name: 'Ask examiners to rate this talk' }));
  expect(await screen.findByRole('heading', { name: 'Waiting for examiners' })).toBeTruthy();
  expect(screen.getByText(/No examiner has rated it yet/)).toBeTruthy();
  expect(graph.asked.find(({ name }) => name === 'RequestExamination')?.variables).toEqual({
    input: { sessionId: 's1' },
  });
});

it('asks for the missing consent in place, and then again', async () => {
  const consents = (given: boolean): { data: Record<string, unknown> } => ({
    data: {
      consents: {
        __typename: 'Consents',
        ageBracket: 'FROM_16',
        ageBracketChangesFrom: null,
        decisions: ['EXAMINERS', 'KEPT_AUDIO'].map((purpose) => ({
          __typename: 'Consent',
          purpose,
          version: 1,
          given: given && purpose === 'EXAMINERS',
          decidedAt: null,
        })),
        guardian: null,
      },
    },
  });
  const graph = new FakeGraph()
    .answer('TalkReport', session(null))
    .answer('Consents', consents(false))
    .answer('DecideConsent', { data: { decideConsent: { ...consents(true).data, errors: [] } } })
    .answer('RequestExamination', {
      data: { requestExamination: { examination: null, errors: [{ __typename: 'ExaminersNotAllowed' }] } },
    });
  show(<TalkReport sessionId="s1" />, { graph });
  await userEvent.click(await screen.findByRole('button', { name: 'Ask examiners to rate this talk' }));
  const dialog = within(await screen.findByRole('dialog'));
  const box = await dialog.findByRole<HTMLInputElement>('checkbox', undefined, { timeout: 10_000 });
  await userEvent.click(dialog.getByRole('button', { name: 'Ask examiners now' }));
  expect((await dialog.findByRole('alert')).textContent).toContain('Allow it above first.');
  graph.answer('Consents', consents(true));
  await userEvent.click(box);
  graph
    .answer('RequestExamination', { data: { requestExamination: { examination: examination('WAITING'), errors: [] } } })
    .answer('TalkReport', session(examination('WAITING')));
  await userEvent.click(dialog.getByRole('button', { name: 'Ask examiners now' }));
  expect(await screen.findByRole('heading', { name: 'Waiting for examiners' })).toBeTruthy();
  expect(graph.asked.find(({ name }) => name === 'DecideConsent')?.variables).toEqual({
    input: { purpose: 'EXAMINERS', version: 1, given: true },
  });
});

it('says why a talk cannot be given to examiners', async () => {
  const graph = new FakeGraph().answer('TalkReport', session(null)).answer('RequestExamination', {
    data: { requestExamination: { examination: null, errors: [{ __typename: 'ExaminationsOpen' }] } },
  });
  show(<TalkReport sessionId="s1" />, { graph });
  await userEvent.click(await screen.findByRole('button', { name: 'Ask examiners to rate this talk' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Three of your talks are already waiting');
});

it('is taken back after a question', async () => {
  const graph = new FakeGraph().answer('TalkReport', session(examination('RATED_ONCE'))).answer('WithdrawExamination', {
    data: { withdrawExamination: { examination: examination('WITHDRAWN'), errors: [] } },
  });
  show(<TalkReport sessionId="s1" />, { graph });
  expect(await screen.findByText(/One of two examiners has rated it/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
  graph.answer('TalkReport', session(examination('WITHDRAWN')));
  await userEvent.click(screen.getByRole('button', { name: 'Take it back now' }));
  expect(await screen.findByText(/You took this talk back/)).toBeTruthy();
});

it('shows the outcome beside the estimate, and never one figure of both', async () => {
  show(<TalkReport sessionId="s1" />, {
    graph: new FakeGraph().answer('TalkReport', session(examination('COMPLETE', OUTCOME))),
  });
  const outcome = within(await screen.findByTestId('examiners-outcome'));
  expect(outcome.getByText(/3 examiners rated this talk/)).toBeTruthy();
  const rows = outcome.getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(rows).toEqual([
    ['Criterion', 'By examiners', 'Estimate by the program'],
    ['Fluency', '4.5 of 6', '4 of 6'],
    ['Natural pace.'],
    ['IntelligibilityDecided by a third examiner', '5 of 6', 'Not rated'],
  ]);
  expect(outcome.getByText('about 312.4, between 280 and 350')).toBeTruthy();
  expect(outcome.getByRole('link', { name: 'Turn 3' }).getAttribute('href')).toBe('#turn-3');
  expect(outcome.getByText('A warm talk.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Ask examiners|Take it back/ })).toBeNull();
});

it('offers nothing for a talk without an estimate', async () => {
  show(<TalkReport sessionId="s1" />, {
    graph: new FakeGraph().answer('TalkReport', session(null, { estimate: null })),
  });
  await waitFor(() => {
    expect(screen.getByText(/You said too little for an estimate/)).toBeTruthy();
  });
  expect(screen.queryByText('What would examiners say?')).toBeNull();
});
