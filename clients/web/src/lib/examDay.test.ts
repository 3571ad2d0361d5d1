import { expect, it } from 'vitest';

import { daysUntil } from './examDay';

it('counts whole days at any time of day', () => {
  const lateAtNight = new Date(2026, 2, 28, 23, 59);
  expect(daysUntil('2026-03-28', lateAtNight)).toBe(0);
  expect(daysUntil('2026-03-30', lateAtNight)).toBe(2);
  expect(daysUntil('2026-03-27', lateAtNight)).toBe(-1);
  expect(daysUntil('', lateAtNight)).toBeNull();
});
