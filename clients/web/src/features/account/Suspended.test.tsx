import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { show } from '@/testing/show';

import { RequireSession } from './RequireSession';

it('shows why the account is suspended in the place of the page, and the way to another account', async () => {
  let signedOut = 0;
  const signOut = (): Promise<void> => {
    signedOut += 1;
    return Promise.resolve();
  };
  show(<RequireSession>the page</RequireSession>, { session: { status: 'suspended', suspension: 'Shared.', signOut } });
  expect(screen.getByRole('alert').textContent).toContain('Shared.');
  expect(screen.queryByText('the page')).toBeNull();
  expect(screen.getByRole('link', { name: 'Download or erase my data' }).getAttribute('href')).toBe('/suspended');
  await userEvent.click(screen.getByRole('button', { name: 'Use another account' }));
  expect(signedOut).toBe(1);
});
