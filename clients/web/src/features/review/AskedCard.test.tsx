import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DueCard, Proposal, ReviewCard, ReviewRound, ReviewRoundState } from '@vivavoce/learner/reviewRound';
import { aDueCard } from '@vivavoce/learner/testing/reviewCards';
import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { AskedCard } from './AskedCard';

const SOUND: Partial<ReviewCard> = {
  kind: 'SOUND',
  content: { __typename: 'ReviewSound', arpabet: 'TH', ipa: 'θ', examples: ['think', 'mouth'] },
  spokenText: 'think, mouth',
};

function shown(due: DueCard, proposal: Proposal | null, isAnswered = true): string[] {
  const state: ReviewRoundState = {
    queue: [due],
    isAnswered,
    proposal,
    work: null,
    rating: null,
    failure: null,
    summary: null,
    done: [],
    left: 1,
    news: null,
  };
  const calls: string[] = [];
  const round: ReviewRound = {
    store: createStore(() => state),
    open: () => () => undefined,
    answer: () => void calls.push('answer'),
    rate: (rating) => void calls.push(rating),
    undo: () => void calls.push('undo'),
    said: () => undefined,
    tryNow: () => undefined,
    read: () => undefined,
  };
  const graph = new FakeGraph()
    .answer('Voices', { data: { voices: [{ id: 'v', language: 'en' }] } })
    .answer('Say', 'waiting');
  show(<AskedCard due={due} round={round} state={state} />, { graph });
  return calls;
}

it('marks the rating that the recording proposes, with the focus on it, and leaves the choice', async () => {
  const calls = shown(aDueCard('a'), { kind: 'proposed', rating: 'HARD', score: 71.6 });
  expect(screen.getByTestId('proposal').textContent).toBe('72 of 100. We suggest “Hard”. You decide.');
  const hard = screen.getByRole('button', { name: /Hard.*suggested/ });
  expect(document.activeElement).toBe(hard);
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('4');
  expect(calls).toEqual(['HARD', 'EASY']);
});

it.each([
  ['NO_SPEECH', /We didn’t hear anything/],
  ['NOT_UNDERSTOOD', /We didn’t understand it/],
  ['NOT_SAID', /what the card asks for/],
  [null, /can’t suggest a rating right now/],
] as const)('says why there is no proposal: %s', (reason, text) => {
  shown(aDueCard('a'), { kind: 'none', reason });
  expect(screen.getByText(text)).toBeTruthy();
  expect(screen.queryByText('suggested')).toBeNull();
});

it('does not say the answer of a card that hides it, and can say a sound at once', async () => {
  shown(aDueCard('a'), null, false);
  await screen.findByTestId('question');
  expect(screen.queryByRole('button', { name: /Listen/ })).toBeNull();
});

it('shows a sound with words that have it, and how to make it', async () => {
  shown(aDueCard('a', SOUND), null);
  expect(screen.getByTestId('answer').textContent).toContain('think · mouth');
  expect(screen.getByText(/tip of your tongue lightly between your teeth/)).toBeTruthy();
  expect(await screen.findByRole('button', { name: /Listen/ })).toBeTruthy();
});

const STATEMENT = {
  __typename: 'ReviewQuizQuestion',
  front: 'The liver makes insulin.',
  back: 'The pancreas makes insulin.',
  explanation: null,
  truth: false,
} as const;

it('asks whether a statement is true, and answers with that and what the source says', async () => {
  shown(aDueCard('a', { content: STATEMENT, spokenText: null }), null, false);
  expect(screen.getByText('True or false? You missed this one.')).toBeTruthy();
  expect(screen.queryByText('False')).toBeNull();
  cleanup();
  shown(aDueCard('a', { content: STATEMENT, spokenText: null }), null);
  expect(screen.getByTestId('truth').textContent).toBe('False');
  expect(screen.getByTestId('answer').textContent).toBe('The pancreas makes insulin.');
  expect(await screen.findByRole('button', { name: /Listen/ })).toBeTruthy();
});

it('says a true statement once when the source says nothing more', () => {
  const content = { ...STATEMENT, back: STATEMENT.front, truth: true };
  shown(aDueCard('a', { content, spokenText: null }), null);
  expect(screen.getByTestId('truth').textContent).toBe('True');
  expect(screen.getAllByText('The liver makes insulin.')).toHaveLength(1);
  expect(screen.queryByTestId('answer')).toBeNull();
});

it('asks for the word itself when its sentence was deleted', () => {
  const content = {
    __typename: 'ReviewWord',
    word: 'throat',
    sentence: null,
    sentenceStart: 0,
    sentenceEnd: 0,
  } as const;
  shown(aDueCard('a', { content, spokenText: 'throat' }), null, false);
  expect(screen.getByTestId('question').textContent).toBe('throat');
  expect(screen.getByRole('button', { name: /Rate it myself/ })).toBeTruthy();
});

it('cannot be said when there is nothing to say', () => {
  shown(aDueCard('a', { spokenText: null }), null, false);
  expect(screen.queryByRole('button', { name: /Say it/ })).toBeNull();
});
