import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFragment } from '@vivavoce/graphql';
import { resultFragment } from '@vivavoce/live/documents';
import type { ReactNode } from 'react';
import { beforeEach, expect, it } from 'vitest';

import { aResult, someScores } from '@/testing/aResult';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { Round } from './Round';
import { useRoundPlace } from './useRoundPlace';

const RISE = [60, 70, 90];

beforeEach(() => sessionStorage.clear());

interface ExercisesProps {
  unit?: 'sentence' | 'word';
  /** What the exercises are scored with, in order. */
  given?: readonly number[];
}

function Exercises({ unit = 'sentence', given = RISE }: ExercisesProps): ReactNode {
  return (
    <Round name="words" count={3} unit={unit} {...useRoundPlace(3)}>
      {({ place, count, onResult, onNext }) => {
        const score = given[place - 1] ?? 0;
        const scores = { ...someScores({ accuracy: score, fluency: 80, prosody: 80 }), overall: score };
        return (
          <>
            <p>{`${place} of ${count}`}</p>
            <button
              onClick={() => {
                onResult(readFragment(resultFragment, aResult({ scores })));
                onNext();
              }}
            >
              speak
            </button>
            <button
              onClick={() => {
                onResult(readFragment(resultFragment, aResult({ scores: null, outcome: 'TEXT_ONLY' })));
                onNext();
              }}
            >
              speak unscored
            </button>
            <button onClick={onNext}>leave out</button>
          </>
        );
      }}
    </Round>
  );
}

function graph(attempts: number): FakeGraph {
  const today = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
  const statistics = { currentStreakDays: 3, byDay: [{ day, attempts }] };
  return new FakeGraph().answer('Goal', { data: { viewer: { id: 'me', statistics } } });
}

it('has an end that says what improved, with streak and goal, and begins again', async () => {
  show(<Exercises />, { graph: graph(4) });
  for (const place of [1, 2, 3]) {
    expect(screen.getByText(`${place} of 3`)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'speak' }));
  }
  const end = await screen.findByTestId('round-end');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Well done!' }));
  expect(end.textContent).toContain('You read 3 sentences.');
  expect(end.textContent).toContain('Average 73 of 100');
  expect(end.textContent).toContain('Sounds: 60 → 90');
  expect(end.textContent).not.toContain('Flow:');
  expect(await screen.findByText('3 days in a row')).toBeTruthy();
  expect(screen.getByText('Today’s goal: 4 of 5')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Done for now' }).getAttribute('href')).toBe('/today');
  await userEvent.click(screen.getByRole('button', { name: 'Another round' }));
  expect(screen.getByText('1 of 3')).toBeTruthy();
});

it.each([
  ['keeps a level within the usual scatter', [80, 81, 82], 'You kept a steady level'],
  ['falls', [92, 60, 55], null],
])('tells how a round went that %s', async (_what, given, text) => {
  show(<Exercises given={given} />, { graph: graph(4) });
  for (const _exercise of given) await userEvent.click(screen.getByRole('button', { name: 'speak' }));
  const end = await screen.findByTestId('round-end');
  expect(end.textContent).toContain('Average');
  if (text !== null) expect(end.textContent).toContain(text);
  else expect(end.textContent).not.toMatch(/steady|improved/);
});

it('counts only what was spoken, and tells when the goal is reached', async () => {
  show(<Exercises />, { graph: graph(5) });
  await userEvent.click(screen.getByRole('button', { name: 'speak' }));
  await userEvent.click(screen.getByRole('button', { name: 'leave out' }));
  await userEvent.click(screen.getByRole('button', { name: 'leave out' }));
  expect((await screen.findByTestId('round-end')).textContent).toContain('You read one sentence.');
  expect(await screen.findByText('Today’s goal reached!')).toBeTruthy();
});

it('goes on at the same exercise after a reload, and adds up what was spoken before it', async () => {
  const { unmount } = show(<Exercises />, { graph: graph(2), at: '/practice/words?word=a' });
  await userEvent.click(screen.getByRole('button', { name: 'speak' }));
  await userEvent.click(screen.getByRole('button', { name: 'speak' }));
  const at = window.location.pathname + window.location.search;
  expect(at).toBe('/practice/words?word=a&place=3');
  unmount();
  show(<Exercises />, { graph: graph(2), at });
  expect(screen.getByText('3 of 3')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'speak' }));
  expect((await screen.findByTestId('round-end')).textContent).toContain('Average 73 of 100');
});

it.each(['4', '9', '0', '1.5', 'x'])('begins with the first exercise when the address names place %s', (place) => {
  show(<Exercises />, { graph: graph(0), at: `/practice/words?place=${place}` });
  expect(screen.getByText('1 of 3')).toBeTruthy();
});

it('does not take the scores of another round', async () => {
  sessionStorage.setItem('vivavoce.round', JSON.stringify(['another round', [[1, { overall: 10 }]]]));
  show(<Exercises />, { graph: graph(1), at: '/practice/words?place=3' });
  await userEvent.click(screen.getByRole('button', { name: 'speak' }));
  expect((await screen.findByTestId('round-end')).textContent).toContain('You read one sentence.');
});

it.each([
  ['sentence', 'You read 3 sentences.'],
  ['word', 'You practised 3 words.'],
] as const)('ends in a language without scores, and counts each %s', async (unit, text) => {
  show(<Exercises unit={unit} />, { graph: graph(3) });
  for (const place of [1, 2, 3]) {
    expect(screen.getByText(`${place} of 3`)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'speak unscored' }));
  }
  const end = await screen.findByTestId('round-end');
  expect(end.textContent).toContain(text);
  expect(end.textContent).not.toContain('Average');
});
