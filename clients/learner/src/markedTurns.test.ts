import { expect, it } from 'vitest';

import { markedParts } from './markedTurns';

const TEXT = 'Good morning. Could you tell me about it? You must listen.';

it('cuts a turn at its quotes, for and against', () => {
  const quotes = [
    { turn: 1, text: 'you must listen.', isFor: false },
    { turn: 1, text: 'Could you tell me about it?', isFor: true },
    { turn: 2, text: 'Good morning.', isFor: true },
  ];
  expect(markedParts(TEXT, 1, quotes)).toEqual([
    { text: 'Good morning. ', mark: null },
    { text: 'Could you tell me about it?', mark: 'for' },
    { text: ' ', mark: null },
    { text: 'You must listen.', mark: 'against' },
  ]);
});

it('marks the longer one of two quotes that overlap, and nothing that was not said', () => {
  const quotes = [
    { turn: 0, text: 'Could you', isFor: true },
    { turn: 0, text: 'Could you tell me about it?', isFor: true },
    { turn: 0, text: 'something else', isFor: true },
  ];
  expect(markedParts(TEXT, 0, quotes).filter(({ mark }) => mark !== null)).toEqual([
    { text: 'Could you tell me about it?', mark: 'for' },
  ]);
  expect(markedParts('', 0, quotes)).toEqual([{ text: '', mark: null }]);
});
