import { expect, it } from 'vitest';

import { wordAt } from './timedText';

const WORDS = [0, 500, 1_000, 3_000].map((start) => ({ start }));

it('knows words by the time at which they are heard', () => {
  expect(wordAt(WORDS, -1)).toBe(-1);
  expect(wordAt(WORDS, 0)).toBe(0);
  expect(wordAt(WORDS, 1_200)).toBe(2);
  expect(wordAt(WORDS, 100_000)).toBe(3);
  expect(wordAt([], 5)).toBe(-1);
});
