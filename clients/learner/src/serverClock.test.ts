import { expect, it } from 'vitest';

import { ServerClock } from './serverClock';

it('is right while nothing else is known', () => {
  expect(new ServerClock().ahead).toBe(0);
});

it('is as far ahead as the least of the times that were just told', () => {
  const clock = new ServerClock();
  clock.fresh(1_000, 61_400);
  clock.fresh(2_000, 62_100);
  clock.fresh(3_000, 63_900);
  expect(clock.ahead).toBe(60_100);
});

it('learns from an old time only that it is behind', () => {
  const clock = new ServerClock();
  clock.old(1_000, 500_000);
  expect(clock.ahead).toBe(0);
  clock.old(500_000, 440_000);
  expect(clock.ahead).toBe(-60_000);
  clock.fresh(600_000, 540_200);
  expect(clock.ahead).toBe(-60_000);
});
