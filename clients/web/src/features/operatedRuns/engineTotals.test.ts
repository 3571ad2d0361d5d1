import { expect, it } from 'vitest';

import { anAttempt } from '@/testing/aPipelineRun';

import { engineTotals } from './engineTotals';

function attempt(
  engine: string | null,
  seconds: number,
  costMicros: number | null = null,
): ReturnType<typeof anAttempt> {
  const { use } = anAttempt();
  return anAttempt({
    startedAt: '2026-05-01T10:00:00Z',
    endedAt: new Date(Date.parse('2026-05-01T10:00:00Z') + seconds * 1000).toISOString(),
    use: { ...use, engine, costMicros },
  });
}

it('sums up what each engine has done in all runs', () => {
  const totals = engineTotals([
    { attempts: [attempt('small', 4, 100), attempt('voice', 1)] },
    { attempts: [attempt('small', 1, 50), attempt('voice', 3), attempt('voice', 8)] },
  ]);
  expect(totals).toEqual([
    { engine: 'voice', count: 3, median: 3000, slowest: 8000, costMicros: null },
    { engine: 'small', count: 2, median: 2500, slowest: 4000, costMicros: 150 },
  ]);
});

it('leaves out what has given nothing, and what nobody knows who did it', () => {
  expect(
    engineTotals([
      { attempts: [{ ...attempt('small', 4), state: 'FAILED' }, attempt(null, 2), anAttempt({ endedAt: null })] },
    ]),
  ).toEqual([]);
});
