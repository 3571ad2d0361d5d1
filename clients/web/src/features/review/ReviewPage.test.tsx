import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReviewCard, ReviewSummary } from '@vivavoce/learner/reviewRound';
import { aReviewCard, aReviewSummary } from '@vivavoce/learner/testing/reviewCards';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ReviewPage } from './ReviewPage';

const OWN = {
  kind: 'OWN',
  content: { __typename: 'OwnReviewText', front: 'Halsweh', back: 'a sore throat' },
  spokenText: 'a sore throat',
} as const;

const NO_CARDS = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

const SETTINGS = { newCardsADay: 10, reviewsADay: 100, desiredRetention: 0.9, cardsFromPractice: true };

function graph(told: Partial<ReviewSummary>, cards: readonly ReviewCard[] = []): FakeGraph {
  const nodes = cards.map((card, i) => ({
    ...card,
    source: i === 0 ? { id: 'a1', startedAt: '2026-05-01T12:00:00Z' } : null,
  }));
  const pageInfo = { hasNextPage: false, endCursor: null };
  return new FakeGraph()
    .answer('ReviewSummary', { data: { reviewSummary: aReviewSummary(told) } })
    .answer('ReviewSettings', { data: { viewer: { id: 'v', learningLanguage: 'en' }, reviewSettings: SETTINGS } })
    .answer('ReviewCards', { data: { reviewCards: { totalCount: cards.length, nodes, pageInfo } } });
}

const sent = ({ asked }: FakeGraph, wanted: string): unknown[] =>
  asked.filter(({ name }) => name === wanted).map(({ variables }) => variables);

it('says how cards arise while there are none, and takes the first own one', async () => {
  const api = graph({ cards: 0 });
  show(<ReviewPage />, { graph: api });
  expect(await screen.findByText('No cards yet')).toBeTruthy();
  expect(screen.getByText(/become cards by themselves/)).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Your cards' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Write a card' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Write a card' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Add the card' }));
  expect(dialog.getAllByText('Write something here.')).toHaveLength(2);
  expect(sent(api, 'CreateReviewCard')).toEqual([]);
  await userEvent.type(dialog.getByLabelText('Question'), ' Halsweh ');
  await userEvent.type(dialog.getByLabelText('Answer'), 'a sore throat');
  api.answer('CreateReviewCard', { failure: { code: 'UNAVAILABLE' } });
  await userEvent.click(dialog.getByRole('button', { name: 'Add the card' }));
  expect(await dialog.findByRole('alert')).toBeTruthy();
  api
    .answer('CreateReviewCard', { data: { createReviewCard: { card: aReviewCard('c1', OWN), errors: [] } } })
    .answer('ReviewSummary', { data: { reviewSummary: aReviewSummary({ cards: 1, dueNow: 1 }) } });
  await userEvent.click(dialog.getByRole('button', { name: 'Add the card' }));
  expect(await screen.findByRole('heading', { name: '1 card to review' })).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  const [first, second] = sent(api, 'CreateReviewCard');
  expect(first).toMatchObject({ input: { language: 'en', front: 'Halsweh', back: 'a sore throat' } });
  expect(second).toEqual(first); // one card, one key
});

it('finds the questions that were missed in a quiz', async () => {
  const api = graph({}, [aReviewCard('c1')]);
  show(<ReviewPage />, { graph: api });
  await userEvent.selectOptions(await screen.findByLabelText('Type'), 'Question you missed');
  await waitFor(() => expect(sent(api, 'ReviewCards').at(-1)).toMatchObject({ kind: 'QUIZ_QUESTION' }));
});

it('begins a round with what is due', async () => {
  show(<ReviewPage />, { graph: graph({ dueNow: 12, newNow: 3, doneToday: 8, heldBack: 5 }) });
  expect(await screen.findByRole('heading', { name: '12 cards to review' })).toBeTruthy();
  expect(screen.getByText('3 of them are new.')).toBeTruthy();
  expect(screen.getByText('8 reviews done today · 5 wait for another day because of your limits')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Start' }).getAttribute('href')).toBe('/review/session');
});

it('says when the next card comes while nothing is due', async () => {
  const nextDueAt = new Date(Date.now() + 90_000).toISOString();
  show(<ReviewPage />, { graph: graph({ nextDueAt }) });
  expect(await screen.findByText('The next card comes in 2 minutes.')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Start' })).toBeNull();
});

it('marks cards that are forgotten again and again, with what helps, and puts them back', async () => {
  const leech = aReviewCard('c1', { isLeech: true, isSuspended: true, lapses: 8, reviews: 30 });
  const api = graph({ leeches: 1, suspended: 1 }, [leech, aReviewCard('c2', OWN)]);
  show(<ReviewPage />, { graph: api });
  expect(await screen.findByText('One card is set aside because you keep forgetting it')).toBeTruthy();
  const row = within((await screen.findByRole('heading', { name: 'throat' })).closest('article') ?? document.body);
  expect(row.getByText(/Listen to the word slowly/)).toBeTruthy();
  expect(row.getByText(/forgotten 8 times/)).toBeTruthy();
  expect(row.getByRole('link', { name: /From your attempt of/ }).getAttribute('href')).toBe('/progress/history/a1');
  expect(row.queryByRole('button', { name: /^Edit/ })).toBeNull();
  api.answer('ResumeReviewCard', { data: { resumeReviewCard: { card: leech, errors: [] } } });
  const read = sent(api, 'ReviewCards').length;
  await userEvent.click(row.getByRole('button', { name: 'Put back “throat”' }));
  expect(sent(api, 'ResumeReviewCard')).toEqual([{ input: { cardId: 'c1' } }]);
  await waitFor(() => expect(sent(api, 'ReviewCards').length).toBeGreaterThan(read));
  expect(document.activeElement).toBe(row.getByRole('button', { name: 'Put back “throat”' }));
});

it('asks before it deletes a card', async () => {
  const api = graph({}, [aReviewCard('c1')]);
  api.answer('DeleteReviewCard', { data: { deleteReviewCard: { deletedCardId: 'c1', errors: [] } } });
  show(<ReviewPage />, { graph: api });
  await userEvent.click(await screen.findByRole('button', { name: 'Delete “throat”' }));
  expect(sent(api, 'DeleteReviewCard')).toEqual([]);
  const dialog = within(screen.getByRole('dialog', { name: 'Delete “throat”?' }));
  api.answer('ReviewCards', { data: { reviewCards: NO_CARDS } });
  await userEvent.click(dialog.getByRole('button', { name: 'Delete' }));
  expect(sent(api, 'DeleteReviewCard')).toEqual([{ input: { cardId: 'c1' } }]);
  expect(await screen.findByText('No cards found')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Your cards' }));
});

it('does not replace in silence what another window has written on a card', async () => {
  const card = aReviewCard('c1', OWN);
  const api = graph({}, [card]);
  const errors = [{ __typename: 'ReviewCardChanged', card: { ...card, revision: 4 } }];
  api.answer('EditReviewCard', { data: { editReviewCard: { card: null, errors } } });
  show(<ReviewPage />, { graph: api });
  await userEvent.click(await screen.findByRole('button', { name: 'Edit “Halsweh”' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Edit the card' }));
  await userEvent.type(dialog.getByLabelText('Answer'), '!');
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  expect((await dialog.findByRole('alert')).textContent).toContain('changed in another window');
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  expect(sent(api, 'EditReviewCard')).toMatchObject([
    { input: { cardId: 'c1', revision: 1, back: 'a sore throat!' } },
    { input: { cardId: 'c1', revision: 4, back: 'a sore throat!' } },
  ]);
});

it('keeps search and filters in the address, and begins at the first page with them', async () => {
  const api = graph({}, []);
  show(<ReviewPage />, { graph: api, at: '/review?kind=OWN' });
  await userEvent.type(await screen.findByLabelText('Search'), 'hals');
  await userEvent.selectOptions(screen.getByLabelText('State'), 'suspended');
  expect(location.search).toBe('?kind=OWN&search=hals&state=suspended');
  expect(sent(api, 'ReviewCards').at(-1)).toMatchObject({
    kind: 'OWN',
    search: 'hals',
    isSuspended: true,
    after: null,
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Clear filters' }));
  expect(sent(api, 'ReviewCards').at(-1)).toMatchObject({ kind: null, search: null, isSuspended: null });
  expect(location.search).toBe('');
});

it('explains the settings, and stores nothing outside their bounds', async () => {
  const api = graph({});
  show(<ReviewPage />, { graph: api });
  await userEvent.click(await screen.findByText('Up to 10 new cards and 100 reviews a day'));
  const field = screen.getByLabelText('New cards a day');
  await userEvent.clear(field);
  await userEvent.type(field, '101');
  expect(screen.getByText('Enter a whole number from 0 to 100.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(sent(api, 'ChangeReviewSettings')).toEqual([]);
  await userEvent.clear(field);
  await userEvent.type(field, '5');
  await userEvent.selectOptions(screen.getByLabelText('How much you want to remember'), '95%');
  expect(screen.getByText(/has fallen to 95%/)).toBeTruthy();
  await userEvent.click(screen.getByRole('switch', { name: 'Make cards from practice' }));
  const settings = { ...SETTINGS, newCardsADay: 5, desiredRetention: 0.95, cardsFromPractice: false };
  api.answer('ChangeReviewSettings', { data: { changeReviewSettings: { settings, errors: [] } } });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved.')).toBeTruthy();
  expect(sent(api, 'ChangeReviewSettings')).toEqual([{ input: settings }]);
});

it('says that the cards cannot be read', async () => {
  const api = new FakeGraph().answer('ReviewSummary', { failure: { code: 'INTERNAL', requestId: 'r-2' } });
  show(<ReviewPage />, { graph: api });
  expect((await screen.findByRole('alert')).textContent).toContain('r-2');
});
