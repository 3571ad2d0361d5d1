import { expect, it } from 'vitest';

import { isLevel, levelOf } from './talkNames';

it('says the level that a band stands for, and both for a half', () => {
  expect([0, 1, 2, 3, 4, 5].map((band) => levelOf('cefr-general', band))).toEqual(['A1', 'A2', 'B1', 'B2', 'C1', 'C2']);
  expect(levelOf('cefr-free-talk', 2.5)).toBe('B1–B2');
  expect(levelOf('cefr-general', 6)).toBeNull();
  expect(levelOf('oet-speaking', 3)).toBeNull();
});

it('tells levels from other labels', () => {
  expect(['B2', 'C+', 'B', 'good user'].map(isLevel)).toEqual([true, false, false, false]);
});
