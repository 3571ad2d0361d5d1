import { expect, it } from 'vitest';

import { draftOf, EMPTY_DRAFT, missingBands, ratingOf } from './draft';

const CRITERIA = [
  { criterion: 'fluency', bandDescriptors: ['a', 'b'] },
  { criterion: 'grammar', bandDescriptors: ['a', 'b'] },
];

it('reads a draft, and none from what it cannot read', () => {
  const draft = { bands: { fluency: 1 }, comments: { fluency: 'Fine.' }, moments: { 2: 'Here.' }, comment: '' };
  expect(draftOf(JSON.stringify(draft))).toEqual(draft);
  for (const text of [null, '', '[]', '{"bands":{"fluency":-1},"comments":{},"moments":{},"comment":""}'])
    expect(draftOf(text)).toEqual(EMPTY_DRAFT);
});

it('misses the criteria without a band on their scale', () => {
  expect(missingBands({ ...EMPTY_DRAFT, bands: { fluency: 0, grammar: 2 } }, CRITERIA)).toEqual([CRITERIA[1]]);
});

it('makes a rating without empty comments, its moments in order, and without criteria that are not asked for', () => {
  const draft = {
    bands: { fluency: 1, grammar: 0, tasks: 1 },
    comments: { fluency: ' Fine. ', grammar: '  ' },
    moments: { 10: 'Late.', 2: 'Early.', 4: ' ' },
    comment: '',
  };
  expect(ratingOf(draft, CRITERIA)).toEqual({
    criteria: [
      { criterion: 'fluency', band: 1, comment: 'Fine.' },
      { criterion: 'grammar', band: 0, comment: null },
    ],
    moments: [
      { turn: 2, text: 'Early.' },
      { turn: 10, text: 'Late.' },
    ],
    comment: null,
  });
});
