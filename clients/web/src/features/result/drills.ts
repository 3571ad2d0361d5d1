import type { DrillPartsFragment } from '@vivavoce/graphql';

/** A repeat of a word, and the attempt that records it. */
export type Drill = DrillPartsFragment;

/** The attempt that a result belongs to, with the repeats of its words, newest first. */
export interface DrilledAttempt {
  id: string;
  drills: readonly Drill[];
}

/** Returns the repeats without doubles, newest first: those said on this page, then those that were stored. */
export function allDrills(said: readonly Drill[], stored: readonly Drill[]): Drill[] {
  const here = new Set(said.map(({ attemptId }) => attemptId));
  return [...said, ...stored.filter(({ attemptId }) => !here.has(attemptId))];
}
