'use client';

import { readFragment, type Failure, type PipelinePartsFragment, type PipelineStepInput } from '@vivavoce/graphql';
import { createPipelineDocument, pipelineParts, updatePipelineDocument } from '@vivavoce/learner/documents/pipelines';
import { useChange } from '@vivavoce/learner/useChange';
import { useRef } from 'react';

/** How saving ended. */
export type Saving =
  | { kind: 'saved'; pipeline: PipelinePartsFragment }
  | { kind: 'changed'; pipeline: PipelinePartsFragment }
  | { kind: 'tooMany'; most: number }
  | { kind: 'unknown' }
  | { kind: 'invalid'; fields: readonly string[] };

interface Wanted {
  name: string;
  steps: PipelineStepInput[];
}

export interface Save {
  /** Stores a new pipeline; null on failure. Asking once more for the same after a failure is the same wish. */
  create(wanted: Wanted): Promise<Saving | null>;
  /** Stores the next version of a pipeline; null on failure. */
  update(base: Pick<PipelinePartsFragment, 'id' | 'version'>, wanted: Wanted): Promise<Saving | null>;
  isBusy: boolean;
  failure: Failure | null;
}

/** Stores pipelines. */
export function useSave(): Save {
  const creating = useChange(createPipelineDocument);
  const updating = useChange(updatePipelineDocument);
  const wish = useRef<{ of: string; key: string } | null>(null);

  async function create(wanted: Wanted): Promise<Saving | null> {
    const of = JSON.stringify(wanted);
    const { key } = wish.current?.of === of ? wish.current : (wish.current = { of, key: crypto.randomUUID() });
    const answer = await creating.run({ input: { ...wanted, idempotencyKey: key } });
    if (answer === null) return null;
    const { pipeline, errors } = answer.createPipeline;
    wish.current = null;
    if (pipeline !== null) return { kind: 'saved', pipeline: readFragment(pipelineParts, pipeline) };
    const [error] = errors;
    switch (error?.__typename) {
      case 'TooManyPipelines':
        return { kind: 'tooMany', most: error.most };
      case 'InvalidInput':
        return { kind: 'invalid', fields: error.violations.map(({ field }) => field) };
      case undefined:
        return { kind: 'invalid', fields: [] };
    }
  }

  async function update(
    { id, version }: Pick<PipelinePartsFragment, 'id' | 'version'>,
    wanted: Wanted,
  ): Promise<Saving | null> {
    const answer = await updating.run({ input: { ...wanted, pipelineId: id, version } });
    if (answer === null) return null;
    const { pipeline, errors } = answer.updatePipeline;
    if (pipeline !== null) return { kind: 'saved', pipeline: readFragment(pipelineParts, pipeline) };
    const [error] = errors;
    switch (error?.__typename) {
      case 'PipelineChanged':
        return { kind: 'changed', pipeline: readFragment(pipelineParts, error.pipeline) };
      case 'PipelineUnknown':
        return { kind: 'unknown' };
      case 'InvalidInput':
        return { kind: 'invalid', fields: error.violations.map(({ field }) => field) };
      case undefined:
        return { kind: 'invalid', fields: [] };
    }
  }

  return {
    create,
    update,
    isBusy: creating.isBusy || updating.isBusy,
    failure: creating.failure ?? updating.failure,
  };
}
