import { expect, it } from 'vitest';

import { isFiller } from './fillers';

it('distinguishes fillers from words', () => {
  expect(['um', 'Uh,', 'uhm', 'er', 'erm', 'Hmm', 'mm', 'ah', 'eh'].filter((word) => !isFiller(word))).toEqual([]);
  expect(['a', 'I', 'her', 'are', 'ham', 'umbrella', 'hurt', 'm', 'air'].filter(isFiller)).toEqual([]);
});
