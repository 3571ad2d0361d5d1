import type { AgreementPartsFragment } from '@vivavoce/graphql';

/** Below this number of pairs there is no figure. */
export const FEWEST_PAIRS = 5;

/** A kappa, or why there is none. */
export type Kappa = number | 'tooFew' | 'oneBand';

/** Returns the kappa of a row: too few pairs have none, nor have those of which one side gave one band only. */
export function kappaOf(row: Pick<AgreementPartsFragment, 'pairs' | 'weightedKappa'>): Kappa {
  if (row.pairs < FEWEST_PAIRS) return 'tooFew';
  return row.weightedKappa ?? 'oneBand';
}
