import { expect, it } from 'vitest';

import { writingOf } from './writing';

it.each([
  ['en-GB', 'ltr'],
  ['ar', 'rtl'],
  ['AR-EG', 'rtl'],
  ['he', 'rtl'],
  ['', 'auto'],
  [null, 'auto'],
])('knows how %s is written', (language, direction) => {
  expect(writingOf(language)).toBe(direction);
});
