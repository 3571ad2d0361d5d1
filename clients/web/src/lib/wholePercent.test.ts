import { expect, it } from 'vitest';

import { wholePercent } from './wholePercent';

it('rounds, but never to nothing or to the whole', () => {
  expect([0, 0.2, 12.5, 99.6, 100].map(wholePercent)).toEqual([0, 1, 13, 99, 100]);
});
