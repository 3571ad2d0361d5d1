import type { PipelinePartsFragment } from '@vivavoce/graphql';

type Step = PipelinePartsFragment['steps'][number];

/** A step of each kind, as it is stored. */
export const someSteps = {
  recognition: {
    timeLimit: 600_000,
    tries: 1,
    work: { __typename: 'RecognitionWork', language: 'en', vocabulary: ['salbutamol'] },
    fallBack: null,
  },
  model: {
    timeLimit: 60_000,
    tries: 2,
    work: { __typename: 'ModelWork', instruction: 'Answer the question.' },
    fallBack: null,
  },
  synthesis: {
    timeLimit: 300_000,
    tries: 2,
    work: { __typename: 'SynthesisWork', voiceId: 'cmu-slt', rate: 1, pitch: 1, format: 'MP3' },
    fallBack: null,
  },
} as const satisfies Record<string, Step>;

/** A pipeline that answers a text with speech. */
export function aPipeline(told: Partial<PipelinePartsFragment> = {}): PipelinePartsFragment {
  return {
    id: 'p1',
    name: 'An answer',
    version: 2,
    createdAt: '2026-05-01T10:00:00Z',
    changedAt: '2026-05-02T10:00:00Z',
    steps: [someSteps.model, someSteps.synthesis],
    ...told,
  };
}
