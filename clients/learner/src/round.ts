import type { ResultPartsFragment } from '@vivavoce/graphql';

/** The sentences of a round. */
export const ROUND = 5;

const MEASURES = ['accuracy', 'fluency', 'prosody'] as const;
export type Measure = (typeof MEASURES)[number];

/** The scores of one exercise of a round. */
export type Scores = Pick<NonNullable<ResultPartsFragment['scores']>, Measure | 'overall'>;

/** What a round was worth. */
export interface RoundSummary {
  /** The mean overall score; null when nothing was scored. */
  mean: number | null;
  /** The measures that rose from the first half of the round to the second, the largest rise first. */
  improved: { measure: Measure; from: number; to: number }[];
  /** How the second half compares with the first; null when it is worse, and for fewer than two results. */
  trend: 'improved' | 'steady' | null;
}

/** The rise from which a change is more than chance, in points. */
const NOTABLE = 3;

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Returns the mean of a measure in the first and in the second half of a round; null for fewer than two results. */
function halvesOf(scores: readonly Scores[], measure: keyof Scores): { from: number; to: number } | null {
  const half = Math.floor(scores.length / 2);
  if (half === 0) return null;
  const from = mean(scores.slice(0, half).map((one) => one[measure]));
  const to = mean(scores.slice(-half).map((one) => one[measure]));
  return from === null || to === null ? null : { from, to };
}

function trendOf(scores: readonly Scores[], hasImproved: boolean): RoundSummary['trend'] {
  const overall = halvesOf(scores, 'overall');
  if (overall === null) return null;
  const change = overall.to - overall.from;
  if (change <= -NOTABLE) return null;
  return hasImproved || change >= NOTABLE ? 'improved' : 'steady';
}

/** Returns the mean of a round and what improved during it. */
export function summaryOf(scores: readonly Scores[]): RoundSummary {
  const improved = MEASURES.flatMap((measure) => {
    const halves = halvesOf(scores, measure);
    if (halves === null || halves.to - halves.from < NOTABLE) return [];
    return [{ measure, from: Math.round(halves.from), to: Math.round(halves.to) }];
  }).sort((one, other) => other.to - other.from - (one.to - one.from));
  return {
    mean: mean(scores.map(({ overall }) => overall)),
    improved,
    trend: trendOf(scores, improved.length > 0),
  };
}
