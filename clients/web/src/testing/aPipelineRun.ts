import type { PipelineRunPartsFragment } from '@vivavoce/graphql';

type Attempt = PipelineRunPartsFragment['attempts'][number];

/** An attempt of a model that has answered. */
export function anAttempt(told: Partial<Attempt> = {}): Attempt {
  return {
    step: 0,
    number: 1,
    kind: 'MODEL',
    state: 'COMPLETED',
    failure: null,
    byFallBack: false,
    mayBePaid: true,
    repeatsPaid: false,
    dueAt: '2026-05-01T10:00:00Z',
    startedAt: '2026-05-01T10:00:00Z',
    endedAt: '2026-05-01T10:00:04Z',
    text: 'An answer.',
    transcriptionId: null,
    generatedAudioId: null,
    use: { engine: 'small', inputTokens: 40, outputTokens: 9, characters: 0, audio: null, costMicros: 1500 },
    ...told,
  };
}

/** A run that has ended. */
export function aPipelineRun(told: Partial<PipelineRunPartsFragment> = {}): PipelineRunPartsFragment {
  return {
    id: 'r1',
    pipelineId: 'p1',
    pipelineName: 'An answer',
    version: 2,
    state: 'COMPLETED',
    failure: null,
    steps: ['MODEL', 'SYNTHESIS'],
    createdAt: '2026-05-01T10:00:00Z',
    endedAt: '2026-05-01T10:00:10Z',
    expiresAt: '2026-05-31T10:00:00Z',
    cursor: '6',
    attempts: [anAttempt()],
    ...told,
  };
}
