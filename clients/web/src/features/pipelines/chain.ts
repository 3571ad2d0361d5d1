import type { PipelineStepKind } from '@vivavoce/graphql';

/** What goes from step to step. */
export type Payload = 'FILE' | 'TEXT' | 'AUDIO';

/** What a step of each kind takes and gives. The service checks the same. */
export const PASSES: Readonly<Record<PipelineStepKind, { takes: Payload; gives: Payload }>> = {
  RECOGNITION: { takes: 'FILE', gives: 'TEXT' },
  MODEL: { takes: 'TEXT', gives: 'TEXT' },
  SYNTHESIS: { takes: 'TEXT', gives: 'AUDIO' },
};

export const KINDS: readonly PipelineStepKind[] = ['RECOGNITION', 'MODEL', 'SYNTHESIS'];

/** The most steps of a pipeline. The service says the same. */
export const MOST_STEPS = 8;

/** A step that cannot take what the one before it gives. */
export interface Misfit {
  takes: Payload;
  given: Payload;
}

/** Returns of each step why it does not fit to the one before it; null where it does. */
export function misfits(kinds: readonly PipelineStepKind[]): (Misfit | null)[] {
  return kinds.map((kind, index) => {
    const before = kinds[index - 1];
    if (before === undefined) return null;
    const { takes } = PASSES[kind];
    const given = PASSES[before].gives;
    return takes === given ? null : { takes, given };
  });
}

/**
 * Returns where a step of a kind fits among the others: recognition at the beginning, speech at the end, a model before that.
 * Null when it fits nowhere.
 */
export function placeFor(kind: PipelineStepKind, kinds: readonly PipelineStepKind[]): number | null {
  if (kinds.length >= MOST_STEPS) return null;
  if (kind === 'RECOGNITION') return kinds.includes('RECOGNITION') ? null : 0;
  if (kind === 'SYNTHESIS') return kinds.includes('SYNTHESIS') ? null : kinds.length;
  const spoken = kinds.indexOf('SYNTHESIS');
  return spoken < 0 ? kinds.length : spoken;
}
