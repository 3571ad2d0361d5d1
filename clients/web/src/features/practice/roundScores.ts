import type { Scores } from '@vivavoce/learner/round';

const KEY = 'vivavoce.round';

/** The scores of a round by the places of its exercises. */
export type RoundScores = ReadonlyMap<number, Scores>;

function isScores(value: unknown): value is Scores {
  if (typeof value !== 'object' || value === null) return false;
  const found = new Map<string, unknown>(Object.entries(value));
  return ['overall', 'accuracy', 'fluency', 'prosody'].every((name) => typeof found.get(name) === 'number');
}

/** Keeps the scores of the round that runs in this tab, so that its end adds up all of them after a reload. */
export function keepScores(round: string, scores: RoundScores): void {
  sessionStorage.setItem(KEY, JSON.stringify([round, [...scores]]));
}

/** Returns the scores that were kept of a round; none for another round than the last one. */
export function keptScores(round: string): RoundScores {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '');
    if (!Array.isArray(kept) || kept[0] !== round || !Array.isArray(kept[1])) return new Map();
    const entries: unknown[] = kept[1];
    return new Map(
      entries.flatMap((entry): [number, Scores][] => {
        if (!Array.isArray(entry)) return [];
        const pair: unknown[] = entry;
        const [place, scores] = pair;
        return typeof place === 'number' && isScores(scores) ? [[place, scores]] : [];
      }),
    );
  } catch {
    return new Map();
  }
}
