import type { OperatedRunPartsFragment } from '@vivavoce/graphql';

/** What an engine has done in some runs. */
export interface EngineTotal {
  engine: string;
  /** Attempts that have given a result. */
  count: number;
  /** How long they took, in milliseconds. */
  median: number;
  slowest: number;
  /** In millionths of the currency of its price; null when it has no price. */
  costMicros: number | null;
}

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Sums up the attempts that have given a result, by what did the work; the one that did most first. */
export function engineTotals(runs: readonly Pick<OperatedRunPartsFragment, 'attempts'>[]): EngineTotal[] {
  const times = new Map<string, number[]>();
  const costs = new Map<string, number>();
  for (const { startedAt, endedAt, state, use } of runs.flatMap(({ attempts }) => attempts)) {
    if (state !== 'COMPLETED' || use.engine === null || startedAt === null || endedAt === null) continue;
    times.set(use.engine, [...(times.get(use.engine) ?? []), Date.parse(endedAt) - Date.parse(startedAt)]);
    if (use.costMicros !== null) costs.set(use.engine, (costs.get(use.engine) ?? 0) + use.costMicros);
  }
  return [...times]
    .map(([engine, took]) => {
      const sorted = took.toSorted((one, other) => one - other);
      return {
        engine,
        count: sorted.length,
        median: medianOf(sorted),
        slowest: sorted.at(-1) ?? 0,
        costMicros: costs.get(engine) ?? null,
      };
    })
    .sort((one, other) => other.count - one.count || one.engine.localeCompare(other.engine));
}
