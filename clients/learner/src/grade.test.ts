import { expect, it } from 'vitest';

import { gradeOf } from './grade';

it.each([
  [79.6, 'good'],
  [79.4, 'fair'],
  [69.5, 'fair'],
  [69.4, 'poor'],
])('grades %s by the number that is shown', (score, grade) => {
  expect(gradeOf(score)).toBe(grade);
});
