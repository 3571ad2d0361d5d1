import { expect, it } from 'vitest';

import { gapOf } from './reviewGap';

it('leaves the word out of its sentence, and keeps its first letter', () => {
  expect(gapOf({ sentence: 'My throat hurts.', sentenceStart: 3, sentenceEnd: 9 })).toEqual({
    before: 'My ',
    word: 'throat',
    after: ' hurts.',
    hint: 't',
  });
});

it('counts as JavaScript does, and does not cut a letter in two', () => {
  expect(gapOf({ sentence: '🙂 𝒳 is hard', sentenceStart: 3, sentenceEnd: 5 })).toMatchObject({ word: '𝒳', hint: '𝒳' });
});

it.each([
  [null, 0, 0],
  ['My throat hurts.', 0, 0],
  ['Short.', 20, 26],
])('has no gap without a word in the sentence: %s', (sentence, sentenceStart, sentenceEnd) => {
  expect(gapOf({ sentence, sentenceStart, sentenceEnd })).toBeNull();
});
