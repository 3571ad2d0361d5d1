import { expect, it } from 'vitest';

import { isDrill } from './speaking';

const TEXT = { language: 'en', text: 'My throat hurts.' };

it('tells repeats of words, reviews of cards and answers to quizzes from new practice', () => {
  expect(isDrill({ readAloud: TEXT })).toBe(false);
  expect(isDrill({ readAloud: { ...TEXT, isPlacement: true } })).toBe(false);
  expect(isDrill({ free: { language: 'en' } })).toBe(false);
  expect(isDrill({ drill: { word: { attemptId: 'a1', wordIndex: 1 } } })).toBe(true);
  expect(isDrill({ readAloud: { ...TEXT, isReview: true } })).toBe(true);
  expect(isDrill({ readAloud: { ...TEXT, isQuizAnswer: true } })).toBe(true);
});
