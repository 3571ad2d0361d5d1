import { describe, expect, it } from 'vitest';

import { minutesOf } from './speechTime';

const of = (used: number, reserved: number, month = 3_600): ReturnType<typeof minutesOf> =>
  minutesOf({
    plan: { speechAMonth: month * 1_000 },
    speechUsed: used * 1_000,
    speechReserved: reserved * 1_000,
    speechLeft: Math.max(0, month - used - reserved) * 1_000,
  });

describe('the minutes of a month', () => {
  it('add up, whatever was used and reserved', () => {
    for (let used = 0; used <= 3_600; used += 61)
      for (let reserved = 0; used + reserved <= 3_600; reserved += 97) {
        const minutes = of(used, reserved);
        expect([used, reserved, minutes.used + minutes.reserved + minutes.left]).toEqual([used, reserved, 60]);
        expect(minutes.left * 60).toBeLessThanOrEqual(3_600 - used - reserved);
      }
  });

  it('count a minute that has begun as used', () => {
    expect(of(31, 0)).toEqual({ used: 1, reserved: 0, left: 59, month: 60 });
    expect(of(31, 60)).toEqual({ used: 1, reserved: 1, left: 58, month: 60 });
  });

  it('never go below zero', () => {
    expect(of(4_000, 60)).toMatchObject({ left: 0 });
  });
});
