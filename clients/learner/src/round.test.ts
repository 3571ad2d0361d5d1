import { expect, it } from 'vitest';

import { summaryOf, type Scores } from './round';

function scores(overall: number, told: Partial<Scores> = {}): Scores {
  return { overall, accuracy: 80, fluency: 80, prosody: 80, ...told };
}

it.each([
  ['steady', [80, 82]],
  ['steady', [82, 80]],
  ['improved', [80, 83]],
  [null, [92, 55]],
  [null, [90]],
] as const)('calls a round %s whose scores are %s', (trend, given) => {
  expect(summaryOf(given.map((overall) => scores(overall))).trend).toBe(trend);
});

it('praises no measure of a round that fell as a whole', () => {
  const round = [scores(90, { fluency: 60 }), scores(80, { fluency: 90 })];
  expect(summaryOf(round)).toMatchObject({ trend: null, improved: [{ measure: 'fluency', from: 60, to: 90 }] });
});

it('praises what rose while the whole stayed', () => {
  expect(summaryOf([scores(80, { fluency: 60 }), scores(79, { fluency: 90 })]).trend).toBe('improved');
});
