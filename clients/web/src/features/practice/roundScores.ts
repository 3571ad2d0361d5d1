import type { Scores } from '@vivavoce/learner/round';

const KEY = 'vivavoce.round';

/** The result of an exercise: its scores, `read` when its words were heard and not scored, null when none were understood. */
export type Outcome = Scores | 'read' | null;

/** The results of the completed exercises of a round, by their places. */
export type RoundScores = ReadonlyMap<number, Outcome>;

function isOutcome(value: unknown): value is Outcome {
  if (value === null || value === 'read') return true;
  if (typeof value !== 'object') return false;
  const found = new Map<string, unknown>(Object.entries(value));
  return ['overall', 'accuracy', 'fluency', 'prosody'].every((name) => typeof found.get(name) === 'number');
}

/** Keeps the results of the round that runs in this tab, so that its end adds up all of them after a reload. */
export function keepScores(round: string, scores: RoundScores): void {
  sessionStorage.setItem(KEY, JSON.stringify([round, [...scores]]));
}

/** Returns what was kept of a round; nothing for another round than the last one. */
export function keptScores(round: string): RoundScores {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '');
    if (!Array.isArray(kept) || kept[0] !== round || !Array.isArray(kept[1])) return new Map();
    const entries: unknown[] = kept[1];
    return new Map(
      entries.flatMap((entry): [number, Outcome][] => {
        if (!Array.isArray(entry)) return [];
        const pair: unknown[] = entry;
        const [place, outcome] = pair;
        return typeof place === 'number' && isOutcome(outcome) ? [[place, outcome]] : [];
      }),
    );
  } catch {
    return new Map();
  }
}
