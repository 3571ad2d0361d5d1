import type { ResultPartsFragment } from '@vivavoce/graphql';

/** The sentences of a round. */
export const ROUND = 5;

const MEASURES = ['accuracy', 'fluency', 'prosody'] as const;
export type Measure = (typeof MEASURES)[number];

/** The scores of one exercise of a round. */
export type Scores = Pick<NonNullable<ResultPartsFragment['scores']>, Measure | 'overall'>;

/** What a round was worth. */
export interface RoundSummary {
  /** The scored results. */
  count: number;
  /** The mean overall score; null when nothing was scored. */
  mean: number | null;
  /** The measures that rose from the first half of the round to the second, the largest rise first. */
  improved: { measure: Measure; from: number; to: number }[];
}

/** The rise from which a change is more than chance, in points. */
const NOTABLE = 3;

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Returns the mean of a round and what improved during it. */
export function summaryOf(scores: readonly Scores[]): RoundSummary {
  const half = Math.floor(scores.length / 2);
  const improved = MEASURES.flatMap((measure) => {
    const from = mean(scores.slice(0, half).map((one) => one[measure]));
    const to = mean(scores.slice(-half || scores.length).map((one) => one[measure]));
    if (half === 0 || from === null || to === null || to - from < NOTABLE) return [];
    return [{ measure, from: Math.round(from), to: Math.round(to) }];
  }).sort((one, other) => other.to - other.from - (one.to - one.from));
  return { count: scores.length, mean: mean(scores.map(({ overall }) => overall)), improved };
}
