import { describe, expect, it } from 'vitest';

import { aPipelineRun, anAttempt } from '@/testing/aPipelineRun';

import { placed } from './timeline';

describe('the line of time of a run', () => {
  it('has each attempt where and as long as it was', () => {
    const run = aPipelineRun({
      createdAt: '2026-05-01T10:00:00Z',
      endedAt: '2026-05-01T10:00:10Z',
      attempts: [
        anAttempt({
          dueAt: '2026-05-01T10:00:00Z',
          startedAt: '2026-05-01T10:00:01Z',
          endedAt: '2026-05-01T10:00:05Z',
        }),
        anAttempt({
          step: 1,
          dueAt: '2026-05-01T10:00:05Z',
          startedAt: '2026-05-01T10:00:05Z',
          endedAt: '2026-05-01T10:00:10Z',
        }),
      ],
    });
    expect(placed(run).map(({ waited, took, due, start, width }) => ({ waited, took, due, start, width }))).toEqual([
      { waited: 1000, took: 4000, due: 0, start: 10, width: 40 },
      { waited: 0, took: 5000, due: 50, start: 50, width: 50 },
    ]);
  });

  it('goes on to its end for what has not ended, and stays within the line', () => {
    const run = aPipelineRun({
      state: 'RUNNING',
      endedAt: null,
      createdAt: '2026-05-01T10:00:00Z',
      attempts: [
        anAttempt({
          dueAt: '2026-05-01T10:00:00Z',
          startedAt: '2026-05-01T10:00:00Z',
          endedAt: '2026-05-01T10:00:04Z',
        }),
        anAttempt({ step: 1, state: 'QUEUED', dueAt: '2026-05-01T10:00:04Z', startedAt: null, endedAt: null }),
      ],
    });
    const [, waiting] = placed(run);
    expect(waiting).toMatchObject({ waited: null, took: null, start: 99.5, width: 0.5 });
  });
});
