import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import { aPaper } from '@/testing/aPaper';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { RatingPage } from './RatingPage';

afterEach(() => {
  localStorage.clear();
});

function claiming(paper: object | null, error?: string): FakeGraph {
  const errors = error === undefined ? [] : [{ __typename: error }];
  return new FakeGraph().answer('ClaimExamination', { data: { claimExamination: { paper, errors } } });
}

/** The window is narrow in tests: the sides are tabs. */
async function openRating(): Promise<void> {
  await userEvent.click(await screen.findByRole('tab', { name: 'Rating' }));
}

async function chooseBands(fluency: string, relationship: string): Promise<void> {
  await userEvent.click(within(screen.getByRole('group', { name: 'Fluency' })).getByRole('radio', { name: fluency }));
  await userEvent.click(
    within(screen.getByRole('group', { name: 'Building a relationship' })).getByRole('radio', { name: relationship }),
  );
}

it('claims the talk, takes bands and comments, and stores them after a summary', async () => {
  const graph = claiming(aPaper()).answer('SubmitRating', {
    data: { submitRating: { state: 'RATED_ONCE', errors: [] } },
  });
  show(<RatingPage id="e1" />, { graph });
  expect(await screen.findByRole('heading', { level: 1, name: 'The new inhaler' })).toBeTruthy();
  expect(screen.getByText(/yours for/)).toBeTruthy();

  await userEvent.click(screen.getByRole('button', { name: 'Comment on turn 3' }));
  await userEvent.type(screen.getByLabelText('Comment on turn 3, for the learner'), 'Kind.');
  expect(screen.queryByRole('button', { name: 'Comment on turn 2' })).toBeNull();

  await openRating();
  await userEvent.click(screen.getByRole('button', { name: 'Review and submit' }));
  expect(screen.getByRole('alert').textContent).toContain('2 criteria have no band yet.');
  expect(document.activeElement?.getAttribute('type')).toBe('radio');
  await chooseBands('1', '2');
  expect(screen.getByText('Speech halts often.')).toBeTruthy();
  expect(screen.queryByText('Speech runs smoothly.')).toBeNull();

  await userEvent.click(screen.getByRole('button', { name: 'Review and submit' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Your rating' }));
  expect(dialog.getAllByRole('row').map(({ textContent }) => textContent)).toContain('Fluency1 of 2');
  expect(dialog.getByText('1 comment.')).toBeTruthy();
  expect(localStorage).toHaveLength(1);
  await userEvent.click(dialog.getByRole('button', { name: 'Submit' }));
  expect(await screen.findByRole('heading', { name: 'Your rating is stored' })).toBeTruthy();
  expect(localStorage).toHaveLength(0);
  expect(graph.asked.find(({ name }) => name === 'SubmitRating')?.variables).toEqual({
    input: {
      examinationId: 'e1',
      criteria: [
        { criterion: 'fluency', band: 1, comment: null },
        { criterion: 'relationship', band: 2, comment: null },
      ],
      moments: [{ turn: 2, text: 'Kind.' }],
      comment: null,
    },
  });
});

it('marks what the program found for the criterion in focus, and leads to its turn', async () => {
  show(<RatingPage id="e1" />, { graph: claiming(aPaper()) });
  await openRating();
  expect(document.querySelectorAll('li mark')).toHaveLength(0);
  const field = within(screen.getByRole('group', { name: 'Building a relationship' }));
  await userEvent.click(field.getByRole('radio', { name: '2' }));
  expect([...document.querySelectorAll('li mark')].map(({ textContent }) => textContent)).toEqual([
    'sorry to hear that',
  ]);
  await userEvent.click(field.getByText('1 passage found by the program'));
  await userEvent.click(field.getByRole('button', { name: 'turn 3' }));
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Talk');
  await waitFor(() => {
    expect(document.activeElement?.textContent).toContain('I am sorry to hear that.');
  });
});

it('keeps a draft on the device', async () => {
  const { unmount } = show(<RatingPage id="e1" />, { graph: claiming(aPaper()) });
  await openRating();
  await chooseBands('1', '0');
  unmount();
  show(<RatingPage id="e1" />, { graph: claiming(aPaper()) });
  await openRating();
  expect(screen.getAllByRole<HTMLInputElement>('radio', { checked: true }).map(({ value }) => value)).toEqual([
    '1',
    '0',
  ]);
});

it('gives a talk back with its draft, after a question', async () => {
  const graph = claiming(aPaper()).answer('ReleaseExamination', {
    data: { releaseExamination: { examinationId: 'e1', errors: [] } },
  });
  const { visited } = show(<RatingPage id="e1" />, { graph });
  await openRating();
  await chooseBands('1', '0');
  await userEvent.click(screen.getByRole('button', { name: 'Give it back' }));
  await userEvent.click(screen.getByRole('button', { name: 'Give it back now' }));
  await waitFor(() => {
    expect(visited).toEqual(['/examiner']);
  });
  expect(localStorage).toHaveLength(0);
});

it('says when the claim is over, keeps what was written, and claims anew', async () => {
  const graph = claiming(aPaper({ claimedUntil: '2020-01-01T00:00:00Z' }));
  show(<RatingPage id="e1" />, { graph });
  expect((await screen.findByRole('alert')).textContent).toContain('What you wrote is still here.');
  graph.answer('ClaimExamination', { data: { claimExamination: { paper: aPaper(), errors: [] } } });
  await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
  expect(await screen.findByText(/yours for/)).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('keeps the desk when others took the talk meanwhile', async () => {
  const graph = claiming(aPaper({ claimedUntil: '2020-01-01T00:00:00Z' }));
  show(<RatingPage id="e1" />, { graph });
  await screen.findByRole('alert');
  graph.answer('ClaimExamination', {
    data: { claimExamination: { paper: null, errors: [{ __typename: 'ExaminationTaken' }] } },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
  expect(await screen.findByText(/Enough examiners rate this talk now/)).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'The talk' })).toBeTruthy();
});

it.each([
  ['ExaminationTaken', 'Others rate this talk'],
  ['OwnTalk', 'This talk is your own'],
  ['AlreadyRated', 'You’ve rated this talk'],
  ['ExaminationUnknown', 'Talk not found'],
  ['SomethingNew', 'You can’t rate this talk'],
])('says why a talk cannot be claimed: %s', async (error, title) => {
  show(<RatingPage id="e1" />, { graph: claiming(null, error) });
  expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Talks to rate' }).getAttribute('href')).toBe('/examiner');
});

it('keeps the draft when the rating is refused, and says why', async () => {
  const graph = claiming(aPaper()).answer('SubmitRating', {
    data: { submitRating: { state: null, errors: [{ __typename: 'ClaimExpired' }] } },
  });
  show(<RatingPage id="e1" />, { graph });
  await openRating();
  await chooseBands('1', '0');
  await userEvent.click(screen.getByRole('button', { name: 'Review and submit' }));
  await userEvent.click(screen.getByRole('button', { name: 'Submit' }));
  const dialog = within(screen.getByRole('dialog'));
  expect((await dialog.findByRole('alert')).textContent).toContain('Your draft is still in this browser.');
  expect(localStorage).toHaveLength(1);
});

describe('a decision between two ratings', () => {
  const given = (band: number, comment: string | null): object => ({
    criteria: [
      { criterion: 'fluency', band, comment },
      { criterion: 'relationship', band: 1, comment: null },
    ],
    moments: [{ turn: 2, text: `Moment by ${String(band)}.` }],
    comment: band === 2 ? 'A good talk.' : null,
  });

  it('shows both, asks for the disputed criteria alone, and sends no others', async () => {
    const paper = aPaper({ ratings: [given(0, 'It halts.'), given(2, null)], disputed: ['fluency'] });
    const graph = claiming(paper).answer('SubmitRating', { data: { submitRating: { state: 'COMPLETE', errors: [] } } });
    show(<RatingPage id="e1" />, { graph });
    expect(await screen.findByText('Moment by 0.')).toBeTruthy();
    expect(screen.getByText('Moment by 2.')).toBeTruthy();
    await openRating();
    expect(screen.queryByRole('group', { name: 'Building a relationship' })).toBeNull();
    const field = within(screen.getByRole('group', { name: 'Fluency' }));
    expect(field.getByText('Examiner 1').parentElement?.textContent).toContain('0 of 2Speech breaks down.It halts.');
    expect(field.getByText('Examiner 2').parentElement?.textContent).toContain('2 of 2Speech runs smoothly.');
    expect(screen.getByText('A good talk.')).toBeTruthy();
    await userEvent.click(field.getByRole('radio', { name: '1' }));
    await userEvent.click(screen.getByRole('button', { name: 'Review and submit' }));
    await userEvent.click(screen.getByRole('button', { name: 'Submit' }));
    expect(await screen.findByText('The learner can read the outcome now.')).toBeTruthy();
    expect(graph.asked.find(({ name }) => name === 'SubmitRating')?.variables).toMatchObject({
      input: { criteria: [{ criterion: 'fluency', band: 1 }], moments: [] },
    });
  });
});
