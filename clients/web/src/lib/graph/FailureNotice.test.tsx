import { screen } from '@testing-library/react';
import { failureOf } from '@vivavoce/graphql';
import { expect, it } from 'vitest';

import { show } from '@/testing/show';

import { FailureNotice } from './FailureNotice';

it.each([
  [{ code: 'UNAVAILABLE', retryable: true }, true],
  [{ code: 'NETWORK', retryable: true }, true],
  [{ code: 'INTERNAL', retryable: false }, true],
  [undefined, true],
  [{ code: 'FAILED_PRECONDITION', retryable: true }, true],
  [{ code: 'NOT_FOUND', retryable: false }, false],
  [{ code: 'PERMISSION_DENIED', retryable: false }, false],
])('offers a retry of %j: %s', (extensions, isOffered) => {
  show(<FailureNotice failure={failureOf(extensions)} onRetry={() => undefined} />);
  expect(screen.queryAllByRole('button', { name: 'Try again' })).toHaveLength(isOffered ? 1 : 0);
});

it('does not ask to try again what is refused again', () => {
  show(<FailureNotice failure={failureOf({ code: 'INVALID_ARGUMENT', reason: 'NEW_REASON' })} />);
  expect(screen.getByText('Something went wrong. Trying again won’t help.')).toBeTruthy();
});
