import { describe, expect, it } from 'vitest';

import { scoreCosts } from './scoreCosts';

const none = { accuracy: 0, fluency: 0, prosody: 0, omissions: 0, unclear: 0, insertions: 0 };

describe('scoreCosts', () => {
  it('lists the parts that took points, most first', () => {
    const costs = { ...none, accuracy: 3.45, prosody: 6.9, fluency: 0.65 };
    expect(scoreCosts({ overall: 89, costs })).toEqual([
      { part: 'prosody', points: 7 },
      { part: 'accuracy', points: 3 },
      { part: 'fluency', points: 1 },
    ]);
  });

  it('lists nothing for a full score', () => {
    expect(scoreCosts({ overall: 100, costs: none })).toEqual([]);
  });

  it('adds up with the score on the screen, whatever the fractions', () => {
    for (let seed = 1; seed <= 2_000; seed++) {
      const share = (factor: number) => ((seed * factor) % 997) / 997;
      const costs = {
        accuracy: 30 * share(7),
        fluency: 8 * share(11),
        prosody: 23 * share(13),
        omissions: 15 * share(17),
        unclear: 10 * share(23),
        insertions: 10 * share(19),
      };
      const overall = 100 - Object.values(costs).reduce((sum, cost) => sum + cost, 0);
      const points = scoreCosts({ overall, costs }).reduce((sum, cost) => sum + cost.points, 0);
      expect(points + Math.round(overall)).toBe(100);
    }
  });
});
