/** A part that can take points from the overall score. */
export type CostPart = 'accuracy' | 'fluency' | 'prosody' | 'omissions' | 'unclear' | 'insertions';

interface Scores {
  overall: number;
  costs: Readonly<Record<CostPart, number>>;
}

const PARTS: readonly CostPart[] = ['accuracy', 'fluency', 'prosody', 'omissions', 'unclear', 'insertions'];

/** A part and the whole points that it took. */
export interface Cost {
  part: CostPart;
  points: number;
}

/**
 * Returns the parts that took points, most first. With the rounded overall score the points add up to 100: they are
 * rounded by the largest remainder.
 */
export function scoreCosts({ overall, costs }: Scores): Cost[] {
  let rest = 100 - Math.round(overall);
  const parts = PARTS.map((part) => ({ part, points: Math.floor(costs[part]), remainder: costs[part] % 1 }));
  for (const one of parts) rest -= one.points;
  for (const one of parts.toSorted((a, b) => b.remainder - a.remainder)) {
    if (rest <= 0) break;
    one.points += 1;
    rest -= 1;
  }
  return parts
    .filter(({ points }) => points > 0)
    .map(({ part, points }) => ({ part, points }))
    .toSorted((a, b) => b.points - a.points);
}
