import { expect, it } from 'vitest';

import { show } from '@/testing/show';

import { SkipWelcome } from './SkipWelcome';

it('opens Today for people who are signed in, and leaves the others on the landing page', () => {
  expect(show(<SkipWelcome />).visited).toEqual(['/today']);
  expect(show(<SkipWelcome />, { session: { status: 'signedOut' } }).visited).toEqual([]);
});
