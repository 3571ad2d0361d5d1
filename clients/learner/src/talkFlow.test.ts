import { expect, it } from 'vitest';

import { flowOf } from './talkFlow';

type Turn = Parameters<typeof flowOf>[0][number];

function turn(talker: Turn['talker'], text: string, start: number, end: number): Turn {
  return { talker, text, start, end, interrupted: false };
}

it('has how long each answer took, its pace and its fillers', () => {
  const flow = flowOf([
    turn('LEARNER', 'Good morning.', 0, 900),
    turn('PARTNER', 'Hello.', 1_500, 3_000),
    turn('LEARNER', 'Um, it helps because it opens your tubes, you see.', 7_000, 11_000),
    turn('LEARNER', '', 12_000, 20_000),
  ]);
  expect(flow?.map(({ wait, wordsPerMinute, fillers, isSilent }) => [wait, wordsPerMinute, fillers, isSilent])).toEqual(
    [
      [null, null, 0, false],
      [null, null, 0, false],
      [4_000, 150, 1, false],
      [null, null, 0, true],
    ],
  );
});

it('counts an interruption as an answer without a wait', () => {
  const flow = flowOf([turn('PARTNER', 'I never said that.', 0, 5_000), turn('LEARNER', 'Sorry.', 4_000, 6_000)]);
  expect(flow?.[1]?.wait).toBe(0);
});

it('is nothing where times cannot be right', () => {
  expect(flowOf([])).toBeNull();
  expect(flowOf([turn('LEARNER', 'Yes.', 0, 0)])).toBeNull();
  expect(flowOf([turn('PARTNER', 'Hello.', 0, 9_000), turn('LEARNER', 'Yes.', 1_000, 2_000)])).toBeNull();
});
