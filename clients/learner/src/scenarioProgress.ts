/** How far a learner is with the lines of a scenario. */
export interface ScenarioProgress {
  /** The lines that were spoken and scored. */
  lines: ReadonlySet<string>;
  /** The best overall score. */
  best: number;
}

interface Tried {
  task: { __typename: string; text?: string };
  scenario: { id: string } | null;
  result: { scores: { overall: number } | null };
}

/** Returns the progress by scenario id, from a learner's attempts. */
export function progressOf(attempts: readonly Tried[]): Map<string, ScenarioProgress> {
  const progress = new Map<string, ScenarioProgress>();
  for (const { task, scenario, result } of attempts) {
    if (scenario === null || result.scores === null || task.text === undefined) continue;
    const before = progress.get(scenario.id);
    progress.set(scenario.id, {
      lines: new Set([...(before?.lines ?? []), task.text]),
      best: Math.max(before?.best ?? 0, result.scores.overall),
    });
  }
  return progress;
}
