import type { PipelineRunPartsFragment } from '@vivavoce/graphql';

export type Attempt = PipelineRunPartsFragment['attempts'][number];

/** What of a run is drawn. */
export type TimedRun = Pick<PipelineRunPartsFragment, 'createdAt' | 'endedAt' | 'attempts'>;

/** The place of an attempt in its run. */
export interface Placed {
  attempt: Attempt;
  /** How long it waited before it began, in milliseconds; null until it has begun. */
  waited: number | null;
  /** How long it took, in milliseconds; null until it has ended. */
  took: number | null;
  /** Where it was due, where its bar begins and how long that is, in per cent of the run. */
  due: number;
  start: number;
  width: number;
}

const WHOLE = 100;
/** A bar that is shorter cannot be seen. */
const THINNEST = 0.5;

/** Places the attempts of a run on its line of time. What has not ended extends to the end of the line. */
export function placed(run: TimedRun): Placed[] {
  const begin = Date.parse(run.createdAt);
  const known = run.attempts.flatMap(({ dueAt, startedAt, endedAt }) =>
    [dueAt, startedAt, endedAt].filter((at) => at !== null).map((at) => Date.parse(at)),
  );
  const end = Math.max(begin + 1, run.endedAt === null ? begin : Date.parse(run.endedAt), ...known);
  return run.attempts.map((attempt) => {
    const startedAt = attempt.startedAt === null ? null : Date.parse(attempt.startedAt);
    const endedAt = attempt.endedAt === null ? null : Date.parse(attempt.endedAt);
    const dueAt = Date.parse(attempt.dueAt);
    const from = startedAt ?? dueAt;
    const at = (time: number): number =>
      Math.min(WHOLE - THINNEST, Math.max(0, ((time - begin) / (end - begin)) * WHOLE));
    const start = at(from);
    const width = (((endedAt ?? end) - from) / (end - begin)) * WHOLE;
    return {
      attempt,
      waited: startedAt === null ? null : Math.max(0, startedAt - dueAt),
      took: startedAt === null || endedAt === null ? null : endedAt - startedAt,
      due: Math.min(start, at(dueAt)),
      start,
      width: Math.min(WHOLE - start, Math.max(THINNEST, width)),
    };
  });
}

/** Returns the attempt of the last step that has given the result of a run; null until there is one. */
export function resultOf({
  state,
  steps,
  attempts,
}: Pick<PipelineRunPartsFragment, 'state' | 'steps' | 'attempts'>): Attempt | null {
  if (state !== 'COMPLETED') return null;
  return attempts.findLast((attempt) => attempt.step === steps.length - 1 && attempt.state === 'COMPLETED') ?? null;
}
