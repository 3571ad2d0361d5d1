import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { aWord } from '@/testing/aResult';
import { show } from '@/testing/show';

import { FluencyTimeline } from './FluencyTimeline';

/** Words of 300 ms, one every half second. */
function said(...texts: string[]): ReturnType<typeof aWord>[] {
  return texts.map((text, i) => aWord(text, { start: i * 500, end: i * 500 + 300 }));
}

function fluency(
  pace: number,
  ...pauses: { start: number; length: number }[]
): Parameters<typeof FluencyTimeline>[0]['fluency'] {
  return { speakingRateWordsPerMinute: pace, articulationRateWordsPerMinute: 170, pauses };
}

const FIVE = said('my', 'throat', 'hurts', 'a', 'lot');

it.each([
  [129.4, '129 words a minute, a little slow. Between 130 and 175 is easy to follow.'],
  [130, '130 words a minute. That’s easy to follow.'],
  [175, '175 words a minute. That’s easy to follow.'],
  [176, '176 words a minute, rather fast. Between 130 and 175 is easy to follow.'],
])('compares a pace of %d to the range that is easy to follow', (pace, text) => {
  show(<FluencyTimeline words={FIVE} fluency={fluency(pace)} length={2_500} own={null} />);
  expect(screen.getByText(text)).toBeTruthy();
});

it('counts pauses, long ones, and fillers with their share', () => {
  const pauses = [
    { start: 300, length: 200 },
    { start: 800, length: 700 },
  ];
  const words = said('um', 'my', 'throat', 'hurts', 'uh');
  show(<FluencyTimeline words={words} fluency={fluency(150, ...pauses)} length={2_500} own={null} />);
  expect(screen.getByText(/2 pauses/).textContent).toBe(
    '2 pauses. 1 is longer than 0.6 s. 2 fillers (um, uh), 40% of your words. Aim for less than 4%.',
  );
});

it('has a table with all words and pauses in order, whose rows play', async () => {
  const played: [number, number][] = [];
  const own = {
    audio: document.createElement('audio'),
    play: (from: number, to: number) => void played.push([from, to]),
  };
  const words = said('my', 'throat');
  const pauses = fluency(150, { start: 300, length: 200 });
  show(<FluencyTimeline words={words} fluency={pauses} length={1_000} own={own} />);
  const table = within(screen.getByRole('table', { hidden: true }));
  const rows = table.getAllByRole('row', { hidden: true }).slice(1);
  expect(rows.map((row) => row.textContent)).toEqual(['my0.0 s0.3 s', 'Pause0.3 s0.2 s', 'throat0.5 s0.3 s']);
  await userEvent.click(screen.getByText('Show as a table'));
  await userEvent.click(table.getByRole('button', { name: 'throat', hidden: true }));
  expect(played).toEqual([[200, 1_100]]);
});
