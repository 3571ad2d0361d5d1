import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DueCard, ReviewSummary } from '@vivavoce/learner/reviewRound';
import { aDueCard, aReviewSummary } from '@vivavoce/learner/testing/reviewCards';
import { beforeEach, expect, it } from 'vitest';

import { FakeGraph, type Answer } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ReviewSession } from './ReviewSession';

beforeEach(() => sessionStorage.clear());

const OWN = {
  kind: 'OWN',
  content: { __typename: 'OwnReviewText', front: 'Halsweh', back: 'a sore throat' },
  spokenText: 'a sore throat',
} as const;

function due(cards: readonly DueCard[], told: Partial<ReviewSummary> = {}): Answer {
  const reviewSummary = aReviewSummary({ dueNow: cards.length, ...told });
  return { data: { reviewSummary, dueCards: { cards } } };
}

function graph(cards: readonly DueCard[], told: Partial<ReviewSummary> = {}): FakeGraph {
  const days = Array.from({ length: 30 }, (_, i) => ({ day: `2026-05-${String(i + 1).padStart(2, '0')}`, due: 2 * i }));
  return new FakeGraph()
    .answer('DueReviewCards', due(cards, told))
    .answer('RateReviewCard', rated('r1'))
    .answer('Voices', { data: { voices: [] } })
    .answer('ReviewForecast', { data: { reviewForecast: { overdue: 0, days, newCards: 1 } } });
}

function rated(reviewId: string, becameLeech = false): Answer {
  return { data: { rateReviewCard: { card: aDueCard('a').card, reviewId, becameLeech, errors: [] } } };
}

const refused = (reason: string): Answer => ({
  data: { rateReviewCard: { card: null, reviewId: null, becameLeech: false, errors: [{ __typename: reason }] } },
});

const ratings = ({ asked }: FakeGraph): unknown[] =>
  asked.filter(({ name }) => name === 'RateReviewCard').map(({ variables }) => variables);

const question = async (): Promise<string | null> => (await screen.findByTestId('question')).textContent;

it('goes from card to card by keyboard alone, and says what happens', async () => {
  const api = graph([aDueCard('a'), aDueCard('b', OWN)]);
  show(<ReviewSession />, { graph: api });
  expect(await question()).toBe('My t…missing word hurts.');
  expect(screen.getByText('2 cards left')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Card' }));
  await userEvent.keyboard('3');
  expect(ratings(api)).toEqual([]); // not before the answer

  await userEvent.keyboard(' ');
  expect(screen.getByTestId('answer').textContent).toBe('My throat hurts.');
  expect(screen.getByText('Answer: My throat hurts.')).toBeTruthy();
  const buttons = within(screen.getByRole('list', { name: 'Ratings' })).getAllByRole('button');
  expect(buttons.map(({ textContent }) => textContent)).toEqual([
    '1Again1 minute',
    '2Hard6 minutes',
    '3Good10 minutes',
    '4Easy8 days',
  ]);
  expect(document.activeElement).toBe(buttons[2]);

  await userEvent.keyboard('4');
  expect(await question()).toBe('Halsweh');
  expect(ratings(api)).toMatchObject([{ input: { cardId: 'a', revision: 1, rating: 'EASY' } }]);
  expect(screen.getByText(/^Easy: back in 8 days\./)).toBeTruthy();
  expect(screen.getByText('Next card. 1 card left.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Card' }));

  // The marked rating has the focus: the same key shows the answer and confirms.
  api.answer('DueReviewCards', due([]));
  await userEvent.keyboard(' ');
  expect(ratings(api)).toHaveLength(1);
  await userEvent.keyboard(' ');
  const end = await screen.findByTestId('review-end');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Done for now!' }));
  expect(end.textContent).toContain('You did 2 reviews.');
  expect(end.textContent).toContain('Good: 1');
  expect(end.textContent).toContain('Easy: 1');
  expect(await screen.findByText('2 reviews are due tomorrow')).toBeTruthy();
  expect(screen.getByText('1 new card is waiting, too.')).toBeTruthy();
});

it('does not take the keys of what is typed, of a control, or with a modifier', async () => {
  const api = graph([aDueCard('a')]);
  show(
    <>
      <input aria-label="elsewhere" />
      <ReviewSession />
    </>,
    { graph: api },
  );
  await question();
  await userEvent.keyboard('{Control>} {/Control}');
  expect(screen.queryByTestId('answer')).toBeNull();
  await userEvent.type(screen.getByLabelText('elsewhere'), ' u1');
  expect(screen.queryByTestId('answer')).toBeNull();
  expect(screen.getByLabelText('elsewhere')).toHaveProperty('value', ' u1');
});

it('rates a card once, however often the key is pressed', async () => {
  let answer: (late: Answer) => void = () => undefined;
  const api = graph([aDueCard('a'), aDueCard('b', OWN)]);
  api.answer('RateReviewCard', new Promise<Answer>((done) => (answer = done)));
  show(<ReviewSession />, { graph: api });
  await question();
  await userEvent.keyboard(' 334');
  await userEvent.click(screen.getByRole('button', { name: /Good/ }));
  expect(ratings(api)).toHaveLength(1);
  expect(screen.getByRole('button', { name: /Good/ }).getAttribute('aria-disabled')).toBe('true');
  await act(async () => {
    answer(rated('r1'));
    await Promise.resolve();
  });
  expect(await question()).toBe('Halsweh');
  await userEvent.keyboard('3'); // late: the next card shows no answer yet
  expect(ratings(api)).toHaveLength(1);
});

it('takes a rating back, and shows the card with its answer', async () => {
  const api = graph([aDueCard('a'), aDueCard('b', OWN)]);
  show(<ReviewSession />, { graph: api });
  await question();
  const undo = screen.getByRole('button', { name: /Undo/ });
  expect(undo.getAttribute('aria-disabled')).toBe('true');
  await userEvent.keyboard(' 1');
  expect(await question()).toBe('Halsweh');
  api.answer('UndoReview', { data: { undoReview: { card: aDueCard('a').card, errors: [] } } });
  await userEvent.keyboard('u');
  expect((await screen.findByTestId('answer')).textContent).toBe('My throat hurts.');
  expect(screen.getByText(/^Taken back/)).toBeTruthy();
  expect(api.asked.find(({ name }) => name === 'UndoReview')?.variables).toEqual({ input: { reviewId: 'r1' } });
  await userEvent.keyboard('2');
  const keys = ratings(api).map((one) => JSON.stringify(one).replace(/.*"idempotencyKey":"([^"]+)".*/, '$1'));
  expect(new Set(keys).size).toBe(2); // another rating has another key
});

it('keeps a rating that was not stored, and sends it again with its key', async () => {
  const api = graph([aDueCard('a'), aDueCard('b', OWN)]);
  api.answer('RateReviewCard', { failure: { code: 'UNAVAILABLE', retryable: true } });
  const { unmount } = show(<ReviewSession />, { graph: api });
  await question();
  await userEvent.keyboard(' 2');
  expect((await screen.findByRole('alert')).textContent).toContain('your rating isn’t lost');
  expect(screen.getByTestId('answer').textContent).toBe('My throat hurts.');
  await userEvent.keyboard('4'); // the first one counts
  await userEvent.click(screen.getByRole('button', { name: 'Try now' }));
  expect(ratings(api)).toHaveLength(2);

  // Left and opened again, before it was stored.
  unmount();
  api.answer('RateReviewCard', rated('r1')).answer('DueReviewCards', due([aDueCard('b', OWN)]));
  show(<ReviewSession />, { graph: api });
  expect(await question()).toBe('Halsweh');
  const sent = ratings(api);
  expect(sent).toHaveLength(3);
  expect(new Set(sent.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(sent[0]).toMatchObject({ input: { rating: 'HARD' } });
});

it('does not call an undo that is not answered a rating that is not saved', async () => {
  const api = graph([aDueCard('a')], { lastReviewId: 'r0' });
  api.answer('UndoReview', { failure: { code: 'UNAVAILABLE', retryable: true } });
  show(<ReviewSession />, { graph: api });
  await question();
  await userEvent.click(screen.getByRole('button', { name: /Undo/ }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).not.toContain('your rating isn’t lost');
  expect(within(alert).getByRole('button', { name: 'Try again' })).toBeTruthy();
});

it('lets a rating be chosen anew that was refused for good', async () => {
  const api = graph([aDueCard('a')]);
  api.answer('RateReviewCard', { failure: { code: 'INTERNAL', requestId: 'r-7' } });
  show(<ReviewSession />, { graph: api });
  await question();
  await userEvent.keyboard(' 2');
  expect((await screen.findByRole('alert')).textContent).toContain('r-7');
  api.answer('RateReviewCard', rated('r1')).answer('DueReviewCards', due([]));
  await userEvent.keyboard('2');
  expect(await screen.findByTestId('review-end')).toBeTruthy();
});

it.each([
  ['ReviewCardChanged', /rated or changed in another window/],
  ['ReviewCardNotDue', /isn’t due any more/],
  ['ReviewCardSuspended', /set aside in another window/],
  ['ReviewCardUnknown', /no longer exists/],
])('goes on after %s, and says so', async (reason, text) => {
  const api = graph([aDueCard('a'), aDueCard('b', OWN)]);
  api.answer('RateReviewCard', refused(reason));
  show(<ReviewSession />, { graph: api });
  await question();
  await userEvent.keyboard(' 3');
  expect(await question()).toBe('Halsweh');
  expect(screen.getByText(text)).toBeTruthy();
});

it('says that a card is set aside because it was forgotten too often', async () => {
  const api = graph([aDueCard('a'), aDueCard('b', OWN)]);
  api.answer('RateReviewCard', rated('r1', true));
  show(<ReviewSession />, { graph: api });
  await question();
  await userEvent.keyboard(' 1');
  expect(await screen.findByText(/so it’s set aside/)).toBeTruthy();
});

it('says that nothing is due, when cards come back, and what the limits keep', async () => {
  const nextDueAt = new Date(Date.now() + 25 * 60_000).toISOString();
  show(<ReviewSession />, { graph: graph([], { laterToday: 2, heldBack: 3, nextDueAt }) });
  const end = await screen.findByTestId('review-end');
  expect(screen.getByRole('heading', { name: 'Nothing to review now' })).toBeTruthy();
  expect(end.textContent).toContain('2 cards come back later today');
  expect(end.textContent).toContain('in 25 minutes');
  expect(await screen.findByText('2 cards wait for another day because of your limits.')).toBeTruthy();
  expect(screen.getByText('4 reviews are due tomorrow')).toBeTruthy(); // two of the forecast, and what is held back
  expect(screen.getByText('1 new card is waiting, too.')).toBeTruthy();
});

it('works without a microphone', async () => {
  show(<ReviewSession />, { graph: graph([aDueCard('a', OWN)]) });
  await question();
  await userEvent.keyboard('s');
  expect(await screen.findByText('This browser can’t record audio here.', {}, { timeout: 30_000 })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Show the answer/ })).toBeNull(); // the space bar is the recorder’s
  await userEvent.click(screen.getByRole('button', { name: 'Go on without the microphone' }));
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Card' }));
  await userEvent.keyboard(' ');
  expect(screen.getByTestId('answer').textContent).toBe('a sore throat');
});

it('reads the cards again when they could not be read', async () => {
  const api = graph([]);
  api.answer('DueReviewCards', { failure: { code: 'INTERNAL', requestId: 'r-1' } });
  show(<ReviewSession />, { graph: api });
  expect((await screen.findByRole('alert')).textContent).toContain('r-1');
  api.answer('DueReviewCards', due([aDueCard('b', OWN)]));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await question()).toBe('Halsweh');
});
