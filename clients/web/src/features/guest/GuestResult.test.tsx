import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFragment } from '@vivavoce/graphql';
import { resultFragment } from '@vivavoce/live/documents';
import { expect, it } from 'vitest';

import { aResult } from '@/testing/aResult';
import { show } from '@/testing/show';

import { GuestResult } from './GuestResult';

it('says why nothing was understood, and one press says the sentence again', async () => {
  let times = 0;
  const told = aResult({ outcome: 'NOT_UNDERSTOOD', notUnderstoodReason: 'TOO_NOISY', scores: null, words: [] });
  const result = readFragment(resultFragment, told);
  show(<GuestResult result={result} language="en" onAgain={() => times++} />);
  expect(screen.getByRole('status').textContent).toContain('too much noise');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(times).toBe(1);
});
