import { expect, it } from 'vitest';

import { CEFR_LEVELS, difficultyOf, isUnplaced, startingLevel } from './placement';

it('starts higher with a higher score, and never at C2', () => {
  const levels = [0, 42, 60, 76, 88, 100].map(startingLevel);
  expect(levels).toEqual(['A1', 'A2', 'B1', 'B2', 'C1', 'C1']);
  expect(startingLevel(59.9)).toBe('A2');
});

it('has sentences for each level', () => {
  expect(CEFR_LEVELS.map(difficultyOf)).toEqual([
    'BEGINNER',
    'BEGINNER',
    'INTERMEDIATE',
    'INTERMEDIATE',
    'ADVANCED',
    'ADVANCED',
  ]);
  expect(difficultyOf(null)).toBeNull();
});

it('offers the placement until everything is chosen', () => {
  expect(isUnplaced({ firstLanguage: 'es', goal: 'WORK', level: null })).toBe(true);
  expect(isUnplaced({ firstLanguage: 'es', goal: 'WORK', level: 'B1' })).toBe(false);
});
